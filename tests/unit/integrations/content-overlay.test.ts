import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { problemsEvent } from '../../../src/infra/reported-problems.ts';
import contentOverlay from '../../../src/integrations/content-overlay.ts';

test('pages show what is wrong at once and after they are loaded anew, until it is mended', () => {
  const watcher = new EventEmitter();
  const pages = new EventEmitter();
  const sent: unknown[] = [];
  const ws = { on: pages.on.bind(pages), send: (payload: unknown) => sent.push(payload) };
  contentOverlay().hooks['astro:server:setup']?.({ server: { watcher, ws } } as never);

  const said = { type: 'error', err: { message: '1 problem', stack: '' } };
  pages.emit('connection');
  expect(sent).toEqual([]);
  watcher.emit(problemsEvent, '1 problem');
  expect(sent).toEqual([said]);
  pages.emit('connection');
  expect(sent).toEqual([said, said]);
  watcher.emit(problemsEvent, '');
  pages.emit('connection');
  expect(sent).toHaveLength(2);
});

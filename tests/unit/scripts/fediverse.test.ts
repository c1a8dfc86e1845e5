import { expect, test } from 'vitest';
import { fediverseServer, fediverseShareUrl } from '../../../src/scripts/fediverse.ts';

test.each([
  ['mastodon.social', 'mastodon.social'],
  [' Mastodon.Social/ ', 'mastodon.social'],
  ['https://mastodon.social/@ana', 'mastodon.social'],
  ['@ana@social.example', 'social.example'],
  ['ana@social.example', 'social.example'],
  ['social.example:8443', 'social.example:8443'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['mastodon', undefined],
  ['@ana', undefined],
  ['', undefined],
  ['javascript:alert(1)', undefined],
  ['https://ana:secret@social.example', undefined],
  ['a server.example', undefined],
])('%j names the server %j', (typed, server) => {
  expect(fediverseServer(typed)).toBe(server);
});

test('the text survives the address', () => {
  const url = new URL(fediverseShareUrl('social.example', 'Why & how? 100% https://a.example/b/'));
  expect(url.searchParams.get('text')).toBe('Why & how? 100% https://a.example/b/');
});

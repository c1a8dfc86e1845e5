/** Shows what is wrong with the content over the pages of the development server, where an author looks; the terminal says the same. */
import type { AstroIntegration } from 'astro';
import { problemsEvent } from '../infra/reported-problems.ts';

export default function contentOverlay(): AstroIntegration {
  return {
    name: 'content-overlay',
    hooks: {
      'astro:server:setup'({ server }) {
        let message = '';
        const show = () => {
          if (message) server.ws.send({ type: 'error', err: { message, stack: '' } });
        };
        server.watcher.on(problemsEvent as 'all', (text: string) => {
          message = text;
          show();
        });
        server.ws.on('connection', show);
      },
    },
  };
}

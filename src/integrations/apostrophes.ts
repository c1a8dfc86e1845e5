/** A project in a folder such as `John's blog`. Astro names the middleware in a module between apostrophes, and escapes none in its path. */
import type { AstroIntegration } from 'astro';

export default function apostrophes(): AstroIntegration {
  return {
    name: 'apostrophes',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'apostrophes',
                enforce: 'pre',
                resolveId: {
                  filter: { id: /'.*\/middleware$/ },
                  async handler(id, importer, options) {
                    const resolved = await this.resolve(id, importer, { ...options, skipSelf: true });
                    return resolved && { ...resolved, id: resolved.id.replaceAll("'", "\\'") };
                  },
                },
              },
            ],
          },
        });
      },
    },
  };
}

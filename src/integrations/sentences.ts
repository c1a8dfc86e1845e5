/** Gives browser code the sentences it speaks and no others: `import t from 'sentences:<group>'` is that group of `src/i18n` in the site's language. */
import type { AstroIntegration } from 'astro';
import type { Sentences } from '../i18n/index.ts';

const prefix = 'sentences:';

/** From where Astro keeps the types of integrations. */
const sentencesModule = '../../../src/i18n/index.ts';

const types = (groups: ReadonlyMap<string, unknown>) =>
  Array.from(
    groups.keys(),
    (name) => `declare module '${prefix}${name}' {
  const sentences: import('${sentencesModule}').Sentences['${name}'];
  export default sentences;
}
`,
  ).join('');

/** @throws Error when a script asks for a group that is not there, or that holds a function. */
export default function sentencesForScripts(sentences: Sentences): AstroIntegration {
  const groups = new Map<string, unknown>(Object.entries(sentences));
  const plugin = {
    name: 'sentences',
    resolveId: (id: string) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load: (id: string) => {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const name = id.slice(prefix.length + 1);
      const json = JSON.stringify(groups.get(name), (key, value) => {
        if (typeof value === 'function')
          throw new Error(`"${id.slice(1)}" holds the function "${key}". Write "{}" where it puts its value`);
        return value;
      });
      if (!json) throw new Error(`There is no group "${name}" in src/i18n/en.ts`);
      return `export default ${json}`;
    },
  };
  return {
    name: 'sentences',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [plugin] } }),
      'astro:config:done': ({ injectTypes }) => void injectTypes({ filename: 'groups.d.ts', content: types(groups) }),
    },
  };
}

/** Directives and properties that only components of a framework take. */
import { isHtmlName } from '../../../markdown/source/jsx.ts';
import { documentRule, elements, onEach } from '../rule.ts';

const importsAstro = (code: string, name: string) =>
  new RegExp(`\\bimport\\s+${name.replace(/[^\w]/g, '')}\\s+from\\s*["'][^"']+\\.(?:astro|mdx?)["']`).test(code);

export const frameworkAttribute = documentRule({
  id: 'framework-attribute',
  severity: 'error',
  summary: 'in MDX, `client:load`, `style={{…}}` or `onClick={…}` on what cannot take it',
  good: '<p>Text.</p>',
  bad: '<p style={{ color: "red" }}>Text.</p>',
  format: 'mdx',
  visit: onEach(elements, (node, { report, root }) => {
    const { name } = node;
    if (!name) return;
    const isHtml = isHtmlName(name);
    const code = root.children
      .filter(({ type }) => type === 'mdxjsEsm')
      .map((esm) => ('value' in esm ? esm.value : ''));
    for (const attribute of node.attributes) {
      if (attribute.type !== 'mdxJsxAttribute') continue;
      const { name: property, value } = attribute;
      const isCode = typeof value === 'object' && value !== null;
      if (property === 'style' && isCode && isHtml)
        report(
          node,
          `The site’s security policy forbids style on <${name}>.`,
          'Remove it; the site’s style sheet decides how a post looks.',
        );
      else if (/^on[A-Z]/.test(property) && isCode && isHtml)
        report(
          node,
          `${property} would need a script, which a post does not have.`,
          'Remove it, or import a component (.astro) that brings the script.',
        );
      else if (/^client:/.test(property) && (isHtml || code.some((text) => importsAstro(text, name))))
        report(node, `${property} is for components of a framework, and <${name}> is none.`, `Remove ${property}.`);
    }
  }),
});

/** Attributes by the names that React has for them. */
import { isHtmlName } from '../../../markdown/source/jsx.ts';
import { documentRule, elements, onEach } from '../rule.ts';

const names: Readonly<Record<string, string>> = {
  className: 'Write class="…".',
  htmlFor: 'Write for="…".',
  dangerouslySetInnerHTML: 'Write the HTML itself between the tags.',
};

export const reactAttribute = documentRule({
  id: 'react-attribute',
  summary: 'in MDX, an attribute of HTML by React’s name: `className`, `htmlFor`',
  good: '<p lang="de">Wort</p>',
  bad: '<p className="lead">Text.</p>',
  format: 'mdx',
  visit: onEach(elements, (node, { report }) => {
    if (!isHtmlName(node.name)) return;
    for (const attribute of node.attributes) {
      const hint = attribute.type === 'mdxJsxAttribute' ? names[attribute.name] : undefined;
      if (attribute.type === 'mdxJsxAttribute' && hint)
        report(node, `${attribute.name} is a word of React, and <${node.name}> is HTML here.`, hint);
    }
  }),
});

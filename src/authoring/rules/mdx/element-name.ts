/** An element by a name that HTML does not know. */
import { nearest } from '../../../domain/nearest.ts';
import { registry } from '../../../markdown/constructs/index.ts';
import { isElementName } from '../../../markdown/html/elements.ts';
import { isHtmlName } from '../../../markdown/source/jsx.ts';
import { documentRule, elements, onEach } from '../rule.ts';

export const elementName = documentRule({
  id: 'element-name',
  severity: 'error',
  summary: 'in MDX, an element that is none of HTML’s: `<note>`',
  good: '<Note>Mind the gap.</Note>',
  bad: '<note>Mind the gap.</note>',
  format: 'mdx',
  visit: onEach(elements, (node, { report, ancestors }) => {
    const { name } = node;
    if (!name || !isHtmlName(name) || isElementName(name)) return;
    if (ancestors.some((around) => 'name' in around && /^(?:svg|math)$/.test(around.name ?? ''))) return;
    const component =
      registry.componentNames.find((known) => known.toLowerCase() === name.toLowerCase()) ??
      nearest(name, registry.componentNames);
    const literal = `write &lt;${name}> or put it in backticks`;
    report(
      node,
      `HTML has no <${name}>, so readers see what is in it and nothing of the tag.`,
      component ? `Write <${component}>; for the signs themselves ${literal}.` : `For the signs themselves ${literal}.`,
    );
  }),
});

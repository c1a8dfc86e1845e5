/** The one tree → hast of one form. */
import type { Element, ElementContent, Nodes, Properties, Root, RootContent } from 'hast';
import { resolvedUrl } from '../../domain/urls.ts';
import type { Sentences } from '../../i18n/index.ts';
import type { Registry, Reporter } from '../construct.ts';
import { element, stringProperty, text } from '../hast.ts';
import type { Point, Problems } from '../problems.ts';
import { drawingName, plainText } from '../text.ts';
import type { PageAddress } from '../urls.ts';

export type Form = 'page' | 'feed' | 'markdown';

const reporterAt = (point: Point, problems: Problems): Reporter => ({
  error: (rule, message, hint, linesBelow = 0) =>
    problems.error(linesBelow === 0 ? point : point.line + linesBelow, rule, message, hint),
  finding: (rule, message, hint) => problems.finding(point, rule, message, hint),
});

/** Does the slow work of the constructs in `node`, which stands at `around`, one after the other: `onLine` is told where before each. */
export async function prepare(
  node: Nodes,
  registry: Registry,
  problems: Problems,
  onLine?: (line: number) => void,
  around: Point = { line: 1, column: 1 },
): Promise<void> {
  if (!('children' in node)) return;
  const point = node.position?.start ?? around;
  for (const child of node.children) await prepare(child, registry, problems, onLine, point);
  const work = node.type === 'construct' && registry.named(node.name).prepare;
  if (!work) return;
  onLine?.(problems.line(point.line));
  node.props = await work(node.props, reporterAt(point, problems));
}

// What an element may keep in a feed: what gives it meaning, not looks or identity.
const feedProperties = new Set(
  'href src alt title width height cite dateTime colSpan rowSpan align scope start reversed value type lang dir open ariaHidden poster controls kind srcLang label dataImage'.split(
    ' ',
  ),
);

/** `properties` of an element in a feed, its URLs absolute. */
export function forFeed(properties: Properties, { url, site }: PageAddress): Properties {
  const kept = Object.entries(properties).filter(([name]) => feedProperties.has(name));
  return Object.fromEntries(
    kept.map(([name, value]) => [
      name,
      /^(?:href|src|cite|poster)$/.test(name) ? (resolvedUrl(String(value), url, site)?.href ?? value) : value,
    ]),
  );
}

/** What feeds and Markdown show in the place of a drawing and of a formula, which their readers leave out. */
export function inWords(node: Element): ElementContent[] | undefined {
  if (node.tagName === 'svg') return [text(drawingName(node))];
  if (node.tagName === 'math') return [element('code', {}, [text(stringProperty(node, 'alttext') ?? plainText(node))])];
  return undefined;
}

/** `page` is where it will be read. */
export function render(root: Root, form: Form, registry: Registry, page: PageAddress, labels: Sentences): Root {
  const all = (nodes: readonly Nodes[]): ElementContent[] => nodes.flatMap(rendered);
  function rendered(node: Nodes): ElementContent[] {
    if (node.type === 'construct') {
      const construct = registry.named(node.name);
      return (construct[form] ?? construct.feed)(node.props, all(node.children), labels);
    }
    // Imports and exports.
    if (node.type === 'mdxjsEsm' && form !== 'page') return [];
    if (node.type !== 'element')
      return 'children' in node
        ? [{ ...node, children: all(node.children) } as ElementContent]
        : [node as ElementContent];
    const words = form === 'page' ? undefined : inWords(node);
    if (words) return words;
    const properties = form === 'page' ? node.properties : forFeed(node.properties, page);
    return [{ type: 'element', tagName: node.tagName, properties, children: all(node.children) } satisfies Element];
  }
  return { type: 'root', children: all(root.children) as RootContent[] };
}

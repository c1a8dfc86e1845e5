/** A drawing made by a program → the few elements and attributes that a drawing needs: no style, no script, no link, ids of its own. */
import type { Element, ElementContent, Nodes, Properties } from 'hast';
import { htmlToHast } from 'satteri';
import { classNames, isElement } from '../hast.ts';

const elements = new Set('svg g defs marker polygon polyline path rect circle ellipse line text tspan'.split(' '));
const attributes = new Set(
  (
    'viewBox width height x y dx dy x1 y1 x2 y2 cx cy r rx ry points d transform fill stroke strokeWidth strokeDashArray strokeLineJoin strokeLineCap ' +
    'textAnchor fontSize fontWeight fontStyle textDecoration markerStart markerEnd markerWidth markerHeight refX refY orient id'
  ).split(' '),
);

/** A tenth of a unit is less than a pixel of any screen. */
const rounded = (value: string) =>
  value.replace(/-?\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10));

function kept({ tagName, properties }: Element, prefix: string): Properties {
  const result: Properties = {};
  for (const [name, value] of Object.entries(properties)) {
    if (!attributes.has(name) || (name === 'id' && tagName !== 'marker')) continue;
    const text = rounded(String(value));
    if (name === 'id') result[name] = `${prefix}${text}`;
    else if (/^marker(?:Start|End)$/.test(name)) result[name] = text.replace('url(#', `url(#${prefix}`);
    else if (/^(?:width|height)$/.test(name)) result[name] = text.replace(/pt$/, '');
    // What is black takes the theme's ink.
    else result[name] = /^(?:fill|stroke)$/.test(name) && text === 'black' ? 'currentColor' : text;
  }
  return result;
}

/** `markup` as one `<svg>`; `prefix` keeps the ids of a page's drawings apart. `classes` are those that survive. */
export function drawing(markup: string, prefix: string, classes: RegExp): Element | undefined {
  const clean = (nodes: readonly Nodes[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (node.type === 'text') return node.value.trim() ? [{ type: 'text', value: node.value }] : [];
      if (!isElement(node)) return [];
      if (node.tagName === 'a') return clean(node.children);
      if (!elements.has(node.tagName)) return [];
      const className = classNames(node).filter((name) => classes.test(name));
      const properties = { ...kept(node, prefix), ...(className.length > 0 && { className }) };
      return [{ type: 'element', tagName: node.tagName, properties, children: clean(node.children) }];
    });
  const parsed = htmlToHast(markup.slice(markup.indexOf('<svg')), { fragment: true });
  const [svg] = 'children' in parsed ? clean(parsed.children as Nodes[]) : [];
  return isElement(svg, 'svg') ? svg : undefined;
}

/** TeX → MathML Core (https://www.w3.org/TR/mathml-core/) by Temml: classes and presentation attributes in the place of every inline style. */
import type { Element, ElementContent, Properties, Root } from 'hast';
import { htmlToHast } from 'satteri';
import { classNames, eachElement, isElement, stringProperty, withoutProperties } from '../hast.ts';

/** What is wrong with a piece of TeX, as the end of a sentence, and the line of it, from 0. */
export interface TexFault {
  readonly fault: string;
  readonly line: number;
}

type Change = (value: string) => Properties;

const classed =
  (names: Readonly<Record<string, string>>): Change =>
  (value) => {
    const name = names[value];
    return name ? { className: [name] } : {};
  };
const attribute =
  (name: string): Change =>
  // Temml writes the word for a cell that has no colour.
  (value) =>
    value === 'undefined' ? {} : { [name]: value };

/** What stands for a declaration of Temml's; what is not here is a default of the browser or of `styles/constructs/maths.css`. */
const changes: Readonly<Record<string, Change>> = {
  color: attribute('mathcolor'),
  'background-color': attribute('mathbackground'),
  'font-weight': classed({ bold: 'tml-bold' }),
  'padding-left': classed({ '0em': 'tml-l0', '1em': 'tml-l1' }),
  'padding-right': classed({ '0em': 'tml-r0', '1em': 'tml-r1' }),
  padding: classed({ '3pt': 'tml-box' }),
  border: (value) => ({ className: [/^0\.0667em solid/.test(value) ? 'tml-frame' : 'tml-box'] }),
  width: classed({ '100%': 'tml-full', '50%': 'tml-half', '7.5%': 'tml-margin' }),
  ...Object.fromEntries(
    ['top', 'bottom', 'left', 'right'].map((side) => [
      `border-${side}`,
      (value: string): Properties => ({
        className: [`tml-line-${side}`, ...(value.includes('solid') ? [] : [`tml-${value.split(' ')[1]}`])],
      }),
    ]),
  ),
};

/** Says what `node` has in a style in classes and attributes. */
function replaceStyle(node: Element): void {
  const style = stringProperty(node, 'style');
  if (style === undefined) return;
  let properties = withoutProperties(node.properties, 'style');
  const names = new Set(classNames(node));
  for (const declaration of style.split(';')) {
    const [name = '', value = ''] = declaration.split(/:(.*)/s).map((part) => part.trim());
    const { className, ...attributes } = changes[name]?.(value) ?? {};
    if (Array.isArray(className)) for (const part of className) names.add(String(part));
    properties = { ...properties, ...attributes };
  }
  node.properties = names.size > 0 ? { ...properties, className: [...names] } : properties;
}

/** The TeX as one `<math>` element. */
export async function mathml(tex: string, display: boolean): Promise<ElementContent[] | TexFault> {
  const { default: temml } = await import('temml');
  try {
    const html = temml.renderToString(tex, { displayMode: display, throwOnError: true });
    const parsed = htmlToHast(html, { fragment: true }) as Root;
    eachElement(parsed, replaceStyle);
    const [math] = parsed.children;
    // The TeX goes along for whatever reads the page and knows no MathML.
    return isElement(math) ? [{ ...math, properties: { ...math.properties, alttext: tex } }] : [];
  } catch (error) {
    const { message, position } = error as Error & { readonly position?: number };
    const [fault = ''] = message.trim().split(/ at (?:position \d+|end of input)/);
    const line = tex.slice(0, position ?? 0).split('\n').length - 1;
    return { fault: fault.replace(/\.$/, '').replace("'EOF'", 'the end of the formula'), line };
  }
}

/** SVG files, read as the XML they are: their size, and the drawing alone, without metadata and without anything that acts or asks another address. */
import { find, svg as svgNames } from 'property-information';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { safeStyles } from './drawing-styles.ts';
import { Unclean } from './unclean.ts';

export interface DrawingFile {
  /** Without XML declaration, one root in the namespace of SVG. */
  readonly svg: string;
  /** Whole pixels; undefined when neither its attributes nor its `viewBox` say. */
  readonly size: { readonly width: number; readonly height: number } | undefined;
  /** What was taken out and would have acted, with its line in the file. */
  readonly removed: readonly { readonly what: string; readonly line: number }[];
}

/** Gives an embedded picture without its metadata. */
type CleanPicture = (bytes: Buffer) => Promise<Buffer>;

const svgNamespace = 'http://www.w3.org/2000/svg';
const xlinkNamespace = 'http://www.w3.org/1999/xlink';
const active = new Set('script foreignObject handler listener iframe embed object audio video canvas'.split(' '));
/** What draws (SVG 2, and the fonts of SVG 1.1); any other element is a note of a program or of an author. */
const drawing = new Set(
  'a altGlyph animate animateColor animateMotion animateTransform circle clipPath cursor defs ellipse feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter font font-face font-face-format font-face-name font-face-src font-face-uri g glyph glyphRef hatch hatchpath hkern image line linearGradient marker mask mesh meshgradient meshpatch meshrow missing-glyph mpath path pattern polygon polyline radialGradient rect set stop style svg switch symbol text textPath title tref tspan use view vkern'.split(
    ' ',
  ),
);
/** Attributes that say something of the document and nothing to who draws it: RDFa, and the source that drawing programs put in. */
const notes = new Set('about content datatype property rel resource rev typeof'.split(' '));
const animations = new Set('animate set animateMotion animateTransform animateColor'.split(' '));
const pictures = new Set(['image', 'feImage']);
const dataPicture = /^data:image\/(?:png|jpe?g|gif|webp|avif|svg\+xml)(;[^,]*)?,/i;

/** @throws Unclean */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Unclean('is not written in UTF-8', 'Save it as UTF-8.');
  }
}

/** Entities that the document declares for itself, as Illustrator does for namespaces. */
function entitiesOf(doctype: string): Record<string, string> {
  const declared = doctype.matchAll(/<!ENTITY\s+([\w.:-]+)\s+(["'])([^<&]{0,500}?)\2\s*>/g);
  return Object.fromEntries([...declared].map(([, name = '', , value = '']) => [name, value]));
}

// CSS Values 4, section 6; `em` and `ex` of the initial font.
const pixels: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  em: 16,
  rem: 16,
  ex: 8,
  ch: 8,
};

function length(value: string | undefined): number | undefined {
  const [, number, unit = ''] = /^\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(value ?? '') ?? [];
  const factor = pixels[unit.toLowerCase()];
  const result = number === undefined || factor === undefined ? 0 : Number(number) * factor;
  return result > 0 && Number.isFinite(result) ? result : undefined;
}

function sizeOf(attribute: (name: string) => string | undefined): DrawingFile['size'] {
  const styled = (name: string) =>
    new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;!]+)`, 'i').exec(attribute('style') ?? '')?.[1];
  const [, , across, down] = (attribute('viewBox') ?? '')
    .trim()
    .split(/\s*,\s*|\s+/)
    .map(Number);
  const box = across && down && across > 0 && down > 0 ? { across, down } : undefined;
  let width = length(styled('width')) ?? length(attribute('width'));
  let height = length(styled('height')) ?? length(attribute('height'));
  if (box) {
    width ??= height === undefined ? box.across : (height * box.across) / box.down;
    height ??= (width * box.down) / box.across;
  }
  return width && height
    ? { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) }
    : undefined;
}

const escapeText = (value: string) => value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const escapeAttribute = (value: string) =>
  escapeText(value)
    .replace(/"/g, '&quot;')
    .replace(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);

class DrawingReader {
  readonly #parser = new SaxesParser({ xmlns: true });
  /** The drawing; a picture in it is a promise. */
  readonly #parts: (string | Promise<string>)[] = [];
  readonly #removed: { what: string; line: number }[] = [];
  readonly #cleanPicture: CleanPicture;
  /** Depth inside an element that is left out; 0 outside. */
  #leftOut = 0;
  #names: string[] = [];
  #namespace: string | undefined;
  #size: DrawingFile['size'];
  #style: string | undefined;
  /** Whether the last start tag may still become one without content. */
  #isEmpty = false;
  #usesXlink = false;

  constructor(cleanPicture: CleanPicture) {
    this.#cleanPicture = cleanPicture;
    const parser = this.#parser;
    parser.on('error', (error) => {
      // "file.svg:3:4: what is wrong"
      const [, line = String(parser.line), what = error.message] =
        /^(?:[^:]*:)?(\d+):\d+: (.*)$/s.exec(error.message) ?? [];
      throw new Unclean(
        `is no well-formed XML (line ${line}: ${what.replace(/\.$/, '')})`,
        'Export it again as plain SVG.',
      );
    });
    parser.on('doctype', (doctype) => Object.assign(parser.ENTITIES, entitiesOf(doctype)));
    parser.on('processinginstruction', ({ target }) => {
      if (target === 'xml-stylesheet') this.#remove('a style sheet elsewhere');
    });
    parser.on('opentag', (tag) => this.#open(tag));
    parser.on('closetag', (tag) => this.#close(tag));
    parser.on('text', (text) => this.#text(text));
    parser.on('cdata', (text) => this.#text(text));
  }

  async read(source: string): Promise<DrawingFile> {
    this.#parser.write(source).close();
    const svg = (await Promise.all(this.#parts)).join('');
    const xlink = this.#usesXlink ? ` xmlns:xlink="${xlinkNamespace}"` : '';
    return {
      svg: `<svg xmlns="${svgNamespace}"${xlink}${svg.slice(4)}`,
      size: this.#size,
      removed: this.#removed,
    };
  }

  #remove(what: string): void {
    this.#removed.push({ what, line: this.#parser.line });
  }

  #open(tag: SaxesTagNS): void {
    const { local, uri } = tag;
    const isRoot = this.#namespace === undefined;
    if (isRoot) {
      if (local !== 'svg' || (uri !== svgNamespace && uri !== ''))
        throw new Unclean(`is no SVG but <${tag.name}>`, 'Export it as SVG.');
      this.#namespace = uri;
      this.#size = sizeOf((name) => tag.attributes[name]?.value);
    }
    const isForeign = uri !== this.#namespace || !(drawing.has(local) || active.has(local));
    if (this.#leftOut === 0 && !isForeign && this.#acts(tag)) this.#leftOut = 1;
    else if (this.#leftOut > 0 || isForeign) this.#leftOut++;
    if (this.#leftOut > 0) return;
    this.#names.push(local);
    if (local === 'style') this.#style = '';
    this.#endStartTag();
    this.#parts.push(`<${local}`);
    for (const { prefix, local: name, uri: of, value } of Object.values(tag.attributes)) {
      if (prefix === 'xmlns' || name === 'xmlns') continue;
      if (of === '') this.#attribute(local, name, name, value);
      else if (of === xlinkNamespace && name === 'href') this.#attribute(local, 'xlink:href', name, value);
      else if (prefix === 'xml' && name !== 'base') this.#attribute(local, `xml:${name}`, name, value);
    }
    this.#isEmpty = true;
  }

  #endStartTag(): void {
    if (this.#isEmpty) this.#parts.push('>');
    this.#isEmpty = false;
  }

  /** Whether the element does more than draw. */
  #acts({ local, attributes }: SaxesTagNS): boolean {
    const target = attributes['attributeName']?.value.trim() ?? '';
    const setsAddress = animations.has(local) && /^(?:xlink:)?href$|^on/i.test(target);
    if (active.has(local)) this.#remove(`<${local}>`);
    else if (setsAddress) this.#remove(`<${local}> of ${target}`);
    return active.has(local) || setsAddress;
  }

  #attribute(element: string, written: string, name: string, value: string): void {
    const safe = this.#safeValue(element, name, value);
    if (safe === undefined) return;
    this.#usesXlink ||= written === 'xlink:href';
    this.#parts.push(` ${written}="`, safe, '"');
  }

  /** An attribute's value as it is written; undefined when the attribute is left out. */
  #safeValue(element: string, name: string, value: string): string | Promise<string> | undefined {
    if (/^on/i.test(name)) {
      this.#remove(`${name} on <${element}>`);
      return undefined;
    }
    if (name.startsWith('data-') || notes.has(name) || !find(svgNames, name).defined) return undefined;
    if (name === 'href') return this.#safeAddress(element, value.trim());
    const { css, removed } = safeStyles(value);
    for (const what of removed) this.#remove(`${what} in ${name} of <${element}>`);
    return escapeAttribute(name === 'style' || removed.length > 0 ? css : value);
  }

  #safeAddress(element: string, address: string): string | Promise<string> | undefined {
    if (pictures.has(element) && dataPicture.test(address)) return this.#picture(address);
    if (address.startsWith('#') || (element === 'a' && /^(?:https?|mailto):/i.test(address)))
      return escapeAttribute(address);
    this.#remove(`the address “${address.replace(/\s+/g, ' ').slice(0, 40)}” of <${element}>`);
    return undefined;
  }

  async #picture(address: string): Promise<string> {
    const [head = '', data = ''] = [address.slice(0, address.indexOf(',')), address.slice(address.indexOf(',') + 1)];
    const isBase64 = /;\s*base64\s*$/i.test(head);
    const line = this.#parser.line;
    try {
      const bytes = Buffer.from(isBase64 ? data : decodeURIComponent(data), isBase64 ? 'base64' : 'utf8');
      const clean = await this.#cleanPicture(bytes);
      return `${head.split(';', 1)[0]};base64,${clean.toString('base64')}`;
    } catch {
      this.#removed.push({ what: 'an embedded picture that cannot be read', line });
      return '#';
    }
  }

  #text(text: string): void {
    if (this.#leftOut > 0) return;
    if (this.#style !== undefined) this.#style += text;
    else if (this.#names.includes('text') || this.#names.includes('title')) {
      this.#endStartTag();
      this.#parts.push(escapeText(text));
    }
  }

  #close({ local }: SaxesTagNS): void {
    if (this.#leftOut > 0) {
      this.#leftOut--;
      return;
    }
    if (local === 'style' && this.#style !== undefined) {
      const { css, removed } = safeStyles(this.#style);
      for (const what of removed) this.#remove(`${what} in <style>`);
      this.#endStartTag();
      this.#parts.push(escapeText(css));
      this.#style = undefined;
    }
    this.#names.pop();
    this.#parts.push(this.#isEmpty ? '/>' : `</${local}>`);
    this.#isEmpty = false;
  }
}

/** @throws Unclean when the file is no SVG that can be read. */
export const readDrawingFile = (bytes: Uint8Array, cleanPicture: CleanPicture): Promise<DrawingFile> =>
  new DrawingReader(cleanPicture).read(decoded(bytes));

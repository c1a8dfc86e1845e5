/** Shortcodes that many themes share, in this site's Markdown, whatever the syntax of the system that calls them. */

/** A shortcode's call in a text, from `start` to `end`. */
export interface Call {
  readonly name: string;
  /** By name, in lower case, or by place: `0`, `1` … */
  readonly args: Readonly<Record<string, string>>;
  /** What stands between its tags; absent for one without an end. */
  readonly inner?: string | undefined;
  readonly start: number;
  readonly end: number;
  /** What stands here instead, when the system itself knows. */
  readonly text?: string | undefined;
}

/** What a call needs of the page it stands in. */
export interface CallContext {
  /** Where a link to a source file by its name leads; undefined when nobody knows. */
  refer(name: string): string | undefined;
}

/** `[` and `]` of a text that goes between brackets. */
const bracketed = (text: string) => text.replace(/[[\]]/g, '\\$&');
export const quoted = (text: string) => `"${text.replaceAll('"', '&quot;')}"`;
const address = (url: string) => (/[\s()<>]/.test(url) ? `<${url}>` : url);

/** A fence that is longer than every run of its sign in `text`. */
function fence(text: string, sign: '`' | ':'): string {
  const runs = [...text.matchAll(sign === '`' ? /^[ \t>]*(`{3,})/gm : /^[ \t>]*(:{3,})/gm)];
  return sign.repeat(Math.max(2, ...runs.map(([, run = '']) => run.length)) + 1);
}

export const imageMarkdown = (src: string, alt = '', caption = ''): string =>
  `![${bracketed(alt)}](${address(src)}${caption ? ` ${quoted(caption)}` : ''})`;

export const linkMarkdown = (href: string, words: string): string => `[${bracketed(words)}](${address(href)})`;

function codeMarkdown(code: string, language = 'text', options = ''): string {
  const text = code.replace(/^\n+|\s+$/g, '');
  const mark = fence(text, '`');
  return `${mark}${language.toLowerCase() || 'text'}${options ? ` ${options}` : ''}\n${text}\n${mark}`;
}

/** `linenos`, `hl_lines=2-4 6` and their like as options of a fence. */
export function codeOptions(options: string): string {
  const lines = /hl_lines\s*=\s*(?:"([^"]*)"|'([^']*)'|\[([^\]]*)\]|([\d\s-]+))/.exec(options);
  const marked = (lines?.slice(1).find(Boolean) ?? '').match(/\d+(?:-\d+)?/g) ?? [];
  const start = /linenostart\s*=\s*["']?(\d+)/.exec(options)?.[1];
  const numbered = /\blineno?s?\b(?!\s*=\s*["']?(?:false|none|0))/.test(options) || /\blinenos\s*=/.test(options);
  const isNumbered = numbered && !/\blinenos\s*=\s*["']?(?:false|none)/.test(options);
  return [isNumbered && 'showLineNumbers', start && `start=${start}`, marked.length > 0 && `{${marked.join()}}`]
    .filter(Boolean)
    .join(' ');
}

function block(name: string, label: string, inner: string): string {
  const mark = fence(inner, ':');
  return `${mark}${name}${label ? `[${bracketed(label)}]` : ''}\n${inner.trim()}\n${mark}`;
}

const remarks: Readonly<Record<string, string>> = {
  note: 'note',
  info: 'note',
  notice: 'note',
  callout: 'note',
  admonition: 'note',
  alert: 'note',
  hint: 'tip',
  tip: 'tip',
  success: 'tip',
  important: 'important',
  question: 'note',
  warning: 'warning',
  warn: 'warning',
  caution: 'caution',
  danger: 'caution',
  error: 'caution',
};

type Translate = (call: Call, context: CallContext) => string | undefined;
const arg = ({ args }: Call, ...names: readonly string[]) => names.map((name) => args[name]).find(Boolean);

const figure: Translate = (call) => {
  const src = arg(call, 'src', 'image_path', 'path', 'url', 'image', 'img', '0');
  if (!src) return undefined;
  const inner = call.inner?.trim() ?? '';
  // A text beside the picture, of more than a caption can hold.
  const isText = /\n\s*\n|\]\(|</.test(inner);
  const said = [arg(call, 'title'), arg(call, 'caption'), isText ? '' : inner].filter(Boolean).join(': ');
  const credit = arg(call, 'attr') ?? '';
  const caption = said && credit ? `${said} (${credit})` : said || credit;
  const words = caption.replace(/<[^>]+>/g, '').replace(/[*_`]|\[([^\]]*)\]\([^)]*\)/g, '$1');
  // A larger picture opens by itself.
  const link = arg(call, 'link', 'href')?.replace(/^.*\.(?:png|jpe?g|gif|webp|svg|avif)$/i, '');
  const image = imageMarkdown(src, arg(call, 'alt') ?? '', link || words === arg(call, 'alt') ? '' : words);
  const shown = !link ? image : words ? `${image}\n\n${linkMarkdown(link, words)}` : `[${image}](${address(link)})`;
  return isText ? `${shown}\n\n${inner}` : shown;
};

const video =
  (base: string): Translate =>
  (call) => {
    const id = arg(call, 'id', 'video', 'key', '0');
    const title = arg(call, 'title', 'caption');
    if (!id) return undefined;
    const url = /^https?:/.test(id) ? id : `${base}${id}`;
    return title ? linkMarkdown(url, title) : url;
  };

const media =
  (kind: 'video' | 'audio'): Translate =>
  (call) => {
    const src = arg(call, 'src', 'mp4', 'webm', 'mp3', 'm4a', 'wav', 'ogg', 'file', '0');
    if (!src) return undefined;
    const caption = arg(call, 'caption', 'title') ?? '';
    return `::${kind}${caption ? `[${bracketed(caption)}]` : ''}{src=${quoted(src)}}`;
  };

const remark: Translate = (call) => {
  const inner = call.inner ?? arg(call, 'text', 'body', 'content');
  if (inner === undefined) return undefined;
  const own = remarks[(arg(call, 'type', 'level', 'kind', 'status', 'class') ?? '').toLowerCase()];
  const named = remarks[call.args['0']?.toLowerCase() ?? ''];
  // Some themes name an icon there.
  const first = call.args[named ? '1' : '0']?.replace(/^[a-z]+(?:-[a-z]+)+$/, '');
  const label = arg(call, 'title', 'header', 'heading') ?? first ?? '';
  return block(own ?? named ?? remarks[call.name] ?? 'note', label, inner);
};

const code: Translate = (call) => {
  if (call.inner === undefined) return undefined;
  const options = Object.entries(call.args).map(([key, value]) =>
    /^\d+$|^options$/.test(key) ? value : `${key}="${value}"`,
  );
  return codeMarkdown(call.inner, arg(call, 'lang', 'language', 'type', '0') ?? 'text', codeOptions(options.join(' ')));
};

const folded: Translate = (call) => {
  if (call.inner === undefined) return undefined;
  const open = /^true$/.test(arg(call, 'open') ?? '') ? '{open}' : '';
  const text = block('details', arg(call, 'summary', 'title', 'label', '0') ?? 'Details', call.inner);
  return open ? text.replace('\n', `${open}\n`) : text;
};

const quote: Translate = (call) => {
  const source = [arg(call, 'author', 'cite'), arg(call, 'source', 'title')].filter(Boolean).join(', ');
  const words = call.inner?.trim();
  return words && `${words}${source && `\n\n— ${source}`}`.replace(/^/gm, '> ');
};

const refer: Translate = (call, { refer }) => refer(arg(call, 'path', '0') ?? '');
const inner: Translate = ({ inner }) => inner?.trim();
const post =
  (words: string, addressOf: (call: Call) => string | undefined): Translate =>
  (call) => {
    const url = addressOf(call);
    return url && linkMarkdown(url, words);
  };

const tweet = post('A post on X', (call) => {
  const id = arg(call, 'id', '0', '1');
  const user = arg(call, 'user') ?? 'i/web';
  return id && (/^https?:/.test(id) ? id : `https://x.com/${user}/status/${call.args['1'] ?? id}`);
});

const translations: Readonly<Record<string, Translate>> = {
  figure,
  img: figure,
  image: figure,
  imgcap: figure,
  pic: figure,
  picture: figure,
  youtube: video('https://www.youtube.com/watch?v='),
  youtubepl: video('https://www.youtube.com/playlist?list='),
  vimeo: video('https://vimeo.com/'),
  video: media('video'),
  audio: media('audio'),
  gist: (call) => {
    const [user, id = ''] = [arg(call, 'user', '0') ?? '', arg(call, 'id', '1')];
    const path = id ? `${user}/${id}` : user.replace(/^https?:\/\/gist\.github\.com\//, '').replace(/\.js$/, '');
    return path ? linkMarkdown(`https://gist.github.com/${path}`, `Code on GitHub: ${path}`) : undefined;
  },
  tweet,
  twitter: tweet,
  x: tweet,
  instagram: post('A post on Instagram', (call) => {
    const id = arg(call, 'id', '0');
    return id && `https://www.instagram.com/p/${id}/`;
  }),
  highlight: code,
  code,
  codeblock: code,
  sourcecode: code,
  'code-block': code,
  details: folded,
  expand: folded,
  collapse: folded,
  spoiler: folded,
  ref: refer,
  relref: refer,
  mermaid: (call) => (call.inner === undefined ? undefined : codeMarkdown(call.inner, 'mermaid')),
  math: (call) => (call.inner === undefined ? undefined : `$$\n${call.inner.trim()}\n$$`),
  katex: (call) => (call.inner === undefined ? undefined : `$$\n${call.inner.trim()}\n$$`),
  rawhtml: inner,
  raw: inner,
  html: inner,
  center: inner,
  quote,
  blockquote: quote,
  ...Object.fromEntries(Object.keys(remarks).map((name) => [name, remark])),
};

/** The call as Markdown; undefined when nobody knows what it says. */
export function translated(call: Call, context: CallContext): string | undefined {
  if (call.text !== undefined) return call.text;
  // Themes keep theirs in folders, and give files an extension.
  const name = call.name
    .toLowerCase()
    .replace(/^.*\//, '')
    .replace(/\.\w+$/, '');
  const known = Object.hasOwn(translations, name) ? translations[name]?.({ ...call, name }, context) : undefined;
  if (known !== undefined) return known;
  // A theme's own shortcode for pictures, or for what stands elsewhere, whatever it calls it.
  const src = call.args['src'] ?? '';
  if (/\.(?:png|jpe?g|gif|webp|svg|avif)$/i.test(src)) return figure(call, context);
  const url = call.inner === undefined ? (call.args['0'] ?? call.args['url'] ?? src) : '';
  return /^https?:\/\/\S+$/.test(url) ? linkMarkdown(url, call.args['title'] ?? url) : undefined;
}

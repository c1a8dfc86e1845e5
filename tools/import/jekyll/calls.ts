/** Liquid in Jekyll's posts: `{% tag %}…{% endtag %}` and `{{ value | filter }}`, as far as it means the same in every site. */
import { argsOf, type CallTag, literal, pairedCalls, placeOf } from '../call-pairs.ts';
import { at, textOf } from '../source-file.ts';
import type { SourceText } from '../source-text.ts';
import type { Call } from '../translate-call.ts';
import type { JekyllConfig } from './config.ts';

const raw = /\{%-?\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*-?%\}/g;
const comment = /\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g;
const tag = /\{%-?\s*(\w+)([\s\S]*?)-?%\}/g;
const output = /\{\{-?([\s\S]*?)-?\}\}/g;

/** The value of an output that only asks for the site's settings. */
function settingIn(written: string, config: JekyllConfig): string | undefined {
  const [subject = '', ...filters] = written.split('|').map((part) => part.trim());
  const literal = /^(["'])(.*)\1$/.exec(subject)?.[2];
  const setting = /^site\.([\w.]+)$/.exec(subject)?.[1];
  let value =
    literal ??
    (setting === 'baseurl' ? config.base : setting === undefined ? undefined : textOf(at(config.fields, setting)));
  for (const filter of filters) {
    if (value === undefined) return undefined;
    const [, name = '', argument = ''] = /^(\w+)(?::\s*(.*))?$/s.exec(filter) ?? [];
    const given =
      /^(["'])(.*)\1$/.exec(argument.trim())?.[2] ?? (argument === 'site.baseurl' ? config.base : undefined);
    if (name === 'relative_url') value = `${config.base}/${value}`.replace(/\/{2,}/g, '/');
    else if (name === 'absolute_url') value = `${config.origin}${config.base}/${value.replace(/^\//, '')}`;
    else if (name === 'prepend' && given !== undefined) value = given + value;
    else if (name === 'append' && given !== undefined) value += given;
    else if (!/^(?:strip|escape|xml_escape|uri_escape|url_encode)$/.test(name)) return undefined;
  }
  return value;
}

/** `{% include figure image_path="…" %}` is a call of `figure`. */
function included(written: string): Pick<CallTag, 'name' | 'args'> {
  const [, name = '', args = ''] = /^\s*(\S+)([\s\S]*)$/.exec(written) ?? [];
  return { name: name.replace(/^.*\//, '').replace(/\.\w+$/, ''), args: argsOf(args) };
}

export function liquidCalls({ text }: SourceText, config: JekyllConfig): Call[] {
  const tags: CallTag[] = [];
  const isTaken = (start: number) => tags.some((one) => one.kind === 'text' && start >= one.start && start < one.end);
  for (const match of text.matchAll(raw)) tags.push(literal(match, match[1] ?? ''));
  for (const match of text.matchAll(comment)) if (!isTaken(match.index)) tags.push(literal(match, ''));
  for (const match of text.matchAll(tag)) {
    if (isTaken(match.index)) continue;
    const [, word = '', rest = ''] = match;
    if (word.startsWith('end')) tags.push({ name: word.slice(3), args: {}, kind: 'close', ...placeOf(match) });
    else if (word === 'include' || word === 'include_relative')
      tags.push({ ...included(rest), kind: 'open', ...placeOf(match) });
    else if (word === 'post_url' || word === 'link')
      tags.push({ name: 'ref', args: { 0: rest.trim().replace(/^["']|["']$/g, '') }, kind: 'open', ...placeOf(match) });
    else tags.push({ name: word, args: argsOf(rest), kind: 'open', ...placeOf(match) });
  }
  for (const match of text.matchAll(output)) {
    if (isTaken(match.index)) continue;
    const value = settingIn(match[1] ?? '', config);
    const name = (match[1] ?? '').trim();
    tags.push(value === undefined ? { name, args: {}, kind: 'open', ...placeOf(match) } : literal(match, value));
  }
  return pairedCalls(
    text,
    tags.toSorted((a, b) => a.start - b.start),
  );
}

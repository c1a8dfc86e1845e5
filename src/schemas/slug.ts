import { slug as githubSlug } from 'github-slugger';
import { checkedText, type Field, inQuotes, say } from './message.ts';

/** Text as one URL segment: lower case, letters and digits of any script, hyphens. Empty when nothing of it can stand in one. */
export function slugOf(value: string): string {
  const spaced = value
    .normalize('NFC')
    .trim()
    .replace(/[\s/]+/g, ' ')
    // Its lower case is an i with a dot as a character of its own, which nobody types.
    .replaceAll('İ', 'i');
  return githubSlug(spaced)
    .replace(/[\uFE00-\uFE0F]/g, '')
    .replace(/-{2,}/g, '-')
    .replace(/^[-_]+|[-_]+$/g, '');
}

/** Whether `value` may name a folder or file of the content and so become a URL segment: as `slugOf` gives it, with dots inside a version (`v1.2`) allowed. */
export function isSlug(value: string): boolean {
  return (
    /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*(\.\p{N}[\p{L}\p{M}\p{N}_-]*)*$/u.test(value) &&
    value === value.toLowerCase() &&
    !/[-_]$/.test(value)
  );
}

/** The id that a file can have for what an author calls `name`; empty when there is none. */
export const idFor = (name: string): string => (isSlug(name) ? name : slugOf(name));

/** The name of a file of the content without its extension. That the file exists is checked once everything is read. */
export function id(field: Field, folder: string) {
  const empty = say('This field is empty.', `Name a file of ${folder}, as in \`${field.example}\`.`);
  return checkedText(
    field,
    `the name of a file in ${folder}`,
    (value) => (value ? undefined : empty),
    (input) => (typeof input === 'object' ? undefined : inQuotes(input)),
  );
}

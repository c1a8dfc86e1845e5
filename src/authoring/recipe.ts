/** Fingerprints of what makes something that is cached, such as of everything but the post and its images that decides what is stored of them: the compiler's code, the interface's sentences, how metadata is taken out, the versions installed. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import process from 'node:process';

export const ingredients: readonly string[] = [
  'src/markdown/**/*.ts',
  'src/i18n/**/*.ts',
  'src/infra/metadata/**/*.ts',
  'src/authoring/placeholders.ts',
  'src/authoring/rules/**/*.ts',
  'src/authoring/{compile-document,content-entries,page-of-file,renderings}.ts',
  'src/domain/{dates,nearest,problem,reading-time,search-files,terms,text-words,urls,words}.ts',
  'package-lock.json',
];

/** 16 hexadecimal digits of the files of the project that `patterns` name. `settings` are what the environment and the site's configuration add. */
export function fingerprint(patterns: readonly string[], ...settings: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of globSync(patterns, { cwd: process.cwd() }).toSorted())
    hash.update(file).update(readFileSync(file));
  for (const setting of settings) hash.update('\0').update(setting);
  return hash.digest('hex').slice(0, 16);
}

/** Code that a document imports, read without running it: whether it can be compiled, has the names that are imported, and finds the files and packages that it imports itself. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { basename, dirname, extname, isAbsolute, join } from 'node:path';
import process from 'node:process';
import type { ParseResult } from 'vite';
import { type Place, type Problem, placeAt, problemAt } from '../domain/problem.ts';
import { isRealFile, liesWithin } from './real-place.ts';

/** `names` are those that are imported, `default` among them; absent where the file is imported for other than code. */
interface ImportedFile {
  readonly path: string;
  readonly names: readonly string[] | undefined;
  readonly place: Place;
}

interface Code {
  /** Why it cannot be compiled, with the place in it. */
  readonly fault?: string;
  /** Absent when they cannot be known. */
  readonly exported?: ReadonlySet<string> | undefined;
  /** As they are written: paths and packages of code, which have to be there, and paths of what style sheets name. */
  readonly imported: readonly string[];
  readonly shown?: readonly string[];
}

/** Paths among specifiers and addresses, without what stands behind a path. */
const pathsIn = (all: readonly string[]): string[] =>
  all.filter((src) => /^\.{0,2}\/(?!\/)/.test(src)).map((src) => src.replace(/[?#].*$/s, ''));

/** Files that a style sheet names. */
async function filesOfStyles(css: string): Promise<string[]> {
  const { parse, walk } = await import('css-tree');
  const found: string[] = [];
  walk(parse(css, { parseCustomProperty: true }), (node) => {
    if (node.type === 'Url') found.push(node.value);
    const holdsNames =
      (node.type === 'Atrule' && node.name === 'import') || (node.type === 'Function' && /image-set$/i.test(node.name));
    if (holdsNames) walk(node, (inner) => inner.type === 'String' && found.push(inner.value));
  });
  // The bundler takes a name without `./` for a relative path, too.
  return pathsIn(found.map((src) => (/^(?:[./#]|[a-z][a-z\d+.-]*:)/i.test(src) ? src : `./${src}`)));
}

const extensions = ['.astro', '.css', '.js', '.jsx', '.json', '.mjs', '.mts', '.svelte', '.ts', '.tsx', '.vue'];

/** The file that `path` means, as bundlers find it. */
export function importedFile(path: string): string | undefined {
  const typed = path.replace(/\.([cm]?)js(x?)$/, '.$1ts$2');
  const candidates = [path, typed, ...extensions.flatMap((end) => [path + end, join(path, `index${end}`)])];
  return candidates.find(isRealFile);
}

async function read(path: string): Promise<Code> {
  const source = await readFile(path, 'utf8');
  const name = basename(path);
  if (extname(path) === '.json') {
    try {
      const value: unknown = JSON.parse(source);
      return { exported: new Set(['default', ...Object.keys(value instanceof Object ? value : {})]), imported: [] };
    } catch (error) {
      return { fault: `${(error as Error).message} (${name})`, imported: [] };
    }
  }
  if (extname(path) === '.css') return { imported: [], shown: await filesOfStyles(source) };
  // Only documents with code of their own need compilers.
  const { parseSync } = await import('vite');
  const isComponent = extname(path) === '.astro';
  const { transform } = await import('@astrojs/compiler-rs');
  const compiled = isComponent ? transform(source, { filename: path }) : undefined;
  const fault = compiled?.diagnostics.find(({ severity }) => severity === 'error');
  const [at] = fault?.labels ?? [];
  if (fault)
    return { fault: `${fault.text} (${[name, at?.line, at?.column].filter(Boolean).join(':')})`, imported: [] };
  const code = compiled?.code ?? source;
  const { errors, module } = parseSync(isComponent ? `${path}.ts` : path, code);
  const [error] = errors;
  if (error) {
    const { line, column } = placeAt(code, error.labels[0]?.start ?? 0);
    return { fault: `${error.message} (${name}${isComponent ? '' : `:${line}:${column}`})`, imported: [] };
  }
  const refused = bundlerCode(code, module);
  if (refused) return { fault: `${refused} (${name})`, imported: [] };
  const exports = module.staticExports.flatMap(({ entries }) => entries);
  const isWhole = exports.every(({ importName: { kind } }) => kind !== 'AllButDefault');
  return {
    exported: isWhole
      ? new Set(exports.map(({ exportName: { kind, name } }) => (kind === 'Default' ? 'default' : (name ?? ''))))
      : undefined,
    imported: [
      ...[...module.staticImports.filter(isRun), ...exports]
        .flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])
        // Parts of the component itself.
        .filter((src) => !src.startsWith(`${path}?`)),
      ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => code.slice(start + 1, end - 1)),
    ],
    shown: (await Promise.all((compiled?.css ?? []).map(filesOfStyles))).flat(),
  };
}

/** Types are there for the editor alone. */
const isRun = ({ entries }: ParseResult['module']['staticImports'][number]) =>
  entries.length === 0 || entries.some(({ isType }) => !isType);

/** By the rule for a post's own code (`bundler-code`): no place of the bundler's, and no path that is put together. */
function bundlerCode(code: string, { importMetas, dynamicImports }: ParseResult['module']): string | undefined {
  const meta = importMetas
    .map(({ start }) => /^import\s*\.\s*meta(?:\s*\.\s*\w+)?/.exec(code.slice(start))?.[0].replace(/\s/g, ''))
    .find((written) => written !== 'import.meta.env');
  if (meta) return `${meta} gives it the files of the project, wherever they lie`;
  const isPath = ({ start, end }: { start: number; end: number }) => /^(["'])[^"'\n]*\1$/.test(code.slice(start, end));
  return dynamicImports.every(({ moduleRequest }) => isPath(moduleRequest))
    ? undefined
    : 'import(…) has a path that has to be put together, which may lead anywhere in the project';
}

/** The first fault of the file at `path` and of those that it imports, which lie in `folders`. */
async function faultOf(
  path: string,
  names: readonly string[],
  folders: readonly string[],
  seen: Set<string>,
): Promise<string | undefined> {
  if (!extensions.includes(extname(path)) || /\.(?:svelte|vue)$/.test(path)) return undefined;
  const { fault, exported, imported, shown = [] } = await read(path);
  const missing = exported && names.find((name) => !exported.has(name));
  if (fault) return fault;
  if (missing === 'default') return `it has no \`export default\``;
  if (missing) return `it exports nothing called \`${missing}\``;
  if (seen.has(path)) return undefined;
  seen.add(path);
  const lacking = imported.find((src) => isPackage(src) && checkPackage(src, { file: path }));
  if (lacking) return `${basename(path)} imports \`${lacking}\`, and there is no such package`;
  const code = pathsIn(imported);
  for (const src of [...code, ...shown]) {
    const places = isAbsolute(src) ? [join(process.cwd(), src), src] : [join(dirname(path), src)];
    const [file] = places.flatMap((place) => importedFile(place) ?? []);
    if (file && !liesWithin(file, folders))
      return `${basename(path)} imports \`${src}\`, which leads outside the content folder`;
    if (!file && code.includes(src)) return `${basename(path)} imports \`${src}\`, and there is no such file`;
    const inner = file && (await faultOf(file, [], folders, seen));
    if (inner) return inner;
  }
  return undefined;
}

const frameworks = ['react', 'preact', 'solid-js', 'svelte', 'vue'];
const isInstalled = (name: string) => existsSync(join(process.cwd(), 'node_modules', name));

/** Whether the file is a component of a framework, and the site has none. */
const lacksFramework = (file: string, names: readonly string[]): boolean =>
  /\.(?:[jt]sx|svelte|vue)$/.test(file) &&
  names.some((name) => name === 'default' || /^[A-Z]/.test(name)) &&
  !frameworks.some((name) => isInstalled(`@astrojs/${name}`));

/** What is wrong with the file that is there; `folders` (as `realFolders` gives them) are those of files that code may import. */
export async function checkImportedCode(
  { path, names, place }: ImportedFile,
  folders: readonly string[],
): Promise<Problem | undefined> {
  const file = importedFile(path);
  const isRead = names || extname(path) === '.css';
  if (file && names && lacksFramework(file, names)) {
    const message = `\`${basename(file)}\` is a component of a framework, which this site does not have.`;
    const hint = `Write it as \`${basename(file, extname(file))}.astro\`, or type \`npm run astro -- add\` and the name of the framework in the project.`;
    return problemAt('error', 'missing-framework', place, message, hint);
  }
  const fault = isRead && file && (await faultOf(file, names ?? [], folders, new Set()));
  if (!fault) return undefined;
  const message = `\`${basename(path)}\` cannot be used here: ${fault}.`;
  return problemAt('error', 'imported-code', place, message, 'Mend that file, or take the import out.');
}

/** Whether `src` is no path. */
export const isPackage = (src: string): boolean => !/^(?:file:|\.{0,2}\/)/.test(src);

/** A name that the registry of npm takes. */
const packageName = /^(?:@[a-z\d~-][a-z\d._~-]*\/)?[a-z\d~-][a-z\d._~-]*$/;

export function checkPackage(src: string, place: Place): Problem | undefined {
  const name = src.split('/', src.startsWith('@') ? 2 : 1).join('/');
  // Those of the bundler, such as `astro:assets`.
  if (isBuiltin(name) || /^(?!https?:)\w+:/.test(src) || (packageName.test(name) && isInstalled(name)))
    return undefined;
  const path = 'The path of a file begins with `./`, or with `/src/` where it is one of the site’s own';
  const problem = { severity: 'error', rule: 'missing-package', ...place } as const;
  if (/^https?:/.test(src)) {
    const message = 'A build loads no code from another address.';
    return { ...problem, message, hint: 'Put the code into a file beside the post, or install the package.' };
  }
  if (!packageName.test(name))
    return { ...problem, message: `\`${src}\` is neither a path nor a package.`, hint: `${path}.` };
  const hint = `${path}; if it is a package, type \`npm install --save-exact ${name}\` in the project.`;
  return { ...problem, message: `There is no package \`${name}\`.`, hint };
}

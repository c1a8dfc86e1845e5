/**
 * What the TypeScript compiler says about a block: the type of each name, and what was asked in comments (`// ^?`, `// @errors: 2345`;
 * https://twoslash.netlify.app). The compiler is loaded only when a block asks for it: a second and 200 MB, once.
 */
import type { TwoslashInstance, TwoslashNode } from 'twoslash';
import type { System } from 'typescript';
import { remembered } from './highlight-cache.ts';

/** Part of a line. Lines and characters count from 0. */
export interface Explanation {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  /** `type` is on request, `mark` has no text; the others stand below the line. */
  readonly kind: 'type' | 'mark' | 'answer' | 'error';
  readonly text: string;
}

export interface Wrong {
  /** In the block as written, from 0. */
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

export interface Explained {
  /** What readers see: without the comments that ask, and without what is cut. */
  readonly code: string;
  readonly explanations: readonly Explanation[];
  /** Not empty: the block is no good, and `code` is as written. */
  readonly wrong: readonly Wrong[];
}

const extensions: Readonly<Record<string, string>> = {
  ts: 'ts',
  typescript: 'ts',
  tsx: 'tsx',
  js: 'js',
  javascript: 'js',
  jsx: 'jsx',
};

export const canBeExplained = (language: string) => language.toLowerCase() in extensions;

/** Of the machine a block sees the packages of the project, which hold the language's own types, and nothing else. */
function packagesOnly(system: System): System {
  const real = (path: string) => system.realpath?.(path) ?? path;
  const packages = real(system.resolvePath('node_modules'));
  const isPackage = (path: string) => {
    const place = real(system.resolvePath(path));
    return place === packages || place.startsWith(`${packages}/`);
  };
  return {
    ...system,
    fileExists: (path) => isPackage(path) && system.fileExists(path),
    directoryExists: (path) => isPackage(path) && system.directoryExists(path),
    readFile: (path, encoding) => (isPackage(path) ? system.readFile(path, encoding) : undefined),
    getDirectories: (path) => (isPackage(path) ? system.getDirectories(path) : []),
    readDirectory: (path, ...filters) => (isPackage(path) ? system.readDirectory(path, ...filters) : []),
  };
}

let instance: Promise<TwoslashInstance> | undefined;
const readyTwoslash = () => {
  instance ??= Promise.all([import('twoslash'), import('typescript')]).then(([{ createTwoslasher }, { default: ts }]) =>
    createTwoslasher({
      tsModule: { ...ts, sys: packagesOnly(ts.sys) },
      // 99 is ESNext, 100 bundlers, 1 JSX as it is: enums that only the compiler, not loaded yet, could name.
      compilerOptions: { strict: true, target: 99, module: 99, moduleResolution: 100, jsx: 1, types: [] },
    }),
  );
  return instance;
};

/** A type of a package names the file it is in; readers want the package. */
const withoutPaths = (text: string) => text.replace(/import\("(?:[^"]*\/)?node_modules\/([^"]+)"\)/g, 'import("$1")');
/** The first paragraph of a JSDoc comment, without Markdown. */
const opening = (docs = '') =>
  (docs.split('\n\n', 1)[0] ?? '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|`/g, '')
    .replace(/\s+/g, ' ')
    .trim();

function explanationOf(node: TwoslashNode): Explanation | undefined {
  const { line, character, length } = node;
  const at = { line, character, length };
  if (node.type === 'hover') {
    // Of what the compiler knows nothing, there is nothing to say.
    if (node.text === 'any') return undefined;
    const docs = opening(node.docs);
    return { ...at, kind: 'type', text: withoutPaths(docs ? `${node.text}\n\n${docs}` : node.text) };
  }
  if (node.type === 'query') return { ...at, kind: 'answer', text: withoutPaths(node.text) };
  if (node.type === 'highlight') return { ...at, kind: 'mark', text: '' };
  if (node.type === 'error') return { ...at, kind: 'error', text: `Error ${node.code}: ${withoutPaths(node.text)}` };
  if (node.type === 'tag') return undefined;
  const names = node.completions.map(({ name }) => name).filter((name) => name.startsWith(node.completionsPrefix));
  return { ...at, kind: 'answer', text: names.slice(0, 6).join(', ') };
}

/** Announced errors that do not happen, and others that are not announced: where they are in the block as written. */
function wrongIn(code: string, extension: string, twoslash: TwoslashInstance): Wrong[] {
  const { nodes, meta } = twoslash(code, extension, {
    handbookOptions: { keepNotations: true, noErrorValidation: true },
  });
  const errors = nodes.filter((node) => node.type === 'error');
  const announced = meta.handbookOptions.errors;
  const happening = new Set(errors.map((error) => Number(error.code)));
  return [
    ...errors
      .filter((error) => !announced.includes(Number(error.code)))
      .map((error) => ({
        line: error.line,
        message: `TypeScript finds an error that the block does not announce: ${withoutPaths(error.text)}`,
        hint: `Mend the code, or announce it in the block’s first line: // @errors: ${[...announced, error.code].join(' ')}`,
      })),
    ...announced
      .filter((error) => !happening.has(error))
      .map((error) => ({
        line: 0,
        message: `The block announces error ${error}, which does not happen.`,
        hint: `Take ${error} out of // @errors.`,
      })),
  ];
}

const unreadable = (error: unknown): Wrong => {
  const { message, description = message } = error as Error & { description?: string };
  return {
    line: 0,
    message: `TypeScript cannot explain this block: ${description.split('\n').filter(Boolean).join(' ')}`,
    hint: 'Mend the block’s comments that begin with @, or take “twoslash” out of the fence.',
  };
};

async function explainNow(code: string, extension: string): Promise<Explained> {
  const twoslash = await readyTwoslash();
  const nothing = { code, explanations: [] };
  try {
    const wrong = wrongIn(code, extension, twoslash);
    if (wrong.length > 0) return { ...nothing, wrong };
    const { nodes, code: shown } = twoslash(code, extension);
    return { code: shown.trimEnd(), explanations: nodes.flatMap((node) => explanationOf(node) ?? []), wrong };
  } catch (error) {
    return { ...nothing, wrong: [unreadable(error)] };
  }
}

/** `language` is one that `canBeExplained`. */
export function explain(code: string, language: string): Promise<Explained> {
  const extension = extensions[language.toLowerCase()] ?? 'ts';
  return remembered(['twoslash', extension, code], () => explainNow(code, extension));
}

/** Every page is valid HTML by the Nu checker, the conformance checker of the W3C. */
import { execFile } from 'node:child_process';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { packageFile } from '../../tools/folder-packages.ts';
import { installsOnDebian, runs } from '../machine.ts';
import { awkward, empty, paths, shipped } from './builds.ts';
import { filesOf, textFile } from './site.ts';

const run = promisify(execFile);

interface Message {
  readonly type: 'error' | 'info' | 'non-document-error';
  readonly url?: string;
  readonly lastLine?: number;
  readonly message: string;
  readonly extract?: string;
}

/** What the checker's CSS has not heard of. Every one is in a specification and in browsers; the checker knows older editions. */
const newerThanTheChecker: readonly RegExp[] = [
  // CSS View Transitions Level 2, section 2.
  /^CSS: Unrecognized at-rule “@view-transition”$/,
  // CSS View Transitions Level 1, section 3.1.
  /^CSS: “view-transition-name”: Property “view-transition-name” doesn't exist\.$/,
  // CSS Values Level 5, section 7.7: attr() with a type.
  /^CSS: “view-transition-name”: Parse Error\.$/,
  // The same, in a colour made from another (CSS Color Level 5, section 4).
  /^CSS: “color”: Parse Error\.$/,
  // CSS Conditional Rules Level 5, section 6: lengths of containers (`cqi`).
  /^CSS: “margin-inline-end”: Parse Error\.$/,
  // CSS Properties and Values API Level 1, section 2.
  /^CSS: Unrecognized at-rule “@property”$/,
  // CSS Inline Layout Level 3, section 5: leading trimmed.
  /^CSS: “text-box”: Property “text-box” doesn't exist\.$/,
  // CSS Box Model Level 4, section 3.3; asked about in an @supports only.
  /^CSS: “margin-trim”: Property “margin-trim” doesn't exist\.$/,
  // CSS Color Level 5, section 8: light-dark() of two custom properties ends in an exception of the checker's own.
  /^CSS: “[a-z-]+”: Cannot invoke "org\.w3c\.css\./,
  // CSS Values Level 4, section 10: a product of a number and a custom property has a type only where it is used.
  /^CSS: “inline-size”: The types are incompatible\.$/,
  // CSS Anchor Positioning Level 1, sections 3.1 and 5.1.
  /^CSS: “position-(?:area|try-fallbacks|anchor)”: Property “position-[a-z-]+” doesn't exist\.$/,
  // CSS Containment Level 3, sections 2 and 6: containers and their units.
  /^CSS: “container-type”: Property “container-type” doesn't exist\.$/,
  /^CSS: Unrecognized at-rule “@container”$/,
  /^CSS: “(?:--beside|(?:max-)?inline-size)”: Parse Error\.$/,
  // MathML Core, sections 4.1 and 4.4.
  /^CSS: “display”: “math” is not a “display” value\.$/,
  /^CSS: “math-shift”: Property “math-shift” doesn't exist\.$/,
  // CSS Values Level 5, section 7.7, once more: a colour from an attribute.
  /^CSS: “background”: Parse Error\.$/,
];

/** `--version` is of Java 9 and newer. @throws Error of one line when there is no Java and none can be had. */
function requireJava(): void {
  if (runs('java', '--version')) return;
  console.log('No Java found; installing one');
  if (installsOnDebian('default-jre-headless') && runs('java', '--version')) return;
  throw new Error(
    'The HTML checker needs Java 11 or newer and could not install one. Install a JRE, such as Debian’s default-jre-headless',
  );
}

async function check(files: readonly string[]): Promise<readonly Message[]> {
  const jar = join(dirname(packageFile('tests', 'vnu-jar/package.json')), 'build/dist/vnu.jar');
  const options = ['-Xss4m', '-jar', jar, '--errors-only', '--format', 'json', '--exit-zero-always', ...files];
  // Its report comes on standard error.
  const { stderr } = await run('java', options, { maxBuffer: 64 * 1024 * 1024 });
  return (JSON.parse(stderr) as { messages: Message[] }).messages;
}

// Without Java, it is installed first.
test('every page is valid', { timeout: 600_000 }, async () => {
  requireJava();
  const files = [shipped, awkward, empty].flatMap((build) =>
    filesOf(build)
      .filter((file) => file.endsWith('.html'))
      .map((file) => join(build.dir, file)),
  );
  expect(files.length).toBeGreaterThan(50);
  const messages = await check(files);
  const faults = messages
    .filter(({ message }) => !newerThanTheChecker.some((pattern) => pattern.test(message)))
    .map(
      ({ url, lastLine, message, extract }) =>
        `${relative(paths.cache, decodeURI(url?.replace('file:', '') ?? ''))}:${lastLine} ${message}\n    ${extract ?? ''}`,
    );
  expect(faults).toEqual([]);
});

test('no underline has its thickness in the shorthand, which Safari throws away whole', () => {
  const refused = filesOf(shipped)
    .filter((file) => /\.(?:css|html)$/.test(file))
    .flatMap((file) => textFile(shipped, file).match(/text-decoration:[^;}"]*\d(?:px|r?em)/g) ?? []);
  expect([...new Set(refused)]).toEqual([]);
});

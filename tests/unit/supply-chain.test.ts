/** What the project takes from others: workflows with pinned actions and no right that a job does not need, lockfiles that are whole on every platform. */
import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly permissions?: Readonly<Record<string, string>>;
        readonly 'timeout-minutes'?: number;
        readonly strategy?: { readonly matrix: Readonly<Record<string, unknown>> };
        readonly 'runs-on': string;
        readonly steps: readonly Step[];
      }
    >
  >;
}

const workflows = globSync(['.github/workflows/*.yml', 'deploy/{github-pages,schedule}/{github,pages}.yml']).map(
  (file) => {
    const text = readFileSync(file, 'utf8');
    return { file: file.replaceAll('\\', '/'), text, workflow: parse(text) as Workflow };
  },
);

/** The jobs that may do more than read, and what. */
const rights: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '.github/workflows/release.yml publish': { contents: 'write', 'id-token': 'write', attestations: 'write' },
  'deploy/github-pages/pages.yml deploy': { pages: 'write', 'id-token': 'write' },
  'deploy/schedule/github.yml deploy': { pages: 'write', 'id-token': 'write' },
  'deploy/schedule/github.yml announce': { contents: 'write' },
};

describe('workflows', () => {
  test('are found', () => expect(workflows.map(({ file }) => file).toSorted()).toHaveLength(4));

  test('no job may do more than it needs', () => {
    for (const { file, workflow } of workflows) expect(workflow.permissions, file).toEqual({ contents: 'read' });
    const given = workflows.flatMap(({ file, workflow }) =>
      Object.entries(workflow.jobs).flatMap(([name, { permissions }]) =>
        permissions ? [[`${file} ${name}`, permissions] as const] : [],
      ),
    );
    expect(Object.fromEntries(given)).toEqual(rights);
  });

  test('the oldest Nodes that are promised run', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
    const ci = workflows.find(({ file }) => file.endsWith('/ci.yml'))?.workflow.jobs['promised'];
    expect(ci?.strategy?.matrix['node']).toEqual(engines.node.match(/\d+\.\d+\.\d+/g));
  });

  test('every command refuses an older Node before anything else', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const refuses = /^node (?:--env-file=\S+ tools\/astro\/index\.mjs|--import \.\/tools\/node\.mjs) ?/;
    const ofNode = Object.entries(scripts).filter(([, script]) => script.startsWith('node '));
    expect(ofNode.length).toBeGreaterThan(19);
    expect(ofNode.filter(([, script]) => !refuses.test(script))).toEqual([]);
  });

  test('an action is a commit with its version beside it, the same one everywhere', () => {
    const used = workflows.flatMap(({ file, text }) =>
      [...text.matchAll(/^.*\buses:.*$/gm)].map(([line]) => ({ file, line: line.trim().replace(/^- /, '') })),
    );
    expect(used.length).toBeGreaterThan(20);
    const pin = /^uses: (actions\/[a-z-]+)@([0-9a-f]{40} # v\d+\.\d+\.\d+)$/;
    expect(used.filter(({ line }) => !pin.test(line))).toEqual([]);
    const pins = Map.groupBy(used, ({ line }) => pin.exec(line)?.[1]);
    for (const [name, uses] of pins) expect([...new Set(uses.map(({ line }) => line))], name).toHaveLength(1);
  });

  test.each(workflows)('$file hands nothing on that it need not', ({ file, workflow }) => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    for (const [name, job] of Object.entries(workflow.jobs)) {
      expect(job['timeout-minutes'], name).toBeGreaterThan(0);
      expect(job['runs-on'], name).toMatch(/-\d/);
      const pushes = rights[`${file} ${name}`]?.['contents'] === 'write';
      for (const { uses, run, with: inputs } of job.steps) {
        if (uses?.startsWith('actions/checkout@') && !pushes) expect(inputs?.['persist-credentials'], name).toBe(false);
        // What somebody else may choose, such as a branch's name, is no part of a script.
        expect(run?.match(/\$\{\{(?! matrix\.).*?\}\}/g) ?? [], name).toEqual([]);
      }
    }
  });
});

describe.skipIf(process.platform === 'win32')('the notes of a release', () => {
  const script =
    (parse(readFileSync('.github/workflows/release.yml', 'utf8')) as Workflow).jobs['build']?.steps.find(({ run }) =>
      run?.includes('notes.md'),
    )?.run ?? '';
  const notes = (tag: string) => {
    const cwd = mkdtempSync(join(tmpdir(), 'release-'));
    writeFileSync(
      join(cwd, 'CHANGELOG.md'),
      '# Changelog\n\n## Unreleased\n\n- Later.\n\n## 1.2.0 - 2026-12-01\n\n### Readers\n\n- New.\n\n## 1.2.0-beta.1\n\n## 1.1.0\n\n- Old.\n',
    );
    execFileSync('bash', ['-e', '-c', script], { cwd, stdio: 'pipe', env: { ...process.env, GITHUB_REF_NAME: tag } });
    return readFileSync(join(cwd, 'release/notes.md'), 'utf8').trim();
  };

  test('are the section of its version', () => {
    expect(notes('v1.2.0')).toBe('### Readers\n\n- New.');
    expect(notes('v1.1.0')).toBe('- Old.');
  });

  test.each(['v1.2', 'v1.2.0-beta.1', 'v2.0.0'])('%s has none: there is no release', (tag) => {
    expect(() => notes(tag)).toThrow(`CHANGELOG.md has no section "## ${tag.slice(1)}"`);
  });
});

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: true;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const folders = [
  '',
  ...globSync('{bench,tests,tools/*}/package-lock.json').map((file) =>
    file.slice(0, -'/package-lock.json'.length).replaceAll('\\', '/'),
  ),
];

describe.each(folders)('the lockfile of "%s"', (folder) => {
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const { '': own, ...packages } = lock.packages;

  test('names every package by its digest', () => {
    const doubtful = Object.entries(packages).filter(
      ([, { resolved, integrity }]) =>
        !integrity?.startsWith('sha512-') || (resolved && !resolved.startsWith('https://')),
    );
    expect(doubtful.map(([name]) => name)).toEqual([]);
  });

  test('has what a package brings for each platform: npm ci fails there without', () => {
    const lacking = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !findFrom(path, name))
        .map((name) => `${path}: ${name}`),
    );
    expect(lacking).toEqual([]);
  });

  test('follows exact versions', () => {
    const asked = { ...own?.dependencies, ...own?.devDependencies, ...own?.optionalDependencies };
    expect(Object.entries(asked).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  /** Whether Node finds `name` from the package at `path`. */
  function findFrom(path: string, name: string): boolean {
    const parts = path.split('/node_modules/');
    return [
      `node_modules/${name}`,
      ...parts.map((_, index) => `${parts.slice(0, index + 1).join('/node_modules/')}/node_modules/${name}`),
    ].some((place) => place in packages);
  }
});

test('the updates that are looked for cover every lockfile', () => {
  const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8')) as {
    readonly updates: readonly { 'package-ecosystem': string; directories?: string[]; cooldown?: object }[];
  };
  const npm = updates.find((each) => each['package-ecosystem'] === 'npm');
  expect(npm?.directories?.toSorted()).toEqual(folders.map((folder) => `/${folder}`).toSorted());
  for (const each of updates) expect(each.cooldown, each['package-ecosystem']).toHaveProperty('default-days');
});

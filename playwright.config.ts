/** The browser tests build what they test, into folders of their own, and serve it on ports of their own. */
import process from 'node:process';
import { defineConfig, devices } from '@playwright/test';
import { site } from './src/site.config.ts';
import { browserPath } from './tests/e2e/browser.ts';
import { awkwardOrigin, belowOrigin, belowPath, siteOrigin } from './tests/e2e/origins.ts';
import { environmentOf, hasFontconfig, type Reader } from './tests/e2e/readers.ts';
import { installPackages } from './tools/folder-packages.ts';

const isWorker = process.env['TEST_WORKER_INDEX'] !== undefined;
const executablePath = browserPath();
if (!isWorker) {
  console.log(`Browser: ${executablePath}`);
  // Before there are workers, which would do so all at once.
  installPackages('tests');
}
process.env['CHROMIUM_PATH'] = executablePath;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  // A machine that others use at the same time may stop for seconds; what only then passes is listed as flaky.
  retries: process.env['CI'] ? 2 : 0,
  expect: { timeout: 15_000 },
  // Some tests go through every post.
  timeout: 120_000,
  reporter: [['list', { printSteps: false }]],
  use: {
    baseURL: siteOrigin,
    locale: 'en-GB',
    // What a worker answers cannot be changed or counted; its own tests let it in.
    serviceWorkers: 'block',
  },
  projects: [
    {
      name: 'desktop',
      grepInvert: /@phone/,
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 }, ...launched('Windows') },
    },
    { name: 'phone', grepInvert: /@desktop/, use: { ...devices['Pixel 7'], ...launched('Android') } },
    // What depends on a reader's typefaces, for the others.
    ...(hasFontconfig
      ? [
          {
            name: 'iPhone',
            grep: /@readers/,
            use: { ...devices['iPhone 15'], defaultBrowserType: 'chromium' as const, ...launched('iOS') },
          },
          {
            name: 'Linux with DejaVu alone',
            grep: /@readers/,
            use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 }, ...launched('DejaVu') },
          },
        ]
      : []),
  ],
  webServer: [
    served(siteOrigin, 'e2e', { CONTENT_DIR: 'tests/fixtures/content-site' }),
    // Its posts are odd on purpose.
    served(awkwardOrigin, 'e2e-awkward', { CONTENT_DIR: 'tests/fixtures/content-awkward' }),
    served(belowOrigin + belowPath, 'e2e-below', { CONTENT_DIR: 'tests/fixtures/content-incremental' }),
  ],
});

/** A browser with the typefaces of `reader`. */
function launched(reader: Reader) {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Nothing that a test does leaves this machine.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
  ];
  return { launchOptions: { executablePath, args, env: environmentOf(reader) } };
}

/** A build of its own in `.cache/builds/<name>`, and its server at `address`. */
function served(address: string, name: string, env: Record<string, string> = {}) {
  return {
    command: `npm run build --silent -- --silent && npm run preview --silent -- --port ${new URL(address).port}`,
    // The clock decides what is published: the same instant, the same pages to test. Findings are the linter's: content may be newer than this instant.
    env: {
      // The owner's address may have a path of its own.
      SITE_URL: new URL(address).pathname === '/' ? new URL(site.url).origin : address,
      OUT_DIR: `.cache/builds/${name}`,
      BUILD_TIME: '2026-11-01T00:00:00Z',
      STRICT: '0',
      ...env,
    },
    url: `${address}/`,
    // A server that is there already serves another build.
    reuseExistingServer: false,
    // A first build makes every size of every image.
    timeout: 600_000,
  };
}

import process from 'node:process';
import { defineConfig, devices } from '@playwright/test';
import { browserPath } from './tests/e2e/browser.ts';

const port = 4331;
const isWorker = process.env['TEST_WORKER_INDEX'] !== undefined;
const executablePath = browserPath();
if (!isWorker) console.log(`Browser: ${executablePath}`);
process.env['CHROMIUM_PATH'] = executablePath;

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  reporter: [['list', { printSteps: false }]],
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'desktop', use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } } },
    { name: 'phone', use: { ...devices['Pixel 7'] } },
  ],
  webServer: { command: `npx astro preview --port ${port}`, port, reuseExistingServer: !process.env['CI'] },
});

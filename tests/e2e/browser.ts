/** A Chromium for the browser tests: one that is there, or one that can be installed. */
import { existsSync } from 'node:fs';
import process from 'node:process';
import { chromium } from '@playwright/test';
import { installsOnDebian, runs } from '../machine.ts';

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const onSystem = () => systemPaths.find((path) => existsSync(path));
const ofPlaywright = () => (existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined);

/**
 * The executable's path: `CHROMIUM_PATH`, the system's, Playwright's own, one that Playwright downloads, one that apt installs; in this order.
 * @throws Error of one line when none can be had.
 */
export function browserPath(): string {
  const given = process.env['CHROMIUM_PATH'];
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(
      `CHROMIUM_PATH is "${given}", and there is no such file. Give the path of a Chrome or Chromium, or unset it`,
    );
  }
  const found = onSystem() ?? ofPlaywright();
  if (found) return found;
  console.log('No Chrome or Chromium found; installing one');
  if (runs('npx', 'playwright', 'install', 'chromium')) {
    const installed = ofPlaywright();
    if (installed) return installed;
  }
  if (installsOnDebian('chromium')) {
    const installed = onSystem();
    if (installed) return installed;
  }
  throw new Error(
    'The browser tests need Chrome or Chromium and could not install one. Install it, or give its path in CHROMIUM_PATH',
  );
}

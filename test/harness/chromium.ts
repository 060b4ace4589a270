import { existsSync } from 'node:fs';
import { describe, it } from '@jest/globals';
import { chromium, type Browser } from 'playwright-core';
import { nameSkipped } from './backends.js';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** A browser that calls nobody but us. */
const QUIET = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const executablePath = PLACES.find((place) => existsSync(place));

/** Runs the body where there is a Chromium; elsewhere it is skipped and named, and in CI it fails. */
export function describeInBrowser(title: string, body: () => void): void {
  if (executablePath !== undefined) return describe(title, body);
  if (process.env['CI'] === 'true') {
    return describe(title, () => {
      it('has a Chromium to run in', () => {
        throw new Error('Chromium is not installed, and in CI nothing is skipped: install it.');
      });
    });
  }
  nameSkipped('Chromium: pages in a browser (not installed)');
  describe.skip(title, body);
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath, args: QUIET });
}

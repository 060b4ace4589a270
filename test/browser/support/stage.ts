import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser, startOpener, type TestAppOptions, type WorkingOpener } from '../../harness/index.js';
import { startPages, type RunningPages } from './pages.js';

/** What the tests of one file share; there from the first of them to the last. */
export interface Stage {
  readonly running: RunningPages;
  readonly browser: Browser;
}

export interface StageSettings {
  /** Whether somebody opens sealed bids. */
  readonly opener?: boolean;
  readonly options?: () => Promise<TestAppOptions>;
  /** Puts what all tests need into the system. */
  readonly furnish?: (running: RunningPages) => Promise<unknown>;
}

/** Begins the system with its pages and a browser before the tests of the surrounding `describe`, and ends them after. */
export function setStage({ opener = false, options, furnish }: StageSettings = {}): Stage {
  let running: RunningPages;
  let browser: Browser;
  let working: WorkingOpener | undefined;
  beforeAll(async () => {
    running = await startPages(await options?.());
    if (opener) working = await startOpener(running.system.database);
    await furnish?.(running);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await working?.close();
    await running.close();
  });
  return {
    get running() {
      return running;
    },
    get browser() {
      return browser;
    },
  };
}

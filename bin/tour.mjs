import { mkdirSync, statSync } from 'node:fs';
import { openBrowser, PAGES, visitAll } from './lib/browser.mjs';
import { giveUp } from './lib/complaint.mjs';
import { inProject } from './lib/project.mjs';

/** A tall page is cut here: a picture is to be looked at, not scrolled. */
const TALLEST = 850;
/** Shown on a telephone too; the tests look at every page at both widths. */
const NARROW = new Set(['tenders', 'tender', 'matches', 'register-categories', 'post-requirements', 'post-check', 'manage', 'amend-check', 'readiness', 'reach', 'what-if', 'economy']);

try {
  const folder = inProject('docs/tour');
  mkdirSync(folder, { recursive: true });
  const browser = await openBrowser();
  try {
    for (const [suffix, width] of /** @type {const} */ ([['', 900], ['-360', 360]])) {
      const context = await browser.newContext({ baseURL: PAGES, viewport: { width, height: 800 }, javaScriptEnabled: false, locale: 'en-GB' });
      const page = await context.newPage();
      await visitAll(page, async (name) => {
        if (suffix !== '' && !NARROW.has(name)) return;
        const path = `${folder}/${name}${suffix}.png`;
        const box = await page.locator('html').boundingBox();
        await page.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width, height: Math.min(box?.height ?? TALLEST, TALLEST) } });
        console.log(`${path} ${Math.round(statSync(path).size / 1000)} kB`);
      });
      await context.close();
    }
  } finally {
    await browser.close();
  }
} catch (error) {
  giveUp(error);
}

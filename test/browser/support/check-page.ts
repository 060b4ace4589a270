import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds wrong with the page as it stands, a line each. */
export async function violations(page: Page): Promise<readonly string[]> {
  // Evaluated past the page's own policy, which lets no script in; once a page, whatever its width.
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(AXE);
  const found = await page.evaluate<readonly Violation[]>('axe.run(document, { resultTypes: ["violations"] }).then((result) => result.violations)');
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Pixels by which the page is wider than the window. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

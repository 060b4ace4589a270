import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { economyPages } from './economy-page.js';
import { RULEBOOK_ROOT } from './test-root.js';

describe('economyPages', () => {
  const pages = economyPages(RULEBOOK_ROOT);

  it('gives a page an economy, with every section', () => {
    expect([...pages.keys()]).toContain('docs/rules/economies/MY.md');
    expect(pages.get('docs/rules/economies/README.md')).toContain('| [Peru](PE.md) | PE-MYPE | micro, small, medium | high | 1 |');
    for (const [path, page] of pages) {
      if (path.endsWith('README.md')) continue;
      for (const section of ['Size classes', 'Exclusions', 'Assumptions', 'What a person must verify', 'Source']) {
        expect(page).toContain(`\n## ${section}\n`);
      }
    }
  });

  it('prints tests so that a person can check them', () => {
    expect(pages.get('docs/rules/economies/EU.md')).toContain(
      '| micro | employees < 10 and (annual turnover <= 2,000,000 EUR or balance sheet total <= 2,000,000 EUR) |',
    );
    expect(pages.get('docs/rules/economies/PE.md')).toContain('| small | annual turnover <= 1,700 PEN UIT |');
  });

  it('agrees with the pages in the repository', () => {
    for (const [path, page] of pages) expect(readFileSync(join(RULEBOOK_ROOT, '..', path), 'utf8')).toBe(page);
  });
});

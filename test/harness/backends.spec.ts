import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { describeBackends, nameSkipped } from './backends.js';

describeBackends('a queue suite', (backend) => {
  it('knows where its queue lives', () => {
    if (backend.name === 'redis') expect(backend.redisUrl).toMatch(/^rediss?:\/\/.+\/\d+$/);
    else expect(backend.redisUrl).toBeUndefined();
  });
});

describe('what was skipped', () => {
  it('is named once', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tandem-skipped-'));
    const before = process.env['TANDEM_SKIPPED_FILE'];
    process.env['TANDEM_SKIPPED_FILE'] = join(folder, 'skipped.txt');
    try {
      nameSkipped('Chromium: pages in a browser (not installed)');
      nameSkipped('Chromium: pages in a browser (not installed)');
      expect(readFileSync(join(folder, 'skipped.txt'), 'utf8')).toBe('Chromium: pages in a browser (not installed)\n');
    } finally {
      if (before === undefined) delete process.env['TANDEM_SKIPPED_FILE'];
      else process.env['TANDEM_SKIPPED_FILE'] = before;
      rmSync(folder, { recursive: true });
    }
  });
});

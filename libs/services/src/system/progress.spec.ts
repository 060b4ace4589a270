import { describe, expect, it } from '@jest/globals';
import { describeProgress, oldestUndeliveredSeconds } from './progress.js';

const work = (topic: string, oldestSeconds: number) => ({ topic, status: 'pending', rows: 1, oldestSeconds }) as const;

describe('the progress of the work', () => {
  it('is fine when nothing waits, or nothing for long', () => {
    expect(oldestUndeliveredSeconds([])).toBe(0);
    expect(describeProgress([])).toBe('ok');
    expect(describeProgress([work('match.tender', 60)])).toBe('ok');
  });

  it('names the age of the oldest work of any kind', () => {
    expect(oldestUndeliveredSeconds([work('match.tender', 3), work('notify.matched', 90.4)])).toBe(90.4);
    expect(describeProgress([work('match.tender', 3), work('notify.matched', 90.4)])).toContain('90 s old');
  });

  it('does not take a long import for a standstill', () => {
    expect(describeProgress([work('import.run', 3_600)])).toBe('ok');
  });
});

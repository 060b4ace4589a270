import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { moveDeadlines } from './move-deadlines.js';
import type { TenderRelease } from './read-release.js';

function release(ocid: string, endDate: string): TenderRelease {
  return {
    status: 'tender',
    ocid,
    releaseId: 'r',
    tenderStatus: 'complete',
    buyer: { name: 'Council', economy: 'GB' },
    problems: [],
    notice: {
      title: 'Deadline 5 March 2015',
      description: 'Closes on 5 March 2015.',
      classifications: [],
      valueVisibility: 'public',
      tenderPeriod: { startDate: '2015-02-01T00:00:00Z', endDate },
      milestones: [{ type: 'other', title: 'Visit', dueDate: '2015-02-20T09:30:00+01:00' }],
      deliveryRegions: [],
      languages: [],
      documents: [],
      submission: { channel: 'official' },
      lots: [],
      requirements: [],
      source: { ocid, attribution: 'Thanks to the office.' },
    },
  };
}
const days = (text: string) => Date.parse(`${text.slice(0, 10)}T00:00:00Z`) / 86_400_000;

describe('moveDeadlines', () => {
  it('shifts every date by the same number of days and keeps time and offset', () => {
    const moved = moveDeadlines(release('ocds-a', '2015-03-05T17:00:00+00:00'), '2026-11-24');
    const { tenderPeriod, milestones } = moved.notice;
    const shift = days(tenderPeriod.endDate ?? '') - days('2015-03-05');
    expect(tenderPeriod.endDate).toMatch(/T17:00:00\+00:00$/);
    expect(days(tenderPeriod.startDate ?? '') - days('2015-02-01')).toBe(shift);
    expect(days(milestones[0]!.dueDate) - days('2015-02-20')).toBe(shift);
    expect(milestones[0]!.dueDate).toMatch(/T09:30:00\+01:00$/);
  });

  it('closes 10 to 60 days after the day, the same for the same ocid', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 0, max: 3_000 }), (ocid, offset) => {
        const today = new Date(Date.UTC(2024, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);
        const moved = moveDeadlines(release(ocid, '2015-03-05T23:59:00Z'), today);
        const left = days(moved.notice.tenderPeriod.endDate ?? '') - days(today);
        expect(left).toBeGreaterThanOrEqual(10);
        expect(left).toBeLessThanOrEqual(60);
        expect(moveDeadlines(release(ocid, '2019-01-01T00:00:00Z'), today).notice.tenderPeriod.endDate?.slice(0, 10)).toBe(moved.notice.tenderPeriod.endDate?.slice(0, 10));
      }),
    );
  });

  it('opens the tender again, leaves its words alone and says what was done', () => {
    const moved = moveDeadlines(release('ocds-a', '2015-03-05T17:00:00Z'), '2026-11-24');
    expect(moved.tenderStatus).toBe('active');
    expect(moved.notice.title).toBe('Deadline 5 March 2015');
    expect(moved.notice.source?.attribution).toBe('Thanks to the office. Note: deadline moved for demonstration.');
  });
});

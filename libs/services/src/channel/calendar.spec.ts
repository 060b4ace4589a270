import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ical from 'ical.js';
import type { TenderId } from '@app/domain';
import type { DatedTender } from '@app/store';
import { writeCalendar } from './calendar.js';

const setting = { firm: 'Example Roofing', pages: 'https://tandem.example', domain: 'tandem.example' };
const tender: DatedTender = {
  id: '0b0e7f3a-6a54-4d8e-9a51-2f6a3a1c9d10' as TenderId, version: 3, status: 'active', title: 'Roofs', buyerName: 'Example Council',
  closesAt: '2026-12-12T04:00:00.000Z', updatedAt: '2026-11-20T01:02:03.000Z',
  milestones: [
    { type: 'briefing', title: 'Site visit', dueDate: '2026-12-01T10:00:00+08:00', place: 'Klang; Gate 2, yard', mandatory: true },
    { type: 'other', title: 'Tea', dueDate: '2026-12-02T10:00:00+08:00' },
  ],
};
const events = (text: string): ical.Event[] => new ical.Component(ical.parse(text) as unknown[]).getAllSubcomponents('vevent').map((event) => new ical.Event(event));

describe('a calendar', () => {
  it('holds deadlines and the meetings that one must attend, as another program reads them', () => {
    const [deadline, visit, ...more] = events(writeCalendar([tender], setting));
    expect(more).toEqual([]);
    expect(deadline).toMatchObject({ uid: `${tender.id}-deadline@tandem.example`, summary: 'Bids until: Roofs', sequence: 3 });
    expect(deadline!.startDate.toJSDate().toISOString()).toBe(tender.closesAt);
    expect(visit).toMatchObject({ summary: 'Must attend: Site visit', location: 'Klang; Gate 2, yard' });
    expect(visit!.startDate.toJSDate().toISOString()).toBe('2026-12-01T02:00:00.000Z');
  });

  it('takes back what was called off', () => {
    expect(writeCalendar([{ ...tender, status: 'cancelled' }], setting)).toContain('STATUS:CANCELLED');
  });

  it('keeps any title whole, in lines of 75 octets at most', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }).filter((text) => text.isWellFormed()), (title) => {
        const text = writeCalendar([{ ...tender, title }], setting);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(events(text)[0]!.summary).toBe(`Bids until: ${title.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').replace(/\r\n|\r/g, '\n')}`);
      }),
      { numRuns: 200 },
    );
  });
});

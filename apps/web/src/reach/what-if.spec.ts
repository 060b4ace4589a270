import { describe, expect, it } from '@jest/globals';
import type { Tender } from '../officer/step-values.js';
import { changesOf, readWhatIf } from './what-if.js';

const TENDER = {
  reservedFor: { sizes: ['micro'], definition: 'X', regions: ['MY-10'] }, jointBid: { allowed: false },
  requirements: [{ id: 'a', kind: 'staff', aggregation: 'sum', count: 3 }, { id: 'a', lotId: 'l', kind: 'staff', aggregation: 'sum', count: 5 }],
} as unknown as Tender;

describe('a look at what would be different', () => {
  it('leaves the chosen conditions out, and all others as they are', () => {
    expect(changesOf(TENDER, readWhatIf({ leaveOut: 'a l' }))).toEqual({ requirements: [TENDER.requirements[0]] });
    expect(changesOf(TENDER, readWhatIf({ leaveOut: ['a', 'a l'] }))).toEqual({ requirements: [] });
  });

  it('opens the tender to all sizes and to groups, and keeps the rest of its reservation', () => {
    expect(changesOf(TENDER, readWhatIf({ openSizes: '1', allowJoint: '1' }))).toEqual({ reservedFor: { regions: ['MY-10'] }, jointBid: { allowed: true } });
    expect(changesOf({ ...TENDER, reservedFor: { sizes: ['micro'] } }, readWhatIf({ openSizes: '1' }))).toEqual({ reservedFor: null });
  });

  it('is nothing where nothing is chosen, or nothing would change', () => {
    expect(changesOf(TENDER, readWhatIf({}))).toEqual({});
    expect(changesOf({ ...TENDER, jointBid: { allowed: true }, reservedFor: undefined }, readWhatIf({ openSizes: '1', allowJoint: '1' }))).toEqual({});
  });
});

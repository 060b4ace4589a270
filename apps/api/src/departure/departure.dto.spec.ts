import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@app/domain';
import { InputPipe } from '../input/input.pipe.js';
import { DepartureDecisionInput, DepartureInput } from './departure.dto.js';

const ID = '0b0e7f3a-6a54-4d8e-9a51-2f6a3a1c9d10';
const faults = async (metatype: new () => object, body: object): Promise<readonly string[]> => {
  try {
    await new InputPipe().transform(body, { type: 'body', metatype });
  } catch (error) {
    if (error instanceof DomainError) return error.problems.map(({ path }) => path);
    throw error;
  }
  return [];
};

describe('a change of members as it is asked for', () => {
  const whole = { leavingId: ID, newcomer: { businessId: ID, sharePct: '40' }, leadId: ID, members: [{ businessId: ID, sharePct: '60' }], reason: 'It was wound up', executedPct: '25.5' };

  it('comes with all or with the least', async () => {
    expect(await faults(DepartureInput, whole)).toEqual([]);
    expect(await faults(DepartureInput, { leavingId: ID, reason: 'It was wound up' })).toEqual([]);
    expect(await faults(DepartureDecisionInput, { reason: 'Fine', executedPct: null })).toEqual([]);
  });

  it.each<[string, object]>([
    ['leavingId', { leavingId: 'no id' }],
    ['reason', { reason: ' ' }],
    ['executedPct', { executedPct: '101' }],
    ['newcomer.sharePct', { newcomer: { businessId: ID, sharePct: '-1' } }],
    ['members', { members: 'all' }],
    ['statusNow', { statusNow: 'approved' }],
  ])('is refused for its %s', async (path, change) => {
    expect(await faults(DepartureInput, { ...whole, ...change })).toContain(path);
  });

  it('is decided with a reason', async () => {
    expect(await faults(DepartureDecisionInput, { executedPct: '20' })).toEqual(['reason']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { bidTargets, exclusivityOf, type JointBid } from '@app/domain';
import { buildBuyer, buildTender } from '../../../../test/factories/index.js';
import { loadRulebook } from '../rulebook/load-rulebook.js';
import { RULEBOOK_ROOT } from '../rulebook/test-root.js';

const rulebook = loadRulebook(RULEBOOK_ROOT);
const of = (economy: string, jointBid: Partial<JointBid> = {}) => {
  const [target] = bidTargets(buildTender({ buyer: buildBuyer({ economy }), value: undefined, jointBid: { allowed: true, ...jointBid } }));
  return target && exclusivityOf(target, rulebook, '2026-11-24');
};

describe('the bids that a firm may take part in', () => {
  it.each([
    ['one a procedure by the law of Chile', 'CL', {}, { scope: 'procedure', breach: 'fail' }],
    ['one an item by the law of Peru', 'PE', {}, { scope: 'item', breach: 'fail' }],
    ['several in the European Union, which wants a second one explained', 'DE', {}, { scope: 'lot', breach: 'ask' }],
    ['one a lot there where the tender says so', 'DE', { oneBidPer: 'lot' }, { scope: 'lot', breach: 'fail' }],
    ['one a procedure in Chile though the tender says a lot, which would be more than the law gives', 'CL', { oneBidPer: 'lot' }, { scope: 'procedure', breach: 'fail' }],
    ['one a procedure where the record of the law is not sure, to be on the safe side', 'MY', {}, { scope: 'procedure', breach: 'fail' }],
    ['one a lot there where the tender says so, which is surer than the record', 'MY', { oneBidPer: 'lot' }, { scope: 'lot', breach: 'fail' }],
    ['one a procedure where no rule is held', 'HK', {}, { scope: 'procedure', breach: 'fail' }],
  ] as const)('are %s', (_what, economy, jointBid, expected) => {
    expect(of(economy, jointBid)).toEqual(expected);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { BusinessId, BuyerId, Finding, LotId, Match, Tender, TenderId } from '@app/domain';
import { presentMatch } from './present-match.js';

const finding: Finding = {
  clause: 'reservedFor.sizes',
  kind: 'size',
  verdict: 'unknown',
  need: 'micro',
  have: 'unknown',
  basis: 'declared',
  message: { key: 'size.unknown', params: { needed: 'micro' }, text: 'Your size is not known.' },
  question: { key: 'size.question', params: {}, text: 'How many people work for you?' },
  members: [{ businessId: 'b1' as BusinessId, gives: 'nothing' }],
  source: { type: 'law', ref: 'Guideline 3', year: 2020, confidence: 'low' },
  everyMember: true,
  curable: false,
};
const match: Match = {
  businessId: 'b1' as BusinessId,
  tenderId: 't1' as TenderId,
  lotId: '',
  role: 'joint',
  score: 60,
  fit: [
    { criterion: 'category', points: 40, max: 50, evidence: 'roof works' },
    { criterion: 'place', points: 20, max: 20, evidence: 'MY-10' },
  ],
  coverage: 'partial',
  toConfirm: 1,
  findings: [finding],
  computedAt: '2026-01-01T00:00:00Z',
  businessVersion: 1,
  tenderVersion: 2,
  rulebookHash: 'secret-hash',
  weightsHash: 'w',
  textStatisticsHash: 's',
};
const tender = {
  id: 't1' as TenderId,
  buyerId: 'u1' as BuyerId,
  buyerName: 'Town',
  economy: 'MY',
  title: 'Roof',
  value: { minor: 150_000n, currency: 'MYR' },
  valueVisibility: 'hidden',
  tenderPeriod: { endDate: '2030-01-01T12:00:00Z' },
} as Tender;

describe('presentMatch', () => {
  it('has exactly the fields of the contract', () => {
    const view = JSON.parse(JSON.stringify(presentMatch({ match, tender, lots: [] }))) as Record<string, unknown>;
    expect(view).toEqual({
      tender: {
        id: 't1',
        title: 'Roof',
        buyer: { id: 'u1', name: 'Town', economy: 'MY' },
        value: { visibility: 'hidden' },
        tenderPeriod: { endDate: '2030-01-01T12:00:00Z' },
      },
      role: 'joint',
      score: 60,
      fit: match.fit,
      coverage: 'partial',
      toConfirm: 1,
      findings: [
        {
          clause: 'reservedFor.sizes',
          kind: 'size',
          verdict: 'unknown',
          need: 'micro',
          have: 'unknown',
          basis: 'declared',
          message: { ...finding.message, translations: { es: 'No se conoce la categoría de tamaño.' } },
          question: finding.question,
          members: [{ businessId: 'b1', gives: 'nothing' }],
          source: { type: 'law', ref: 'Guideline 3', year: 2020, confidence: 'low' },
        },
      ],
    });
  });

  it('names the best lot and all that match where there are lots', () => {
    const lots = [{ lotId: 'l1' as LotId, title: 'North', role: 'joint', score: 60, coverage: 'partial', toConfirm: 1 } as const];
    const view = presentMatch({ match: { ...match, lotId: 'l1' as Match['lotId'] }, tender, lots });
    expect(view).toMatchObject({ lotId: 'l1', lots });
  });
});

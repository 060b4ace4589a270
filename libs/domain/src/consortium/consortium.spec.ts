import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BusinessId, TenderId } from '../common/brand.js';
import { mayMove, unreachable } from '../common/states.js';
import type { Decimal } from '../money/decimal.js';
import { agreementText, consortiumTransitions, invitationTransitions, isAgreed, shareProblems } from './consortium.js';

const id = (text: string) => text as BusinessId;
const pct = (text: string) => text as Decimal;

describe('the states of a joint bid', () => {
  it('are all reached, and what is final leads nowhere', () => {
    expect(unreachable(consortiumTransitions, 'forming')).toEqual([]);
    expect(unreachable(invitationTransitions, 'open')).toEqual([]);
    expect(mayMove(consortiumTransitions, 'dissolved', 'forming')).toBe(false);
    expect(mayMove(consortiumTransitions, 'forming', 'bid_submitted')).toBe(false);
    expect(mayMove(invitationTransitions, 'declined', 'accepted')).toBe(false);
  });
});

describe('the terms of a joint bid', () => {
  const terms = { tenderId: 't' as TenderId, lotIds: [], leadId: id('a'), members: [{ businessId: id('a'), sharePct: pct('60') }, { businessId: id('b'), sharePct: pct('40'), scope: ['r1'] }] };

  it('are written the same way whatever the order, and differ with each part of them', () => {
    const text = agreementText(terms);
    expect(agreementText({ ...terms, members: [...terms.members].reverse() })).toBe(text);
    expect(agreementText({ ...terms, members: [{ businessId: id('a'), sharePct: pct('60.00') }, terms.members[1]!] })).toBe(text);
    const changed = [
      { ...terms, leadId: id('b') },
      { ...terms, members: terms.members.slice(0, 1) },
      { ...terms, members: [{ businessId: id('a'), sharePct: pct('60.01') }, terms.members[1]!] },
      { ...terms, members: [terms.members[0]!, { ...terms.members[1]!, scope: ['r2'] }] },
    ];
    expect(new Set([text, ...changed.map(agreementText)]).size).toBe(5);
  });

  it('are agreed once everybody is in and has consented to them as they stand', () => {
    const member = (name: string, hash: string | undefined, joined = true) => ({
      businessId: id(name),
      role: 'member' as const,
      joined,
      ...(hash === undefined ? {} : { consent: { hash, by: 'x' as never, at: '2026-01-01T00:00:00Z' } }),
    });
    const agreed = (...members: ReturnType<typeof member>[]) => isAgreed({ members, agreementHash: 'now' });
    expect(agreed(member('a', 'now'), member('b', 'now'))).toBe(true);
    expect(agreed(member('a', 'now'), member('b', 'before'))).toBe(false);
    expect(agreed(member('a', 'now'), member('b', undefined))).toBe(false);
    expect(agreed(member('a', 'now'), member('b', 'now', false))).toBe(false);
    expect(agreed(member('a', 'now'))).toBe(false);
  });

  it('have shares of two places for all members or none', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: undefined }), { minLength: 1, maxLength: 5 }), (shares) => {
        const members = shares.map((units, at) => ({ businessId: id(`b${at}`), ...(units === undefined ? {} : { sharePct: pct((units / 100).toFixed(2)) }) }));
        const given = shares.filter((units) => units !== undefined).length;
        expect(shareProblems(members, 'members').map(({ code }) => code)).toEqual(given > 0 && given < shares.length ? ['share.some'] : []);
      }),
    );
    expect(shareProblems([{ businessId: id('a'), sharePct: pct('33.333') }, { businessId: id('b'), sharePct: pct('66.667') }], 'members').map(({ path }) => path)).toEqual(['members[0].sharePct', 'members[1].sharePct']);
  });
});

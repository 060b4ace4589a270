import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { buildContest, buildRivalBid, buildRivalFacts, buildRivalFirm, ringgit } from '../../../../test/factories/index.js';
import type { AccountId, BusinessId, LotId, TenderId } from '../common/brand.js';
import type { Decimal } from '../money/decimal.js';
import type { EarlierContest, RivalBid, RivalFacts } from './rival-facts.js';
import { lookAtRivals, SCREENS, signText } from './screens.js';

const TEXT = Array.from({ length: 60 }, (_, at) => `roof${at}`).join(' ');
/** Firms that have everything in common: people, owner, number. */
const kin = (name: string) =>
  buildRivalFirm(name, { registrationId: 'ONE', people: ['Ana' as AccountId], links: [{ party: 'Holding', type: 'parent', pct: '100' as Decimal }] });
const shuffled = <T>(list: readonly T[], by: readonly number[]): T[] => list.map((each, at) => ({ each, rank: by[at % by.length] ?? 0, at })).sort((a, b) => a.rank - b.rank || a.at - b.at).map(({ each }) => each);

const firmName = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F');
const someBid = fc.record({ firms: fc.uniqueArray(firmName, { minLength: 1, maxLength: 3 }), price: fc.option(fc.integer({ min: 100, max: 110 }), { nil: undefined }), same: fc.boolean(), file: fc.boolean(), kin: fc.boolean() });
const someEarlier = fc.uniqueArray(firmName, { minLength: 2, maxLength: 4 });
const someFacts = fc.record({ bids: fc.array(someBid, { minLength: 1, maxLength: 5 }), lots: fc.integer({ min: 1, max: 2 }), earlier: fc.array(someEarlier, { maxLength: 12 }) }).map(({ bids, lots, earlier }): RivalFacts => {
  const built = bids.map(({ firms, price, same, file, kin: related }, at): RivalBid =>
    buildRivalBid(firms.map((name) => (related ? kin(name) : buildRivalFirm(name))), { id: `bid ${at}`, technical: same ? `${TEXT} ask me@roofs.example` : `our own ${at}`, documents: [{ title: `Plan ${at}`, sha256: file ? 'one hash' : `hash ${at}` }], ...(price === undefined ? {} : { price: ringgit(price) }) }));
  return buildRivalFacts(Array.from({ length: lots }, (_, at) => buildContest(built, { lotId: `lot ${at}` as LotId, withdrawn: built.slice(1, 2).map((bid) => ({ ...bid, id: 'taken back' })) })), { earlier: earlier.map(past) });
});
const past = (bidders: readonly string[], at: number): EarlierContest => ({
  tenderId: `tender ${at}` as TenderId,
  openedAt: new Date(Date.UTC(2025, at, 1)).toISOString(),
  bids: bidders.map((name, rank) => ({ firms: [name as BusinessId], won: rank === 0, price: ringgit(1_000 + rank * 50) })),
});

describe('a look at rival bids', () => {
  it('never tells of a loyal group, whatever its firms have in common and however often they bid together', () => {
    fc.assert(
      fc.property(fc.uniqueArray(firmName, { minLength: 2, maxLength: 6 }), fc.array(fc.boolean(), { maxLength: 20 }), fc.integer({ min: 1, max: 1_000_000 }), (names, won, price) => {
        const group = buildRivalBid(names.map(kin), { technical: `${TEXT} me@roofs.example, with ${names.map((name) => `${name} of the Valley`).join(', ')}`, price: ringgit(price) });
        const rival = buildRivalBid(['Stranger'], { technical: 'Another way to do it', price: ringgit(price * 2) });
        const earlier = won.map((each, at): EarlierContest => ({ ...past([], at), bids: [{ firms: names as BusinessId[], won: each, price: ringgit(price + at) }] }));
        expect(lookAtRivals(buildRivalFacts([buildContest([group], { winner: group.id })], { earlier }))).toEqual([]);
        expect(lookAtRivals(buildRivalFacts([buildContest([group, rival])], { earlier }))).toEqual([]);
      }),
    );
  });

  it('is about two different bids for one lot or more, and never about firms of one bid alone', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        for (const { bids, lotId } of lookAtRivals(facts)) {
          expect(new Set(bids).size).toBe(bids.length);
          expect(bids.length).toBeGreaterThan(1);
          const contest = facts.contests.find((each) => each.lotId === lotId);
          const known = new Set([...(contest?.bids ?? []), ...(contest?.withdrawn ?? [])].map(({ id }) => id));
          expect(bids.filter((id) => !known.has(id))).toEqual([]);
        }
      }),
    );
  });

  it('sees the same whatever order bids, firms, lots and earlier contests come in', () => {
    fc.assert(
      fc.property(someFacts, fc.array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 12 }), (facts, order) => {
        const other: RivalFacts = {
          ...facts,
          contests: shuffled(facts.contests, order).map((contest) => ({ ...contest, bids: shuffled(contest.bids.map((bid) => ({ ...bid, firms: shuffled(bid.firms, order) })), order) })),
          earlier: shuffled(facts.earlier, order).map((contest) => ({ ...contest, bids: shuffled(contest.bids, order) })),
        };
        expect(lookAtRivals(other)).toEqual(lookAtRivals(facts));
      }),
    );
  });

  it('finds something in what the properties draw: they are about signs and not about nothing', () => {
    const found = new Set(fc.sample(someFacts, 300).flatMap(lookAtRivals).map(({ screen }) => screen.name));
    for (const name of ['same_firm', 'same_people', 'same_control', 'same_registration', 'same_contact', 'same_text', 'same_document', 'same_price']) expect([...found]).toContain(name);
  });
});

describe('every screen', () => {
  it.each(SCREENS.map((screen) => [screen.name, screen] as const))('%s has a page, a source, and words in both languages that ask and do not accuse', (name, { source, title, shows, innocent, ask }) => {
    const page = join(import.meta.dirname, '../../../../docs/rules/rivals', `${name}.md`);
    expect(existsSync(page)).toBe(true);
    expect(readFileSync(page, 'utf8')).toMatch(/## What it looks at[\s\S]*## Why it can be innocent[\s\S]*## Source/);
    expect(source).not.toBe('');
    for (const words of [title, shows, innocent, ask]) {
      expect(words.en).not.toBe('');
      expect(words.es).not.toBe('');
      expect(words.en).not.toMatch(/guilty|cartel|fraud|collu|reject|exclude/i);
      expect(words.es).not.toMatch(/culpa|cártel|fraude|colusi|rechac|exclu/i);
    }
    const gaps = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, gap]) => gap ?? '').sort();
    expect(gaps(shows.es)).toEqual(gaps(shows.en));
  });

  it('has a name of its own', () => {
    expect(new Set(SCREENS.map(({ name }) => name)).size).toBe(SCREENS.length);
  });

  it('fills its words with what it has found, in the language asked for', () => {
    const [sign] = lookAtRivals(buildRivalFacts([buildContest([buildRivalBid(['A'], { price: ringgit(500) }), buildRivalBid(['B'], { price: ringgit(500) })])]));
    if (sign === undefined) throw new Error('nothing found');
    expect(signText(sign.screen.shows, sign, 'en')).toBe('Both bids ask for 5.00 MYR.');
    expect(signText(sign.screen.shows, sign, 'es')).toBe('Las dos ofertas piden 5.00 MYR.');
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Business, Tender } from '@app/domain';
import { BusinessService, EmphasisService, MarkService, MatchReadService, WhyService, type Actor } from '@app/services';
import { BusinessRepository } from '@app/store';
import { openOffice, publish, register, type Office } from './support/market.js';
import { emptyMarket, enqueue, run } from './support/steps.js';
import { startSystem, type System } from './support/system.js';

let system: System;
let office: Office;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.close());
beforeEach(async () => {
  await emptyMarket(system);
  office = await openOffice(system);
});

const current = async ({ id }: Business): Promise<Business> => (await system.get(BusinessRepository).find(id))!;
const tenders = (count: number): Promise<Tender[]> => Promise.all(Array.from({ length: count }, () => publish(system, office)));
async function hideForPlace(owner: Actor, firm: Business, all: readonly Tender[]): Promise<void> {
  for (const tender of all) await system.get(MarkService).put(owner, firm.id, tender.id, { mark: 'hidden', reason: 'place' });
}
const scores = (): Promise<{ tender: string; version: number; score: number; points: number[] }[]> =>
  system.rows('SELECT tender_id AS tender, business_version AS version, score, points FROM matches ORDER BY tender_id');

describe('what a firm marks', () => {
  it('shifts its criteria, says why, and scores its tenders anew', async () => {
    const { owner, firm } = await register(system);
    const all = await tenders(5);
    await system.drain();
    const before = await scores();
    await hideForPlace(owner, firm, all.slice(0, 4));
    const { version, emphasis } = await current(firm);
    expect(version).toBeGreaterThan(1);
    expect(emphasis).toEqual({ place: 125 });
    const shown = await system.get(EmphasisService).get(owner, firm.id);
    expect(shown).toMatchObject({ adjusted: true, marks: 4, version });
    expect(shown.criteria.reduce((sum, { own }) => sum + own, 0)).toBe(100);
    const place = shown.criteria.find(({ criterion }) => criterion === 'place')!;
    expect(place.own).toBeGreaterThan(place.common);
    expect(place.because).toEqual([{ kind: 'hidden', reason: 'place', count: 4 }]);
    await system.drain();
    const after = await scores();
    expect(after.map(({ tender }) => tender)).toEqual(before.map(({ tender }) => tender));
    for (const { version: of, score, points } of after) {
      expect(of).toBe(version);
      expect(points.reduce((sum, each) => sum + each, 0)).toBe(score);
    }
    expect(after.map(({ points }) => points)).not.toEqual(before.map(({ points }) => points));
  });

  it('gives the same score from the tender\'s side, and in what is read', async () => {
    const { owner, firm } = await register(system);
    const all = await tenders(5);
    await hideForPlace(owner, firm, all.slice(0, 4));
    await system.drain();
    const bySelf = await scores();
    await system.rows('DELETE FROM matches');
    for (const tender of all) await run(system, 'match.tender', await enqueue(system, 'match.tender', { tenderId: tender.id, version: tender.version }));
    expect(await scores()).toEqual(bySelf);
    const [listed] = (await system.get(MatchReadService).list(owner, firm.id, {}, {})).items;
    const stored = bySelf.find(({ tender }) => tender === listed?.tender.id);
    expect(listed?.match.score).toBe(stored?.score);
    expect(listed?.match.fit.map(({ points }) => points)).toEqual(stored?.points);
    expect(listed?.match.fit.reduce((sum, { max }) => sum + max, 0)).toBe(100);
  });

  it('leaves the answer of an earlier day as it was', async () => {
    const { owner, firm } = await register(system);
    const all = await tenders(5);
    await system.drain();
    const day = await system.get(WhyService).explain(owner, firm.id, all[4]!.id);
    await hideForPlace(owner, firm, all.slice(0, 4));
    await system.drain();
    const later = await system.get(WhyService).explain(owner, firm.id, all[4]!.id);
    expect(later.replay).toBe('exact');
    expect(later.targets[0]!.fit).toEqual(day.targets[0]!.fit);
    expect(later.today.targets[0]!.fit.points.map(({ max }) => max)).not.toEqual(day.targets[0]!.fit.points.map(({ max }) => max));
  });

  it('appends no version of the profile where no point moves, and keeps what the firm edits', async () => {
    const { owner, firm } = await register(system);
    const all = await tenders(5);
    await system.get(MarkService).put(owner, firm.id, all[4]!.id, { mark: 'kept' });
    expect((await current(firm)).version).toBe(1);
    await hideForPlace(owner, firm, all.slice(0, 4));
    const { version, emphasis } = await current(firm);
    const edited = await system.get(BusinessService).edit(owner, firm.id, version, { description: 'Roofs of schools' });
    expect(edited.emphasis).toEqual(emphasis);
  });

  it('can be forgotten: the marks stay, the criteria count as for everybody, and learning begins anew', async () => {
    const { owner, firm } = await register(system);
    const all = await tenders(6);
    await system.drain();
    const common = await scores();
    await hideForPlace(owner, firm, all.slice(0, 4));
    const reset = await system.get(EmphasisService).reset(owner, firm.id);
    expect(reset).toMatchObject({ adjusted: false, marks: 0 });
    expect((await current(firm)).emphasis).toBeUndefined();
    await system.drain();
    expect((await scores()).map(({ points }) => points)).toEqual(common.map(({ points }) => points));
    expect((await system.get(MatchReadService).list(owner, firm.id, {}, {})).items).toHaveLength(2);
    await hideForPlace(owner, firm, all.slice(4, 5));
    expect(await system.get(EmphasisService).get(owner, firm.id)).toMatchObject({ marks: 1 });
    expect((await current(firm)).emphasis).toEqual({ place: 110 });
  });

  it('teaches nothing any more once it is taken back', async () => {
    const { owner, firm } = await register(system);
    const all = await tenders(4);
    await hideForPlace(owner, firm, all);
    for (const tender of all) await system.get(MarkService).remove(owner, firm.id, tender.id);
    expect((await current(firm)).emphasis).toBeUndefined();
    expect(await system.get(EmphasisService).get(owner, firm.id)).toMatchObject({ adjusted: false, marks: 0 });
  });

  it('is all learned from where marks come at once', async () => {
    const { owner, firm } = await register(system);
    const all = await tenders(4);
    await Promise.all(all.map((tender) => system.get(MarkService).put(owner, firm.id, tender.id, { mark: 'hidden', reason: 'size' })));
    expect((await current(firm)).emphasis).toEqual({ value: 125 });
  });
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DEFAULT_ALERT_SCORE, DomainError, isTold, type BusinessProfile, type LotId, type TenderNotice } from '@app/domain';
import { AlertService, AmendTenderService, BusinessService, CancelTenderService, type Actor } from '@app/services';
import { BusinessRepository, MatchRepository, NotificationRepository, OutboxRepository, TenderRepository } from '@app/store';
import { describeBackends } from '../harness/backends.js';
import { eventually } from '../harness/eventually.js';
import { openOffice, publish, register, type Office } from './support/market.js';
import { Chance } from './support/random.js';
import { allFirms, allTenders, pairsOf, type Pair } from './support/recount.js';
import { startSystem, type System } from './support/system.js';

const FIRMS = 30;
const TENDERS = 12;
const CHANGES = 60;
/** So many people act at once. */
const LANES = 6;

const TRADES = [
  { code: '45261000', text: 'Repair of roofs of public buildings' },
  { code: '45261210', text: 'Roof covering with tiles and slates' },
  { code: '45310000', text: 'Electrical installation in schools' },
  { code: '90910000', text: 'Cleaning of offices and schools' },
  { code: '72260000', text: 'Software for registers of public buildings' },
];

function someProfile(chance: Chance): Partial<BusinessProfile> {
  const trade = chance.pick(TRADES);
  return {
    economy: chance.next() < 0.85 ? 'MY' : 'PE',
    description: trade.text,
    classifications: chance.next() < 0.8 ? [{ scheme: 'CPV', id: trade.code }] : [],
    activity: undefined,
    employees: chance.pick([2, 4, 12, 60, 300]),
    figures: [],
    regions: [chance.pick(['MY-10', 'MY-12', 'MY', 'PE-LIM'])],
  };
}

function someNotice(chance: Chance): Partial<TenderNotice> {
  const trade = chance.pick(TRADES);
  const joint = chance.next() < 0.5;
  return {
    title: trade.text,
    description: `${trade.text}, lasting one year.`,
    classifications: [{ scheme: 'CPV', id: trade.code }],
    reservedFor: chance.next() < 0.4 ? { sizes: ['micro'] } : undefined,
    jointBid: joint ? { allowed: true, minMembers: chance.pick([undefined, 2]), required: chance.next() < 0.3 } : undefined,
    requirements: chance.next() < 0.5 ? [{ id: 'home', kind: 'economy', aggregation: 'each', anyOf: [chance.pick(['MY', 'PE'])] }] : [],
    deliveryRegions: [chance.pick(['MY-10', 'MY-12'])],
    lots: chance.next() < 0.3 ? TRADES.slice(0, 3).map(({ code, text }, i) => ({ id: `lot-${i}` as LotId, title: text, classifications: [{ scheme: 'CPV', id: code }] })) : [],
  };
}

describeBackends('firms and tenders that come and change in any order, with two workers', (backend) => {
  let system: System;
  let office: Office;
  /** Every threshold that a firm ever chose. */
  const thresholds = new Map<string, number[]>();
  beforeAll(async () => {
    system = await startSystem({ redisUrl: backend.redisUrl });
    office = await openOffice(system);
  });
  afterAll(() => system.close());

  it.each([20261124])('end with the matches and notices of a recount from scratch (seed %i)', async (seed) => {
    const chance = new Chance(seed);
    const firms: { owner: Actor; id: string }[] = [];
    const tenders: string[] = [];

    const steps: (() => Promise<unknown>)[] = [];
    for (let i = 0; i < FIRMS; i += 1) {
      const given = someProfile(chance);
      steps.push(async () => {
        const { owner, firm } = await register(system, given);
        firms.push({ owner, id: firm.id });
      });
    }
    for (let i = 0; i < TENDERS; i += 1) {
      const given = someNotice(chance);
      steps.push(async () => tenders.push((await publish(system, office, given)).id));
    }
    for (let i = 0; i < CHANGES; i += 1) {
      const [kind, which, firmNow, tenderNow, minScore] = [chance.next(), chance.next(), someProfile(chance), someNotice(chance), chance.pick([0, 20, 50, 70])];
      const pickOf = <T>(items: readonly T[]): T | undefined => items[Math.floor(which * items.length)];
      steps.push(async () => {
        const [firm, tender] = [pickOf(firms), pickOf(tenders)];
        if (kind < 0.45 && firm) return editFirm(firm, firmNow);
        if (kind < 0.85 && tender) return changeTender(tender, tenderNow);
        if (kind < 0.9 && tender) return cancelTender(tender);
        if (firm) {
          thresholds.set(firm.id, [...(thresholds.get(firm.id) ?? []), minScore]);
          await system.get(AlertService).put(firm.owner, firm.id, { minScore });
        }
      });
    }
    shuffle(steps, chance);

    await Promise.all([system.startWorker(), system.startWorker()]);
    await Promise.all(
      Array.from({ length: LANES }, async () => {
        for (let step = steps.shift(); step !== undefined; step = steps.shift()) await step().catch(lostARace);
      }),
    );
    await settled();

    const [found, expected] = [(await matchesFound()).map(asText), (await matchesExpected()).map(asText)];
    expect({ missing: expected.filter((pair) => !found.includes(pair)), extra: found.filter((pair) => !expected.includes(pair)) }).toEqual({ missing: [], extra: [] });
    await expectNotices();
  }, 600_000);

  const editFirm = async ({ owner, id }: { owner: Actor; id: string }, given: Partial<BusinessProfile>): Promise<void> => {
    const current = await system.get(BusinessRepository).find(id as never);
    await system.get(BusinessService).edit(owner, id, current!.version, given);
  };
  const changeTender = async (id: string, given: Partial<TenderNotice>): Promise<void> => {
    const current = await system.get(TenderRepository).find(id as never);
    await system.get(AmendTenderService).amend(office.officer, id, current!.version, given);
  };
  const cancelTender = async (id: string): Promise<void> => {
    const current = await system.get(TenderRepository).find(id as never);
    await system.get(CancelTenderService).cancel(office.officer, id, current!.version);
  };

  /** Until no work waits and the sweep has nothing left to mend. */
  const settled = (): Promise<unknown> =>
    eventually(
      async () => {
        const [backlog, stale, owed] = await Promise.all([
          system.get(OutboxRepository).backlog(),
          system.get(MatchRepository).stale(0, 100),
          system.get(NotificationRepository).owedAndAbsent(0, 100),
        ]);
        return [backlog.open + backlog.quarantined, stale.businesses.length, stale.tenders.length, owed.length];
      },
      (left) => left.every((count) => count === 0),
      { timeoutMs: 300_000, everyMs: 100 },
    );

  const matchesFound = (): Promise<Pair[]> =>
    system.rows(
      `SELECT m.business_id AS business, m.tender_id AS tender, m.lot_id AS lot, m.role, m.score FROM matches m
       JOIN tenders t ON t.id = m.tender_id WHERE t.status = 'active'`,
    );

  const dayOf = async (): Promise<string> => (await system.get(TenderRepository).now()).slice(0, 10);

  const matchesExpected = async (): Promise<Pair[]> => {
    const [firms, today] = [(await allFirms(system)).filter(({ current }) => current), await dayOf()];
    const tenders = (await allTenders(system)).filter(({ current, open }) => current && open);
    const pairs = firms.flatMap((firm) => tenders.flatMap((tender) => pairsOf(system, firm, tender, today)));
    expect(pairs.length).toBeGreaterThan(20);
    return pairs;
  };

  const expectNotices = async (): Promise<void> => {
    const [firms, tenders, today] = [await allFirms(system), await allTenders(system), await dayOf()];
    const notices = await system.rows<{ business: string; tender: string; kind: string; version: number }>(
      `SELECT business_id AS business, tender_id AS tender, kind, tender_version AS version FROM notifications`,
    );
    const matched = notices.filter(({ kind }) => kind === 'tender.matched');
    const pairKeys = matched.map(({ business, tender }) => `${business} ${tender}`);
    expect(new Set(pairKeys).size).toBe(pairKeys.length);

    const missing: object[] = [];
    const unfounded: object[] = [];
    for (const firm of firms.filter(({ current }) => current)) {
      const threshold = (await system.rows<{ score: number }>('SELECT min_score AS score FROM alert_settings WHERE business_id = $1', [firm.id]))[0]?.score ?? DEFAULT_ALERT_SCORE;
      for (const tender of tenders.filter(({ current, open }) => current && open)) {
        const due = pairsOf(system, firm, tender, today).some((pair) => isTold(pair as never, threshold));
        if (due && !pairKeys.includes(`${firm.id} ${tender.id}`)) missing.push({ firm: firm.id, tender: tender.id });
      }
    }
    const pairsThen = (notice: { business: string; tender: string; version: number }): Pair[] => {
      const tender = tenders.find(({ id, version }) => id === notice.tender && version === notice.version)!;
      return firms.filter(({ id }) => id === notice.business).flatMap((firm) => pairsOf(system, firm, tender, today));
    };
    for (const notice of matched) {
      const lowest = Math.min(DEFAULT_ALERT_SCORE, ...(thresholds.get(notice.business) ?? []));
      if (!pairsThen(notice).some((pair) => isTold(pair as never, lowest))) unfounded.push(notice);
    }
    // When a team is looked for depends on the hour; whoever hears of one could not have bid alone.
    const teams = notices.filter(({ kind }) => kind === 'team.found');
    unfounded.push(...teams.filter((notice) => !pairsThen(notice).some(({ role }) => role === 'joint')));
    expect({ missing, unfounded }).toEqual({ missing: [], unfounded: [] });

    // Whoever was told of a version hears of each later one, and nobody else does.
    const later = matched.flatMap(({ business, tender: id, version }) =>
      tenders
        .filter((tender) => tender.id === id && tender.version > version)
        .map((tender) => ({ business, tender: id, kind: tender.status === 'cancelled' ? 'tender.cancelled' : 'tender.amended', version: tender.version })),
    );
    const changed = notices.filter(({ kind }) => !['tender.matched', 'team.found'].includes(kind));
    expect(changed.map(noticeKey).sort()).toEqual(later.map(noticeKey).sort());
    expect(matched.length).toBeGreaterThan(5);
    expect(changed.length).toBeGreaterThan(0);
  };
});

const asText = ({ business, tender, lot, role, score }: Pair): string => [business, tender, lot, role, score].join(' ');
const noticeKey = (notice: { business: string; tender: string; kind: string; version: number }): string =>
  `${notice.business} ${notice.tender} ${notice.kind} ${notice.version}`;

/** Somebody else was quicker: the version has moved on, or the tender was called off. */
function lostARace(error: unknown): void {
  if (error instanceof DomainError && (error.kind === 'precondition_failed' || error.kind === 'conflict')) return;
  throw error;
}

function shuffle<T>(items: T[], chance: Chance): void {
  for (let i = items.length - 1; i > 0; i -= 1) {
    const j = chance.below(i + 1);
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
}

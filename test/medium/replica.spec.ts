import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { DomainError, type BusinessProfile, type TenderNotice } from '@app/domain';
import { Replica } from '@app/replica';
import { AmendTenderService, BusinessService, type Actor } from '@app/services';
import { BusinessRepository, MatchRepository, OutboxRepository, ProfileFeedRepository, TenderRepository, UnitOfWork } from '@app/store';
import { projectRoot } from '@app/config';
import { describeBackends } from '../harness/backends.js';
import { eventually } from '../harness/eventually.js';
import { gate, type Gate } from './support/gate.js';
import { openOffice, publish, register, type Office } from './support/market.js';
import { Chance } from './support/random.js';
import { allFirms, allTenders, pairsOf, type Pair } from './support/recount.js';
import { startSystem, type System } from './support/system.js';

const FIRMS = 40;
const TENDERS = 15;
const CHANGES = 80;
const LANES = 6;
/** Transactions that are held open while others come and go, and commit late. */
const HELD = 5;
const KILLS = 2;

const TRADES = [
  { code: '45261000', text: 'Repair of roofs of public buildings' },
  { code: '45261210', text: 'Roof covering with tiles and slates' },
  { code: '45310000', text: 'Electrical installation in schools' },
  { code: '90910000', text: 'Cleaning of offices and schools' },
];

function someProfile(chance: Chance): Partial<BusinessProfile> {
  const trade = chance.pick(TRADES);
  return {
    economy: chance.pick(['MY', 'MY', 'PE']),
    description: trade.text,
    classifications: chance.next() < 0.8 ? [{ scheme: 'CPV', id: trade.code }] : [],
    activity: undefined,
    regions: [chance.pick(['MY-10', 'MY-12', 'PE-LIM'])],
  };
}

function someNotice(chance: Chance): Partial<TenderNotice> {
  const trade = chance.pick(TRADES);
  return {
    title: trade.text,
    description: `${trade.text}, lasting one year.`,
    classifications: [{ scheme: 'CPV', id: trade.code }],
    requirements: chance.next() < 0.4 ? [{ id: 'home', kind: 'economy', aggregation: 'each', anyOf: [chance.pick(['MY', 'PE'])] }] : [],
    deliveryRegions: [chance.pick(['MY-10', 'MY-12'])],
    lots: [],
  };
}

let cache: string;
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'tandem-replica-cache-'));
});
afterAll(() => rm(cache, { recursive: true, force: true }));

/** A worker as a process of its own, for killing. */
function startProcess(system: System): ChildProcess {
  const { databaseUrl, redisUrl, jwtSecret } = system.config;
  const env = { DATABASE_URL: databaseUrl, JWT_SECRET: jwtSecret, REPLICA_THREADS: '0', DEPLOYMENT: 'embedded', ...(redisUrl ? { REDIS_URL: redisUrl } : {}) };
  const loader = `./test/medium/support/ts-loader.mjs?cache=${encodeURIComponent(cache)}`;
  return spawn(process.execPath, ['--import', loader, 'apps/worker/src/main.ts'], { cwd: projectRoot(), env, stdio: 'ignore' });
}

describeBackends('profiles and tenders that change in transactions short and long, while workers are killed and replicas rebuilt', (backend) => {
  let system: System;
  let office: Office;
  beforeAll(async () => {
    // The processes know no other prefix than that of production.
    system = await startSystem({ redisUrl: backend.redisUrl, prefix: '{tandem}' });
    office = await openOffice(system);
  });
  afterAll(() => system.close());

  it.each([20261126])('end with exactly the matches of a recount (seed %i)', async (seed) => {
    const chance = new Chance(seed);
    const firms: { owner: Actor; id: string }[] = [];
    const tenders: string[] = [];
    const edit = async ({ owner, id }: { owner: Actor; id: string }, given: Partial<BusinessProfile>): Promise<void> => {
      // Not there yet while its transaction is held open.
      const current = await system.get(BusinessRepository).find(id as never);
      if (current) await system.get(BusinessService).edit(owner, id, current.version, given);
    };
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
      const [kind, which, firmNow, tenderNow] = [chance.next(), chance.next(), someProfile(chance), someNotice(chance)];
      steps.push(async () => {
        const firm = firms[Math.floor(which * firms.length)];
        const tender = tenders[Math.floor(which * tenders.length)];
        if (kind < 0.6 && firm) return edit(firm, firmNow);
        if (tender) {
          const current = await system.get(TenderRepository).find(tender as never);
          if (current) await system.get(AmendTenderService).amend(office.officer, tender, current.version, tenderNow);
        }
      });
    }
    shuffle(steps, chance);

    const held: { opened: Gate; done: Promise<unknown> }[] = [];
    /** Begins early, so that its transaction id is low, and ends when much has come after it. */
    const holdOpen = (given: Partial<BusinessProfile>, asNotice: Partial<TenderNotice>): void => {
      const [opened, begun] = [gate(), gate()];
      const done = system.get(UnitOfWork).run(async () => {
        // Without the ordinary lock order of a request nothing here waits for anybody else.
        const { owner, firm } = await register(system, given);
        firms.push({ owner, id: firm.id });
        if (held.length % 2 === 0) tenders.push((await publish(system, office, asNotice)).id);
        begun.open();
        await opened.opened;
      });
      held.push({ opened, done: Promise.all([done, begun.opened]) });
    };

    let inside: INestApplicationContext = await system.startWorker();
    let outside = startProcess(system);
    let taken = 0;
    const total = steps.length;
    await Promise.all([
      ...Array.from({ length: LANES }, async () => {
        for (let step = steps.shift(); step !== undefined; step = steps.shift()) {
          await step().catch(lostARace);
          taken += 1;
        }
      }),
      (async () => {
        for (let n = 0; n < HELD; n += 1) {
          const [given, asNotice] = [someProfile(chance), someNotice(chance)];
          await eventually(() => taken, (count) => count >= (n * total) / (2 * HELD), { timeoutMs: 300_000 });
          holdOpen(given, asNotice);
        }
      })(),
      (async () => {
        for (let n = 1; n <= KILLS; n += 1) {
          await eventually(() => taken, (count) => count >= (n * total) / (KILLS + 1), { timeoutMs: 300_000 });
          outside.kill('SIGKILL');
          await once(outside, 'exit');
          outside = startProcess(system);
          await Promise.all([inside.get(Replica, { strict: false }).rebuild(), wait(20)]);
        }
      })(),
    ]);
    // One replica is lost and made again while transactions are still open; then these commit, long after what came later.
    await inside.close();
    inside = await system.startWorker();
    await eventually(() => inside.get(Replica, { strict: false }).state, (state) => state === 'ready');
    for (const { opened, done } of held) {
      opened.open();
      await done;
      await inside.get(Replica, { strict: false }).rebuild();
    }
    await settled();

    const [found, expected] = [(await matchesFound()).map(asText), (await matchesExpected()).map(asText)];
    expect({ missing: expected.filter((pair) => !found.includes(pair)), extra: found.filter((pair) => !expected.includes(pair)) }).toEqual({ missing: [], extra: [] });
    expect(expected.length).toBeGreaterThan(50);
    // The replica holds what PostgreSQL holds, version by version.
    const replica = inside.get(Replica, { strict: false });
    await replica.caughtUp();
    expect(replica.firms()).toEqual(await system.rows('SELECT id, version FROM businesses ORDER BY id'));
    outside.kill('SIGKILL');
  }, 600_000);

  it('a version that commits late is given, though later ones were given before, and none is passed over', async () => {
    const feed = system.get(ProfileFeedRepository);
    const { cursor } = await feed.start();
    const [opened, begun] = [gate(), gate()];
    let late = '';
    const long = system.get(UnitOfWork).run(async () => {
      late = (await register(system)).firm.id;
      begun.open();
      await opened.opened;
    });
    await begun.opened;
    const { firm: early } = await register(system);
    const first = await feed.since(cursor);
    expect(first.changes.map(({ id }) => id)).toContain(early.id);
    expect(first.changes.map(({ id }) => id)).not.toContain(late);
    opened.open();
    await long;
    const second = await feed.since(first.cursor);
    expect(second.changes.map(({ id }) => id)).toEqual(expect.arrayContaining([late]));
    // The cursor waits for whatever else runs on this server, in other databases too; what it still covers is given again, and nothing new.
    let { cursor: at } = second;
    const again = new Set<string>();
    await eventually(async () => {
      const { changes, cursor: next } = await feed.since(at);
      for (const { id } of changes) again.add(id);
      at = next;
      return changes;
    }, ({ length }) => length === 0);
    expect(second.changes.map(({ id }) => id)).toEqual(expect.arrayContaining([...again]));
    expect(BigInt(at)).toBeGreaterThan(BigInt(first.cursor));
  });

  const settled = (): Promise<unknown> =>
    eventually(
      async () => {
        const [backlog, stale] = await Promise.all([system.get(OutboxRepository).backlog(), system.get(MatchRepository).stale(0, 100)]);
        return [backlog.open + backlog.quarantined, stale.businesses.length, stale.tenders.length];
      },
      (left) => left.every((count) => count === 0),
      { timeoutMs: 300_000, everyMs: 100 },
    );

  const matchesFound = (): Promise<Pair[]> =>
    system.rows(
      `SELECT m.business_id AS business, m.tender_id AS tender, m.lot_id AS lot, m.role, m.score FROM matches m
       JOIN tenders t ON t.id = m.tender_id WHERE t.status = 'active'`,
    );

  const matchesExpected = async (): Promise<Pair[]> => {
    const firms = (await allFirms(system)).filter(({ current }) => current);
    const tenders = (await allTenders(system)).filter(({ current, open }) => current && open);
    const today = (await system.get(TenderRepository).now()).slice(0, 10);
    return firms.flatMap((firm) => tenders.flatMap((tender) => pairsOf(system, firm, tender, today)));
  };
});

const asText = ({ business, tender, lot, role, score }: Pair): string => [business, tender, lot, role, score].join(' ');

/** Somebody else was quicker, and the version has moved on; or the firm's own transaction is still open. */
function lostARace(error: unknown): void {
  if (error instanceof DomainError && (error.kind === 'precondition_failed' || error.kind === 'conflict' || error.kind === 'not_found')) return;
  throw error;
}

function shuffle<T>(items: T[], chance: Chance): void {
  for (let i = items.length - 1; i > 0; i -= 1) {
    const j = chance.below(i + 1);
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
}

import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import type { Business } from '@app/domain';
import type { TargetFeatures } from '@app/matching';
import { ReplicaMatcher } from '@app/replica';
import { BusinessService } from '@app/services';
import { BusinessRepository, MatchRepository } from '@app/store';
import { describeBackends } from '../harness/backends.js';
import { eventually } from '../harness/eventually.js';
import { openOffice, publish, register, type Office } from './support/market.js';
import { startSystem, type System } from './support/system.js';

/** A huge tender that held the small one up would end after so long, without it. */
const PATIENCE_MS = 90_000;
const ROOFS = { classifications: [{ scheme: 'CPV', id: '45261210' }] };
const CLEANING = { description: 'Cleaning of offices', classifications: [{ scheme: 'CPV', id: '90910000' }], pastContracts: [], activity: undefined };

describeBackends('matching jobs that come together', (backend) => {
  let system: System;
  let office: Office;
  beforeAll(async () => {
    system = await startSystem({ redisUrl: backend.redisUrl });
    office = await openOffice(system);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => system.close());

  const open = async (): Promise<number> => (await system.rows(`SELECT 1 FROM outbox WHERE status IN ('pending', 'dispatched')`)).length;

  it('match a profile that is changed several times in a row once, as it then stands', async () => {
    const tender = await publish(system, office, ROOFS);
    const { owner, firm } = await register(system, CLEANING);
    await system.drain();
    let { version } = firm;
    for (const description of ['Roofs', 'Repair of roofs', 'Repair of roofs and gutters', 'Repair and cover of roofs', 'Repair of roofs of schools']) {
      ({ version } = await system.get(BusinessService).edit(owner, firm.id, version, { ...ROOFS, description }));
    }
    const asked = jest.spyOn(ReplicaMatcher.prototype, 'targetsFor');
    await system.startWorker();
    await eventually(open, (rows) => rows === 0);
    expect(asked.mock.calls.map(([features]) => features.version)).toEqual([version]);
    const matches = await system.get(MatchRepository).ofPair(firm.id, tender.id);
    expect(matches.map(({ businessVersion }) => businessVersion)).toEqual([version]);
  });

  it('for a tender with very many candidates let a small one pass', async () => {
    const { firm } = await register(system, ROOFS);
    const unfit = (await register(system, CLEANING)).firm;
    await system.drain();
    const page: readonly Business[] = [(await system.get(BusinessRepository).find(unfit.id))!];
    const { firmsFor } = ReplicaMatcher.prototype;
    let [pages, passed] = [0, false];
    const isHuge = (targets: readonly TargetFeatures[]): boolean => targets.some(({ words }) => words.some(({ term }) => term === 'gigan'));
    jest.spyOn(ReplicaMatcher.prototype, 'firmsFor').mockImplementation(async function* (this: ReplicaMatcher, targets, asOf) {
      const end = performance.now() + PATIENCE_MS;
      // The pages are there at once: nothing but the job itself gives way.
      for (; isHuge(targets) && !passed && performance.now() < end; pages += 1) yield page;
      yield* firmsFor.call(this, targets, asOf);
    });
    await system.startWorker();
    const matched = (tenderId: string): Promise<unknown[]> => system.get(MatchRepository).ofPair(firm.id, tenderId as never);
    const huge = (await publish(system, office, { ...ROOFS, title: 'Gigantic repair of roofs' })).id;
    await eventually(() => pages > 0);
    const small = await publish(system, office, ROOFS);
    await eventually(() => matched(small.id), (rows) => rows.length === 1, { timeoutMs: 2 * PATIENCE_MS });
    expect(await matched(huge)).toEqual([]);
    passed = true;
    await eventually(() => matched(huge), (rows) => rows.length === 1);
    await eventually(open, (rows) => rows === 0);
  }, 3 * PATIENCE_MS);
});

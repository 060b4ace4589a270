import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { BusinessProfile, EconomyRules, Tender } from '@app/domain';
import { AlertService, AmendTenderService, BusinessService, Knowledge, KnowledgeArchive, MarkService, ServicesModule, WhyService, type Actor, type Why } from '@app/services';
import { decimal } from '../factories/index.js';
import { openOffice, publish, register, type Office } from './support/market.js';
import { emptyMarket } from './support/steps.js';
import { startSystem, type System } from './support/system.js';

const MICRO = { reservedFor: { sizes: ['micro'] } } as const;

let system: System;
let office: Office;
/** The same service after its rules have changed: in Malaysia nobody is a micro-enterprise any more. */
let later: INestApplicationContext;
let changedRoot: string;

beforeAll(async () => {
  system = await startSystem();
  await system.get(KnowledgeArchive).keep();
  changedRoot = mkdtempSync(join(tmpdir(), 'tandem-rulebook-'));
  cpSync(join(system.config.projectRoot, 'rulebook'), join(changedRoot, 'rulebook'), { recursive: true });
  const file = join(changedRoot, 'rulebook/economies/MY.json');
  const rules = JSON.parse(readFileSync(file, 'utf8')) as Pick<EconomyRules, 'sizeDefinitions'>;
  for (const { bands } of rules.sizeDefinitions.flatMap(({ sectors }) => sectors)) lowerLimits(bands[0]!.test);
  writeFileSync(file, JSON.stringify(rules));
  later = await NestFactory.createApplicationContext(ServicesModule.forRoot({ ...system.config, projectRoot: changedRoot }), { logger: false });
});
afterAll(async () => {
  await later.close();
  rmSync(changedRoot, { recursive: true });
  await system.close();
});
beforeEach(async () => {
  await emptyMarket(system);
  office = await openOffice(system);
});

/** Every limit of a test becomes 1. */
function lowerLimits(test: object): void {
  if ('value' in test) Object.assign(test, { value: '1' });
  for (const inner of Object.values(test)) if (typeof inner === 'object' && inner !== null) lowerLimits(inner as object);
}

const edit = (owner: Actor, id: string, version: number, patch: Partial<BusinessProfile>) => system.get(BusinessService).edit(owner, id, version, patch);
const amend = (tender: Tender, patch: Parameters<AmendTenderService['amend']>[3]) => system.get(AmendTenderService).amend(office.officer, tender.id, tender.version, patch);
/** What an answer says, without the comparison with today. */
const said = ({ today: _today, ...answer }: Why): object => answer;

describe('why, after profile, tender and rulebook have all changed', () => {
  it('gives the answer of the day to a firm that was told', async () => {
    const { owner, firm } = await register(system);
    const tender = await publish(system, office, MICRO);
    await system.drain();
    const day = await system.get(WhyService).explain(owner, firm.id, tender.id);
    expect(day).toMatchObject({ told: true, replay: 'exact', inputs: { businessVersion: 1, tenderVersion: tender.version, ...system.get(Knowledge).hashes } });
    expect(day.targets[0]?.assessment).toMatchObject({ role: 'solo', findings: [{ clause: 'reservedFor.sizes', verdict: 'pass' }] });

    await edit(owner, firm.id, 1, { employees: 900, figures: [{ metric: 'annual_turnover', value: decimal('90000000'), currency: 'MYR', year: 2025 }], description: 'We sell fuel.' });
    await amend(tender, { title: 'Supply of fuel', classifications: [{ scheme: 'CPV', id: '09100000' }], reservedFor: { sizes: ['small'] } });
    await system.drain();
    await later.get(KnowledgeArchive).keep();

    const after = await later.get(WhyService).explain(owner, firm.id, tender.id);
    expect(said(after)).toEqual(said(day));
    // Today's answer is another one in every respect.
    expect(after.today.inputs).toMatchObject({ businessVersion: 2, tenderVersion: tender.version + 1, rulebookHash: later.get(Knowledge).rulebook.hash });
    expect(after.today.inputs.rulebookHash).not.toBe(day.inputs.rulebookHash);
    expect(after.today.targets[0]?.assessment.role).toBe('none');
  });

  it('says to a firm that was never matched why it was not told when it could first have been', async () => {
    const { owner, firm } = await register(system, { employees: 900, figures: [{ metric: 'annual_turnover', value: decimal('90000000'), currency: 'MYR', year: 2025 }] });
    const tender = await publish(system, office, MICRO);
    await system.drain();
    const day = await system.get(WhyService).explain(owner, firm.id, tender.id);
    expect(day).toMatchObject({ told: false, replay: 'exact', inputs: { businessVersion: 1 } });
    expect(day.targets[0]).toMatchObject({ assessment: { role: 'none', findings: [{ clause: 'reservedFor.sizes', verdict: 'fail' }] } });
    expect(day.reasons.map(({ key }) => key)).toEqual(['finding.size.fail', 'why.role']);

    await edit(owner, firm.id, 1, { regions: ['MY-14'] });
    await amend(tender, { reservedFor: { sizes: ['large'] } });
    await later.get(KnowledgeArchive).keep();
    expect(said(await later.get(WhyService).explain(owner, firm.id, tender.id))).toEqual(said(day));
  });

  it('answers with the rules that matching went by at the moment asked for', async () => {
    const { owner, firm } = await register(system);
    const tender = await publish(system, office, MICRO);
    await system.get(KnowledgeArchive).keep();
    // Moments are told apart by the millisecond.
    const moment = async (): Promise<Date> => (await system.rows<{ at: Date }>('SELECT clock_timestamp() AS at, pg_sleep(0.01)'))[0]!.at;
    const before = await moment();
    await later.get(KnowledgeArchive).keep();
    const after = await moment();
    const roleAt = async (at: Date) => (await system.get(WhyService).explain(owner, firm.id, tender.id, at.toISOString())).targets[0]?.assessment.role;
    expect(await roleAt(before)).toBe('solo');
    expect(await roleAt(new Date(after.getTime() + 1))).toBe('none');
    await system.get(KnowledgeArchive).keep();
  });
});

describe('why', () => {
  it('speaks of the moment when both were there to a firm that came later', async () => {
    const tender = await publish(system, office, MICRO);
    const { owner, firm } = await register(system);
    const { at, inputs } = await system.get(WhyService).explain(owner, firm.id, tender.id);
    const [row] = await system.rows<{ at: Date }>('SELECT created_at AS at FROM business_versions WHERE business_id = $1', [firm.id]);
    expect([at, inputs.businessVersion]).toEqual([row!.at.toISOString(), 1]);
  });

  it('refuses a moment before both were there, and one to come', async () => {
    const { owner, firm } = await register(system);
    const tender = await publish(system, office);
    const ask = (asOf: string) => system.get(WhyService).explain(owner, firm.id, tender.id, asOf);
    await expect(ask('2020-01-01T00:00:00Z')).rejects.toMatchObject({ code: 'why.before_publication', problems: [{ path: 'asOf' }] });
    await expect(ask('2096-01-01T00:00:00Z')).rejects.toMatchObject({ code: 'why.future', problems: [{ path: 'asOf' }] });
  });

  it('takes neither a later mark nor a later threshold for one of the day', async () => {
    const { owner, firm } = await register(system);
    await system.get(AlertService).put(owner, firm.id, { minScore: 100 });
    const tender = await publish(system, office);
    await system.drain();
    const day = await system.get(WhyService).explain(owner, firm.id, tender.id);
    expect(day.reasons.map(({ key }) => key)).toEqual(['why.below']);
    await system.get(AlertService).put(owner, firm.id, { minScore: 10 });
    await system.get(MarkService).put(owner, firm.id, tender.id, { mark: 'hidden' });
    const after = await system.get(WhyService).explain(owner, firm.id, tender.id);
    expect(after.reasons.map(({ key }) => key)).toEqual(['why.threshold_changed']);
    expect(after.today.reasons.map(({ key }) => key)).toContain('why.hidden');
  });

  it('says so where what was stored is another result', async () => {
    const { owner, firm } = await register(system);
    const tender = await publish(system, office);
    await system.drain();
    await system.rows('UPDATE told_matches SET score = score - 1');
    expect(await system.get(WhyService).explain(owner, firm.id, tender.id)).toMatchObject({ replay: 'differs' });
  });

  it('says so where the rules of then are lost, and where the profile of then was erased', async () => {
    const { owner, firm } = await register(system);
    const tender = await publish(system, office);
    await system.drain();
    await system.rows(`UPDATE told_matches SET rulebook_hash = 'lost'`);
    expect(await system.get(WhyService).explain(owner, firm.id, tender.id)).toMatchObject({ replay: 'partial', missing: ['rulebook'] });
    await edit(owner, firm.id, 1, { employees: 3 });
    await system.rows(`UPDATE business_versions SET profile = '{}' WHERE version = 1`);
    const answer = await system.get(WhyService).explain(owner, firm.id, tender.id);
    expect([answer.told, answer.reasons.map(({ key }) => key), answer.targets]).toEqual([true, ['why.erased'], []]);
  });

  it('keeps what a telling rested on once, whatever is told again', async () => {
    const { firm } = await register(system);
    const tender = await publish(system, office);
    await system.drain();
    const rows = () => system.rows('SELECT * FROM told_matches WHERE business_id = $1 AND tender_id = $2', [firm.id, tender.id]);
    const first = await rows();
    expect(first).toHaveLength(1);
    await amend(tender, { title: 'Repair of clinic roofs' });
    await system.rows('DELETE FROM notifications');
    await system.rows('DELETE FROM deliveries');
    await system.drain();
    expect(await rows()).toEqual(first);
  });
});

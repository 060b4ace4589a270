import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plainDifference } from '@app/domain';
import { ImportFilesService, TenderReadService, type ImportCounts, type ImportedRecord } from '@app/services';
import { TenderRepository, TenderSearchRepository } from '@app/store';
import { register, told } from './support/market.js';
import { startSystem, type System } from './support/system.js';

let system: System;
let folder: string;
beforeAll(async () => {
  system = await startSystem();
  folder = await mkdtemp(join(tmpdir(), 'tandem-import-'));
});
afterAll(async () => {
  await system.close();
  await rm(folder, { recursive: true });
});

interface Release {
  readonly date?: string;
  readonly id?: string;
  readonly buyer?: object;
  readonly tender?: object;
}
const release = (ocid: string, { date = '2026-11-01T00:00:00Z', id = 'r1', buyer = { name: 'Example Borough' }, tender = {} }: Release = {}): object => ({
  ocid,
  id,
  date,
  tag: ['tender'],
  buyer,
  tender: {
    title: 'Roofing of a market hall',
    description: 'New slates and lead for the roof.',
    status: 'active',
    tenderPeriod: { endDate: '2095-12-15T12:00:00Z' },
    classification: { scheme: 'CPV', id: '45261210' },
    ...tender,
  },
});

let files = 0;
async function take(...documents: unknown[]): Promise<{ counts: ImportCounts; records: ImportedRecord[] }> {
  const paths: string[] = [];
  for (const document of documents) {
    files += 1;
    const path = join(folder, `${files}.json`);
    await writeFile(path, typeof document === 'string' ? document : JSON.stringify(document));
    paths.push(path);
  }
  const records: ImportedRecord[] = [];
  const counts = await system.get(ImportFilesService).run(paths, system.config.projectRoot, (_file, _index, record) => records.push(record));
  expect(counts.created + counts.updated + counts.unchanged + counts.skipped + counts.rejected).toBe(counts.records);
  expect(records).toHaveLength(counts.records);
  return { counts, records };
}
const outcomes = async (...documents: unknown[]): Promise<string[]> => (await take(...documents)).records.map(({ outcome }) => outcome);
const held = (ocid: string) => system.get(TenderRepository).findByOcid(ocid);

describe('importing a release', () => {
  it('creates its tender once, however often it comes', async () => {
    expect(await outcomes(release('once'))).toEqual(['created']);
    expect(await outcomes(release('once'))).toEqual(['unchanged']);
    expect(await outcomes({ releases: [release('once'), release('once')] })).toEqual(['unchanged', 'unchanged']);
    expect(await held('once')).toMatchObject({ version: 1, status: 'active', source: { ocid: 'once' }, submission: { channel: 'official' } });
  });

  it('makes a version of a newer one that says something new', async () => {
    await take(release('newer'));
    expect(await outcomes(release('newer', { date: '2026-11-02T00:00:00Z', id: 'r2', tender: { title: 'Roofing of two halls' } }))).toEqual(['updated']);
    expect(await held('newer')).toMatchObject({ version: 2, title: 'Roofing of two halls' });
  });

  it('leaves a newer one alone when an older comes late', async () => {
    await take(release('older', { date: '2026-11-05T00:00:00Z', tender: { title: 'As of the fifth' } }));
    expect(await outcomes(release('older', { date: '2026-11-04T00:00:00Z', tender: { title: 'As of the fourth' } }))).toEqual(['unchanged']);
    expect(await outcomes(release('older', { date: '2026-11-05T01:00:00+02:00', tender: { title: 'Before, in another zone' } }))).toEqual(['unchanged']);
    expect(await held('older')).toMatchObject({ version: 1, title: 'As of the fifth' });
  });

  it('keeps the moment at which the tender was first public', async () => {
    await take(release('public'));
    const first = (await held('public'))!.publishedAt;
    await take(release('public', { date: '2026-11-02T00:00:00Z', tender: { title: 'Other' } }));
    expect((await held('public'))!.publishedAt).toBe(first);
  });

  it('finds a buyer again by its identifier, else by its name in any case', async () => {
    const buyers = (): Promise<{ n: number }[]> => system.rows('SELECT count(*)::int AS n FROM buyers');
    await take(release('b1', { buyer: { name: 'Example County', identifier: { scheme: 'GB-X', id: '77' } } }), release('b2', { buyer: { name: 'EXAMPLE TOWN' } }));
    const before = await buyers();
    await take(release('b3', { buyer: { name: 'Example County (renamed)', identifier: { scheme: 'GB-X', id: '77' } } }), release('b4', { buyer: { name: 'Example Town' } }));
    expect(await buyers()).toEqual(before);
    expect((await held('b3'))!.buyerId).toBe((await held('b1'))!.buyerId);
    expect((await held('b4'))!.buyerId).toBe((await held('b2'))!.buyerId);
  });

  it('ends the same when the same releases are taken in twice at once', async () => {
    const versions = [1, 2, 3].map((day) => release('race', { date: `2026-11-0${day}T00:00:00Z`, tender: { title: `Day ${day}` } }));
    await take(versions[0]);
    await Promise.all([take(...versions), take(...[...versions].reverse()), take(...versions)]);
    expect(await held('race')).toMatchObject({ title: 'Day 3' });
    const rows = await system.rows<{ n: number }>(`SELECT count(*)::int AS n FROM tenders WHERE ocid = 'race'`);
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('counts every record once, whatever is wrong with it', async () => {
    const { counts, records } = await take(
      { releases: [release('c1'), release('c1'), { ocid: 'c2', id: 'x' }, 7, null, { id: 'no ocid' }, release('c3', { tender: { tenderPeriod: {} } }), release('c4', { tender: { status: 'planned' } })] },
      '{ "releases": [',
      '',
      '{}',
      { releases: [] },
      [release('c5'), 'text'],
      `{"ocid":"c6","id":"r","tender":{"title":"a\\u0000b","tenderPeriod":{"endDate":"2095-01-01T00:00:00Z"}},"buyer":{"name":"x"}}`,
      '['.repeat(200) + ']'.repeat(200),
    );
    expect(counts).toMatchObject({ files: 8, created: 4, unchanged: 1 });
    expect(records.filter(({ outcome }) => outcome === 'skipped' || outcome === 'rejected').every(({ problems }) => problems.length > 0)).toBe(true);
    expect(await held('c5')).toMatchObject({ version: 1 });
  });

  it('counts a file that cannot be read as one rejected record and goes on', async () => {
    const { counts, records } = await take('not json at all', release('after'));
    expect(counts).toMatchObject({ files: 2, records: 2, rejected: 1, created: 1 });
    expect(records[0]).toMatchObject({ outcome: 'rejected', problems: [{ code: 'json.malformed' }] });
  });
});

describe('a notice that names no deadline, or only plans', () => {
  it('is kept, and is open once a later release says until when', async () => {
    expect(await outcomes(release('undated', { tender: { tenderPeriod: undefined } }))).toEqual(['created']);
    const first = (await held('undated'))!;
    expect(first).toMatchObject({ version: 1, status: 'active', tenderPeriod: {}, importMarks: [{ code: 'deadline.missing' }] });
    expect(await open()).not.toContain('undated');
    expect(await outcomes(release('undated', { date: '2026-11-02T00:00:00Z', id: 'r2' }))).toEqual(['updated']);
    expect(await open()).toContain('undated');
    expect(plainDifference(first, (await held('undated'))!).map(({ key }) => key)).toContain('change.deadline_set');
  });

  it('does not take a deadline away that an earlier release gave', async () => {
    await take(release('kept'));
    expect(await outcomes(release('kept', { date: '2026-11-02T00:00:00Z', tender: { title: 'Roofing of two halls', tenderPeriod: {} } }))).toEqual(['updated']);
    expect(await held('kept')).toMatchObject({ title: 'Roofing of two halls', tenderPeriod: { endDate: '2095-12-15T12:00:00Z' } });
  });

  it('is planned until it is opened', async () => {
    expect(await outcomes(release('planned', { tender: { status: 'planned' } }))).toEqual(['created']);
    expect(await held('planned')).toMatchObject({ status: 'planned' });
    expect(await open()).not.toContain('planned');
    expect(await outcomes(release('planned', { date: '2026-11-02T00:00:00Z' }))).toEqual(['updated']);
    expect(await open()).toContain('planned');
  });

  it('comes last where tenders are listed by their deadline', async () => {
    await take(release('undated-2', { tender: { tenderPeriod: {} } }), release('dated-2'));
    const found = await system.get(TenderSearchRepository).search({ status: 'active' }, 'closing', undefined, 1_000);
    expect(found.at(-1)?.tender.tenderPeriod).toEqual({});
    const after = found.at(-2);
    const rest = await system.get(TenderSearchRepository).search({ status: 'active' }, 'closing', { key: after!.key, id: after!.tender.id }, 10);
    expect(rest.map(({ tender }) => tender.id)).toEqual([found.at(-1)!.tender.id]);
  });

  const open = async (): Promise<(string | undefined)[]> =>
    (await system.get(TenderSearchRepository).search({ status: 'open' }, 'closing', undefined, 1_000)).map(({ tender }) => tender.source?.ocid);
});

describe('firms and imported tenders', () => {
  const roofer = { economy: 'GB', regions: ['GB'], figures: [], maxContractValue: undefined, classifications: [{ scheme: 'CPV', id: '45261210' }], description: 'Slates and lead for roofs of market halls' };

  it('are matched, told of a change, and told when it is called off', async () => {
    const { firm } = await register(system, roofer);
    await take(release('told'));
    await system.drain();
    const { id } = (await held('told'))!;
    const about = { business: firm.id, tender: id };
    expect(await told(system, id)).toEqual([{ ...about, kind: 'tender.matched', version: 1 }]);

    await take(release('told', { date: '2026-11-02T00:00:00Z', tender: { title: 'Roofing of two market halls' } }));
    await system.drain();
    await take(release('told', { date: '2026-11-03T00:00:00Z', tender: { title: 'Roofing of two market halls', status: 'cancelled' } }));
    await take(release('told', { date: '2026-11-03T00:00:00Z', tender: { title: 'Roofing of two market halls', status: 'cancelled' } }));
    await system.drain();
    expect(await told(system, id)).toEqual([
      { ...about, kind: 'tender.amended', version: 2 },
      { ...about, kind: 'tender.cancelled', version: 3 },
      { ...about, kind: 'tender.matched', version: 1 },
    ]);
    expect(await held('told')).toMatchObject({ status: 'cancelled' });
    expect((await system.get(TenderReadService).get(undefined, id)).status).toBe('cancelled');
  });

  it('are not called changed by a release that only has a new date', async () => {
    await register(system, roofer);
    await take(release('again'));
    await system.drain();
    const { id } = (await held('again'))!;
    const before = await told(system, id);
    expect(before.length).toBeGreaterThan(0);
    await take(release('again', { date: '2026-11-02T00:00:00Z', id: 'r2' }));
    await system.drain();
    expect(await told(system, id)).toEqual(before);
    expect(await outcomes(release('again', { date: '2026-11-01T12:00:00Z', tender: { title: 'In between' } }))).toEqual(['unchanged']);
    const [{ current }] = (await system.rows<{ current: boolean }>(
      `SELECT bool_and(m.tender_version = t.version) AS current FROM matches m JOIN tenders t ON t.id = m.tender_id WHERE t.id = $1`,
      [id],
    )) as [{ current: boolean }];
    expect(current).toBe(true);
  });
});

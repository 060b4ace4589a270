import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LotId, Tender, TenderNotice } from '@app/domain';
import {
  AmendTenderService,
  CancelTenderService,
  DraftTenderService,
  PublishTenderService,
  TenderReadService,
  type TenderSearch,
} from '@app/services';
import { decimal, FAR_DEADLINE, money } from '../factories/index.js';
import { withoutChance } from '../harness/without-chance.js';
import { notice, openOffice, publish, type Office } from './support/market.js';
import { startSystem, type System } from './support/system.js';

let system: System;
let office: Office;
let reads: TenderReadService;
beforeAll(async () => {
  system = await startSystem({ deployment: 'embedded' });
  office = await openOffice(system);
  reads = system.get(TenderReadService);
});
afterAll(() => system.close());

const draft = (overrides: Partial<TenderNotice>, { officer, buyer }: Office = office): Promise<Tender> =>
  system.get(DraftTenderService).create(officer, notice(buyer, overrides));
const lot = (id: string, more: Partial<TenderNotice['lots'][number]> = {}): TenderNotice['lots'][number] => ({ id: id as LotId, title: id, classifications: [], ...more });
const found = async (search: TenderSearch, limit = 100): Promise<string[]> => (await reads.list(search, { limit })).items.map(({ id }) => id);

describe('a notice', () => {
  const wrong: readonly (readonly [string, Partial<TenderNotice>, string, string])[] = [
    ['a deadline that has passed', { tenderPeriod: { endDate: '2020-01-01T00:00:00Z' } }, 'tenderPeriod.endDate', 'tender.deadline_past'],
    ['a period that starts after its end', { tenderPeriod: { startDate: '2097-01-01T00:00:00Z', endDate: FAR_DEADLINE } }, 'tenderPeriod.startDate', 'period.order'],
    ['questions after the deadline', { enquiryPeriod: { endDate: '2097-01-01T00:00:00Z' } }, 'enquiryPeriod.endDate', 'period.order'],
    ['a CPV code that does not exist', { classifications: [{ scheme: 'CPV', id: '99999999' }] }, 'classifications[0].id', 'classification.unknown'],
    ['a CPV code with a wrong check digit', { classifications: [{ scheme: 'CPV', id: '45261000-9' }] }, 'classifications[0].id', 'classification.unknown'],
    ['a lot with an unknown CPV code', { lots: [lot('a'), lot('b', { classifications: [{ scheme: 'CPV', id: '1' }] })] }, 'lots[1].classifications[0].id', 'classification.unknown'],
    ['a region of no economy', { deliveryRegions: ['XX-1'] }, 'deliveryRegions[0]', 'region.unknown'],
    ['two lots of one id', { lots: [lot('a'), lot('a')] }, 'lots[1].id', 'id.duplicate'],
    ['two requirements of one id', { requirements: [1, 2].map((count) => ({ id: 'r', kind: 'staff', aggregation: 'sum', count })) }, 'requirements[1].id', 'id.duplicate'],
    ['a requirement for a lot that is not there', { requirements: [{ id: 'r', kind: 'staff', aggregation: 'sum', count: 1, lotId: 'z' as LotId }] }, 'requirements[0].lotId', 'requirement.lot_unknown'],
    ['a requirement of an economy that does not exist', { requirements: [{ id: 'r', kind: 'economy', aggregation: 'each', anyOf: ['MY', 'XX'] }] }, 'requirements[0].anyOf[1]', 'economy.unknown'],
    ['a requirement of a region that does not exist', { requirements: [{ id: 'r', kind: 'region', aggregation: 'each', anyOf: ['XX-1'] }] }, 'requirements[0].anyOf[0]', 'region.unknown'],
    ['joint bids that are required and not allowed', { jointBid: { allowed: false, required: true } }, 'jointBid.required', 'joint_bid.contradiction'],
    ['more members at least than at most', { jointBid: { allowed: true, minMembers: 4, maxMembers: 2 } }, 'jointBid.maxMembers', 'joint_bid.bounds'],
    ['least shares that are more than the whole', { jointBid: { allowed: true, minMembers: 3, leadMinPct: decimal('40'), eachMinPct: decimal('31') } }, 'jointBid.eachMinPct', 'joint_bid.shares'],
    ['groups of one', { jointBid: { allowed: true, required: true, maxMembers: 1 } }, 'jointBid.maxMembers', 'joint_bid.bounds'],
    ['a contradiction in a lot', { lots: [lot('a', { jointBid: { allowed: false, required: true } })] }, 'lots[0].jointBid.required', 'joint_bid.contradiction'],
    ['a joint-bid rule of another economy', { jointBid: { allowed: true, rule: 'KR-SHARED' } }, 'jointBid.rule', 'joint_bid.rule_unknown'],
    ['a size definition that the rulebook lacks', { reservedFor: { sizes: ['micro'], definition: 'MY-NONE' } }, 'reservedFor.definition', 'definition.unknown'],
    ['a reservation for a region that does not exist', { reservedFor: { regions: ['XX-1'] } }, 'reservedFor.regions[0]', 'region.unknown'],
  ];

  it.each(wrong)('is refused with %s', async (_what, overrides, path, code) => {
    await expect(draft(overrides)).rejects.toMatchObject({ kind: 'invalid', code: 'input.invalid', problems: [{ path, code }] });
  });

  it('names all that is wrong with it at once', async () => {
    const all = draft({ deliveryRegions: ['XX-1'], jointBid: { allowed: false, required: true }, classifications: [{ scheme: 'CPV', id: '1' }] });
    await expect(all).rejects.toMatchObject({ problems: [{ code: 'classification.unknown' }, { code: 'region.unknown' }, { code: 'joint_bid.contradiction' }] });
  });

  it('reserved for micro firms names its definition where the buyer\'s own has no such class', async () => {
    const australian = await openOffice(system, 'AU');
    const unnamed = await draft({ reservedFor: { sizes: ['micro'] } }, australian);
    const publishing = system.get(PublishTenderService);
    await expect(publishing.publish(australian.officer, unnamed.id, 1)).rejects.toMatchObject({
      problems: [{ path: 'reservedFor.definition', code: 'tender.size_definition_required', message: expect.stringContaining('AU-ABS') as unknown }],
    });
    const named = await system.get(DraftTenderService).edit(australian.officer, unnamed.id, 1, { reservedFor: { sizes: ['micro'], definition: 'AU-ABS' } });
    const open = await publishing.publish(australian.officer, unnamed.id, named.version);
    expect(open.status).toBe('active');
    const undoing = system.get(AmendTenderService).amend(australian.officer, open.id, open.version, { reservedFor: { sizes: ['micro'] } });
    await expect(undoing).rejects.toMatchObject({ problems: [{ code: 'tender.size_definition_required' }] });
    const inLot = await draft({ lots: [lot('a'), lot('b', { reservedFor: { sizes: ['micro'] } })] }, australian);
    await expect(publishing.publish(australian.officer, inLot.id, 1)).rejects.toMatchObject({ problems: [{ path: 'lots[1].reservedFor.definition' }] });
    expect((await publish(system, office, { reservedFor: { sizes: ['micro'] } })).status).toBe('active');
  });
});

describe('a draft', () => {
  it('is changed freely, seen by its own people alone, and listed nowhere', async () => {
    const { officer } = office;
    const tender = await draft({ title: 'Qwertzroof' });
    const edited = await system.get(DraftTenderService).edit(officer, tender.id, 1, { description: null, value: null, lots: [lot('a')] });
    expect(edited).toMatchObject({ version: 2, description: '', lots: [{ id: 'a' }] });
    expect(edited.value).toBeUndefined();
    expect(await reads.get(officer, tender.id)).toMatchObject({ own: true, version: 2, status: 'draft' });
    for (const stranger of [undefined, await system.person()]) {
      await expect(reads.get(stranger, tender.id)).rejects.toMatchObject({ kind: 'not_found' });
      await expect(reads.versions(stranger, tender.id, {})).rejects.toMatchObject({ kind: 'not_found' });
    }
    expect(await found({ q: 'qwertzroof' })).toEqual([]);
  });

  it('that is thrown away stays unseen, and nobody finds it among what was called off', async () => {
    const tender = await draft({ title: 'Neverseenroof' });
    await system.get(CancelTenderService).cancel(office.officer, tender.id, 1);
    expect(await found({ q: 'neverseenroof', status: 'cancelled' })).toEqual([]);
    await expect(reads.get(undefined, tender.id)).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('is not amended, and what is published is not edited', async () => {
    const { officer } = office;
    const tender = await draft({});
    const [drafts, amends] = [system.get(DraftTenderService), system.get(AmendTenderService)];
    await expect(amends.amend(officer, tender.id, 1, { title: 'Other' })).rejects.toMatchObject({ kind: 'conflict', code: 'tender.not_open' });
    const open = await system.get(PublishTenderService).publish(officer, tender.id, 1);
    await expect(drafts.edit(officer, tender.id, open.version, { title: 'Other' })).rejects.toMatchObject({ code: 'tender.not_draft' });
    await expect(system.get(PublishTenderService).publish(officer, tender.id, open.version)).rejects.toMatchObject({ kind: 'conflict' });
    await expect(amends.amend(officer, tender.id, 1, { title: 'Other' })).rejects.toMatchObject({ code: 'precondition.stale' });
    await expect(amends.amend(officer, tender.id, open.version, { buyerId: office.buyer.id })).rejects.toMatchObject({ problems: [{ code: 'tender.buyer_fixed' }] });
    await system.rows(`UPDATE tender_versions SET notice = jsonb_set(notice, '{tenderPeriod,endDate}', '"2020-01-01T00:00:00Z"') WHERE tender_id = $1`, [tender.id]);
    await expect(amends.amend(officer, tender.id, open.version, { title: 'Other' })).rejects.toMatchObject({ code: 'tender.not_open' });
  });

  it('of one of many officers who amend at once is kept, and the others are told', async () => {
    const open = await publish(system, office);
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        system.get(AmendTenderService).amend(office.officer, open.id, open.version, { title: `Title ${i}` }).then(() => 'won', (error: { code: string }) => error.code),
      ),
    );
    expect(answers.sort()).toEqual([...Array<string>(5).fill('precondition.stale'), 'won']);
  });
});

describe('a hidden value', () => {
  it('is shown to the buyer\'s people and to nobody else, in no list, version or order', async () => {
    const word = 'Hiddenvalueword';
    const hide = (amount: string): Promise<Tender> =>
      publish(system, office, { title: word, value: money(amount, 'MYR'), valueVisibility: 'hidden', lots: [lot('a', { value: money(amount, 'MYR') })] });
    const dear = await hide('987654.00');
    const cheap = await hide('1.00');
    const amended = await system.get(AmendTenderService).amend(office.officer, dear.id, dear.version, { value: money('876543.00', 'MYR') });
    expect((await reads.get(office.officer, dear.id)).value).toEqual(amended.value);

    const stranger = await system.person();
    const shown = JSON.stringify(
      [await reads.get(stranger, dear.id), (await reads.versions(stranger, dear.id, {})).items, (await reads.list({ q: word, sort: 'value' }, {})).items],
      (_key, value: unknown) => (typeof value === 'bigint' ? `${value}` : value),
    );
    expect(shown).toContain(dear.id);
    expect(withoutChance(shown)).not.toMatch(/987654|876543/);

    // Among hidden ones the order by value is that of the ids, whatever the values; so is their cursor.
    const order = await found({ q: word, sort: 'value' });
    expect(order).toEqual([dear.id, cheap.id].sort().reverse());
    const { next } = await reads.list({ q: word, sort: 'value' }, { limit: 1 });
    expect(Buffer.from(next!, 'base64url').toString()).toMatch(/"0+"/);
  });

  it('changes no version that strangers see', async () => {
    const open = await publish(system, office, { valueVisibility: 'hidden' });
    await system.get(AmendTenderService).amend(office.officer, open.id, open.version, { value: money('5.00', 'MYR') });
    const { items } = await reads.versions(undefined, open.id, {});
    expect(items[0]!.changes).toEqual([]);
    const own = await reads.versions(office.officer, open.id, {});
    expect(own.items[0]!.changes.map(({ path }) => path)).toEqual(['value']);
    expect(own.items.map(({ version }) => version)).toEqual([3, 2, 1]);
    expect(items.map(({ version }) => version)).toEqual([3, 2]);
  });
});

describe('the search', () => {
  let roof: Tender;
  let reserved: Tender;
  beforeAll(async () => {
    roof = await publish(system, office, {
      title: 'Reparación de techos zincalume',
      description: 'Ñandú; the school of O\'Brien \\ sons.',
      classifications: [{ scheme: 'CPV', id: '45261210-9' }],
      deliveryRegions: ['MY-10-03'],
    });
    reserved = await publish(system, office, {
      title: 'Zincalume for the clinic',
      classifications: [],
      deliveryRegions: ['MY-01'],
      lots: [lot('a', { title: 'Gutters', classifications: [{ scheme: 'CPV', id: '45310000' }], deliveryRegions: ['PE-LIM'], reservedFor: { sizes: ['micro'] }, jointBid: { allowed: true } })],
    });
  });

  it.each([
    ['a word without its accent', 'reparacion'],
    ['a word in capitals with its accent', 'REPARACIÓN'],
    ['the beginning of a word', 'zincal techo'],
    ['words in any order', 'techos reparacion'],
    ['an ñ as n', 'nandu'],
    ['a quote and a backslash in the text', `O'Brien \\ sons`],
    ['the label of its code in another language', 'roof zincalume'],
  ])('finds a tender by %s', async (_what, q) => {
    expect(await found({ q })).toContain(roof.id);
  });

  it('wants all of the words', async () => {
    expect(await found({ q: 'reparacion clinic' })).toEqual([]);
    expect(new Set(await found({ q: 'zincalume' }))).toEqual(new Set([roof.id, reserved.id]));
  });

  it('finds the words of lots', async () => {
    expect(await found({ q: 'zincalume gutters' })).toEqual([reserved.id]);
  });

  it.each(['45000000', '45260000', '45261000', '45261210', '45261210-9', 'CPV:45261210', 'cpv:45200000'])('finds a tender by its code or one above it: %s', async (category) => {
    expect(await found({ q: 'zincalume', category })).toContain(roof.id);
  });

  it.each(['45261211', '45310000', '72000000', 'UNSPSC:72000000', 'nonsense', ':', ''])('finds no tender by a code that is not its own: %s', async (category) => {
    expect((await found({ q: 'zincalume reparacion', category })).includes(roof.id)).toBe(category === '');
  });

  it('finds a lot by its code, region, reservation and joint bids', async () => {
    const q = 'zincalume';
    expect(await found({ q, category: '45300000' })).toEqual([reserved.id]);
    expect(await found({ q, region: 'PE' })).toEqual([reserved.id]);
    expect(await found({ q, reservedFor: 'micro' })).toEqual([reserved.id]);
    expect(await found({ q, reservedFor: 'small' })).toEqual([]);
    expect(await found({ q, jointBid: true })).toEqual([reserved.id]);
    expect(await found({ q, jointBid: false })).toEqual([roof.id]);
  });

  it.each([['MY-10-03', true], ['MY-10', true], ['MY', true], ['MY-1', false], ['MY-12', false], ['PE', false]])('finds by region %s: %s', async (region, hit) => {
    expect((await found({ q: 'reparacion', region })).includes(roof.id)).toBe(hit);
  });

  it('finds by economy and status', async () => {
    expect(await found({ q: 'reparacion', economy: 'MY', status: 'active' })).toEqual([roof.id]);
    expect(await found({ q: 'reparacion', economy: 'PE' })).toEqual([]);
    expect(await found({ q: 'reparacion', status: 'cancelled' })).toEqual([]);
  });

  it('shows nothing of a buyer that nobody has verified', async () => {
    const unknown = await openOffice(system);
    await system.rows('UPDATE buyers SET verified_at = NULL WHERE id = $1', [unknown.buyer.id]);
    const hidden = await publish(system, unknown, { title: 'Unverifiedword' });
    expect(await found({ q: 'unverifiedword' })).toEqual([]);
    await expect(reads.get(undefined, hidden.id)).rejects.toMatchObject({ kind: 'not_found' });
  });

  const hostile: readonly string[] = [
    `'; DROP TABLE tenders; --`,
    `' OR '1'='1`,
    '\\',
    `\\'`,
    `a\\' | !b & (c:*) <-> d`,
    `''':*`,
    '&|!():*<->',
    '%_$1 $$',
    'a\0b',
    '\ud800',
    '\u202e\u0000',
    '(a+)+$'.repeat(2_000),
    'x'.repeat(100_000),
    'zincalume '.repeat(10_000),
    `'${'\\'.repeat(50_000)}`,
    Array.from({ length: 20_000 }, (_, i) => `w${i}`).join(' '),
    '𝒜'.repeat(60_000),
    'é'.normalize('NFD').repeat(50_000),
  ];
  it.each(hostile.map((q) => [q.length > 30 ? `${q.slice(0, 20)}... (${q.length})` : JSON.stringify(q), q]))('takes %s as words and nothing else', async (_name, q) => {
    await expect(reads.list({ q }, {})).resolves.toMatchObject({ items: expect.any(Array) as object });
    await expect(reads.list({ q: 'zincalume', category: q, region: q, economy: q, reservedFor: q }, {}).catch((error: { code: string }) => error.code)).resolves.toBeDefined();
    expect(await system.rows('SELECT 1 FROM tenders WHERE id = $1', [roof.id])).toHaveLength(1);
  });
});

describe('paging', () => {
  const WORD = 'Pagingword';
  let ids: string[];
  beforeAll(async () => {
    ids = [];
    for (let i = 0; i < 23; i += 1) {
      const { id } = await publish(system, office, {
        title: WORD,
        value: i % 5 === 0 ? undefined : money(i % 2 ? '100.00' : '250.00', 'MYR'),
        valueVisibility: i % 7 === 0 ? 'hidden' : 'public',
        tenderPeriod: { endDate: i % 3 ? FAR_DEADLINE : '2095-01-01T00:00:00+08:00' },
      });
      ids.push(id);
    }
    await system.rows(`UPDATE tenders SET published_at = '2026-11-20T00:00:00Z' WHERE title = $1 AND id = ANY($2)`, [WORD, ids.slice(0, 15)]);
  });

  it.each(['closing', 'published', 'value'] as const)('visits each tender once in the order "%s", though many tie', async (sort) => {
    for (const limit of [1, 4, 22, 23, 100]) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const { items, next } = await reads.list({ q: WORD, sort }, { cursor, limit });
        seen.push(...items.map(({ id }) => id));
        cursor = next ?? undefined;
      } while (cursor !== undefined);
      expect(seen).toHaveLength(23);
      expect(new Set(seen)).toEqual(new Set(ids));
      expect(seen).toEqual(await found({ q: WORD, sort }));
    }
  });

  it('refuses a cursor of another order, or one that no list gave out', async () => {
    const { next } = await reads.list({ q: WORD, sort: 'value' }, { limit: 1 });
    await expect(reads.list({ q: WORD, sort: 'closing' }, { cursor: next! })).rejects.toMatchObject({ code: 'cursor.invalid' });
    const forged = ['x', 'e30', Buffer.from('["value","1","x"]').toString('base64url'), Buffer.from(`["value","1","' OR 1=1"]`).toString('base64url'), Buffer.from('{"length":3}').toString('base64url')];
    for (const cursor of forged) await expect(reads.list({ sort: 'value' }, { cursor })).rejects.toMatchObject({ code: 'cursor.invalid' });
  });

  it('takes any text of a forged key as a text', async () => {
    const cursor = Buffer.from(JSON.stringify(['value', `'); DROP TABLE tenders; --`, ids[0]])).toString('base64url');
    await expect(reads.list({ sort: 'value' }, { cursor })).resolves.toMatchObject({ items: expect.any(Array) as object });
    for (const key of ['a\0b', '\ud800']) {
      const unstorable = Buffer.from(JSON.stringify(['value', key, ids[0]])).toString('base64url');
      await expect(reads.list({ sort: 'value' }, { cursor: unstorable })).rejects.toMatchObject({ code: 'cursor.invalid' });
    }
  });
});

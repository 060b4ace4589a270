import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withoutChance } from '../../harness/without-chance.js';
import { closeTender } from './support/move-time.js';
import { expectStatus, noticeOf } from './support/people.js';
import { startApi } from './support/start-api.js';
import type { Json, RunningApi } from './support/start-api.js';
import { dayFromNow, idIn, openFirm, openTown, today } from './support/town.js';
import type { Firm, Officer } from './support/town.js';
import { startWork } from './support/work.js';
import type { Work } from './support/work.js';

let api: RunningApi;
let work: Work;
let officer: Officer;
let firm: Firm;
beforeAll(async () => {
  api = await startApi();
  work = await startWork(api);
  officer = await openTown(api);
  firm = await openFirm(api);
});
afterAll(async () => {
  await work.stop();
  await api.stop();
});

const MYR = (amount: string) => ({ amount, currency: 'MYR' });
const AWARD = { suppliers: [{ name: 'Example Roofs' }], value: MYR('140000.00') };
const award = (overrides: object = {}) => ({ ...AWARD, decidedOn: today(), ...overrides });
const LOTS = [
  { id: 'north', title: 'North school', classifications: [{ scheme: 'CPV', id: '45261210' }], value: MYR('60000.00'), reservedFor: { sizes: ['micro'] } },
  { id: 'south', title: 'South school', classifications: [{ scheme: 'CPV', id: '45261210' }], value: MYR('90000.00'), jointBid: { allowed: true, minMembers: 2 } },
];

/** A published tender that firms were told of. */
const published = async (overrides: object = {}): Promise<string> => {
  const url = await officer.publish(overrides);
  await work.drain();
  return url;
};
const closed = async (overrides: object = {}): Promise<string> => {
  const url = await published(overrides);
  await closeTender(api, idIn(url));
  return url;
};
const toldOf = async (url: string): Promise<readonly Json[]> => {
  await work.drain();
  return (await firm.told()).filter((notice) => String(notice['tenderId']) === idIn(url));
};
/** Sorted: tellings of different versions may overtake each other. */
const kindsOf = async (url: string): Promise<string[]> => (await toldOf(url)).map((notice) => String(notice['kind'])).sort();
const summaryOf = async (url: string): Promise<string[]> => {
  const { body } = await expectStatus(200, api.send({ method: 'GET', url: `${url}/versions` }));
  return (body['items']?.[0]?.['summary'] as unknown as { text: string }[]).map(({ text }) => text);
};

describe('an awarded tender', () => {
  it('is awarded after its deadline and signed after its appeal window, and those who were told hear of both', async () => {
    const url = await published();
    expect(await officer.step(url, 'award', award())).toMatchObject({ status: 409, body: { code: 'tender.deadline_ahead' } });
    await closeTender(api, idIn(url));
    const answer = await expectStatus(200, officer.step(url, 'award', award({ suppliers: [{ name: 'Example Roofs', businessId: firm.businessId, sharePct: '100' }] })));
    expect(answer.body).toMatchObject({
      status: 'complete',
      decisions: [{ outcome: 'awarded', suppliers: [{ name: 'Example Roofs', businessId: firm.businessId, sharePct: '100' }], value: MYR('140000.00'), decidedOn: today() }],
    });
    expect(await officer.step(url, 'award', award())).toMatchObject({ status: 409, body: { code: 'tender.illegal_transition' } });
    const signed = await expectStatus(200, officer.step(url, 'sign-contract', { signedOn: today() }));
    expect(signed.body).toMatchObject({ status: 'complete', decisions: [{ signedOn: today() }] });
    expect(await officer.step(url, 'sign-contract', { signedOn: today() })).toMatchObject({ status: 409, body: { code: 'contract.signed' } });
    expect(await kindsOf(url)).toEqual(['tender.awarded', 'tender.contract_signed', 'tender.matched']);
    // The award is for all to see.
    expect((await api.send({ method: 'GET', url })).body['decisions']).toHaveLength(1);
    const seen = await expectStatus(200, api.send({ method: 'GET', url: '/v1/tenders?status=complete' }));
    expect(seen.text).toContain(idIn(url));
  });

  it('is decided lot by lot, and complete when the last one is', async () => {
    const url = await closed({ lots: LOTS, jointBid: { allowed: false } });
    expect(await officer.step(url, 'award', award())).toMatchObject({ status: 422, body: { errors: [{ path: 'lotId', code: 'award.lot_required' }] } });
    expect(await officer.step(url, 'award', award({ lotId: 'west' }))).toMatchObject({ status: 422, body: { errors: [{ path: 'lotId', code: 'lot.unknown' }] } });
    const north = await expectStatus(200, officer.step(url, 'award', award({ lotId: 'north' })));
    expect(north.body).toMatchObject({ status: 'active', lots: [{ reservedFor: { sizes: ['micro'] } }, { jointBid: { allowed: true, minMembers: 2 } }] });
    expect(await summaryOf(url)).toEqual([expect.stringMatching(/^Lot north was awarded to Example Roofs for MYR 140000.00 on \d+ \w+ \d{4}\.$/)]);
    expect(await officer.step(url, 'award', award({ lotId: 'north' }))).toMatchObject({ status: 409, body: { code: 'tender.decided' } });
    expect(await officer.step(url, 'withdraw', { reason: 'x' })).toMatchObject({ status: 409, body: { code: 'tender.lot_awarded' } });
    expect(await officer.step(url, 'sign-contract', { signedOn: today(), lotId: 'south' })).toMatchObject({ status: 409, body: { code: 'contract.not_awarded' } });
    // A lot's contract need not wait for the other lots.
    await expectStatus(200, officer.step(url, 'sign-contract', { signedOn: today(), lotId: 'north' }));
    const south = await expectStatus(200, officer.step(url, 'unsuccessful', { reason: 'No group bid.' }));
    expect(south.body).toMatchObject({ status: 'complete', decisions: [{ lotId: 'north', outcome: 'awarded' }, { lotId: 'south', outcome: 'unsuccessful', reason: 'No group bid.' }] });
    expect(await kindsOf(url)).toEqual(['tender.awarded', 'tender.contract_signed', 'tender.matched', 'tender.unsuccessful']);
    const ended = (await toldOf(url)).find((notice) => String(notice['kind']) === 'tender.unsuccessful');
    expect(String(ended?.['message']?.['text'])).toContain('Lot south ends without an award: No group bid.');
  });

  it('waits for the appeal window', async () => {
    const url = await closed();
    await expectStatus(200, officer.step(url, 'award', award({ appealUntil: dayFromNow(5) })));
    expect(await officer.step(url, 'sign-contract', { signedOn: today() })).toMatchObject({ status: 422, body: { errors: [{ path: 'signedOn', code: 'contract.appeal_open' }] } });
    expect(await officer.step(url, 'sign-contract', { signedOn: dayFromNow(6) })).toMatchObject({ status: 422, body: { errors: [{ path: 'signedOn', code: 'day.future' }] } });
  });

  it.each([
    ['a day still to come', { decidedOn: '2099-01-01' }, 'decidedOn', 'day.future'],
    ['a day before the deadline', { decidedOn: '2020-01-01' }, 'decidedOn', 'award.before_deadline'],
    ['a day that is none', { decidedOn: '2026-02-30' }, 'decidedOn', 'time.day'],
    ['an appeal window before the decision', { appealUntil: '2020-01-01' }, 'appealUntil', 'award.appeal_before_decision'],
    ['nobody', { suppliers: [] }, 'suppliers', 'list.too_short'],
    ['shares above the whole', { suppliers: [{ name: 'A', sharePct: '60' }, { name: 'B', sharePct: '40.01' }] }, 'suppliers', 'award.shares'],
    ['shares below the whole', { suppliers: [{ name: 'A', sharePct: '60' }, { name: 'B', sharePct: '39.99' }] }, 'suppliers', 'award.shares'],
    ['a firm that is not here', { suppliers: [{ name: 'A', businessId: '00000000-0000-4000-8000-000000000000' }] }, 'suppliers[0].businessId', 'business.unknown'],
    ['an id that no firm has', { suppliers: [{ name: 'A', businessId: 'abc' }] }, 'suppliers[0].businessId', 'business.unknown'],
    ['an amount with too many digits', { value: MYR('1.001') }, 'value.amount', 'money.digits'],
    ['no value', { value: undefined }, 'value', 'field.required'],
  ])('is refused with %s', async (_what, overrides, path, code) => {
    const url = await closed();
    expect(await officer.step(url, 'award', award(overrides))).toMatchObject({ status: 422, body: { errors: [{ path, code }] } });
  });

  it('is one, of two that are entered at once', async () => {
    const url = await closed();
    const { headers } = await officer.ask('GET', url);
    const both = await Promise.all([1, 2].map(() => officer.ask('POST', `${url}/award`, award(), { 'if-match': String(headers['etag']) })));
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 412]);
  });
});

describe('a tender that ends otherwise', () => {
  it('is cancelled before its deadline and withdrawn after it, never the other way round', async () => {
    const url = await published();
    expect(await officer.step(url, 'withdraw', { reason: 'No budget' })).toMatchObject({ status: 409, body: { code: 'tender.deadline_ahead' } });
    await closeTender(api, idIn(url));
    expect(await officer.step(url, 'cancel', { reason: 'No budget' })).toMatchObject({ status: 409, body: { code: 'tender.deadline_passed' } });
    expect((await expectStatus(200, officer.step(url, 'withdraw', { reason: 'No budget' }))).body).toMatchObject({ status: 'withdrawn' });
    for (const [step, body] of [['withdraw', { reason: 'x' }], ['cancel', {}], ['award', award()], ['unsuccessful', { reason: 'x' }], ['sign-contract', { signedOn: today() }], ['extend', { endDate: '2099-01-01T00:00:00Z', reason: 'x' }]] as const) {
      expect(await officer.step(url, step, body)).toMatchObject({ status: 409, body: { code: 'tender.illegal_transition' } });
    }
    const [last] = await toldOf(url);
    expect(last).toMatchObject({ kind: 'tender.withdrawn', message: { params: { reason: 'No budget' }, text: expect.stringContaining('Reason: No budget') } });
  });

  it('is found unsuccessful with its reason, after its deadline', async () => {
    const url = await published();
    expect(await officer.step(url, 'unsuccessful', { reason: 'Nobody came' })).toMatchObject({ status: 409, body: { code: 'tender.deadline_ahead' } });
    await closeTender(api, idIn(url));
    expect(await officer.step(url, 'unsuccessful', {})).toMatchObject({ status: 422, body: { errors: [{ path: 'reason', code: 'field.required' }] } });
    expect((await expectStatus(200, officer.step(url, 'unsuccessful', { reason: 'Nobody came' }))).body).toMatchObject({ status: 'unsuccessful' });
    expect(await kindsOf(url)).toEqual(['tender.matched', 'tender.unsuccessful']);
  });

  it('tells why it was called off', async () => {
    const url = await published();
    await expectStatus(200, officer.step(url, 'cancel', { reason: 'No budget' }));
    expect((await toldOf(url))[0]).toMatchObject({ kind: 'tender.cancelled', message: { text: '"Roof repair of two schools" was called off. Reason: No budget' } });
  });
});

describe('an extended tender', () => {
  const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

  it('tells the old and the new deadline, each as its place reads it', async () => {
    const url = await published({ tenderPeriod: { endDate: '2098-03-28T12:00:00+01:00', timeZone: 'Europe/Madrid' } });
    await expectStatus(200, officer.step(url, 'extend', { endDate: '2098-04-11T12:00:00+02:00', reason: 'The site was closed' }));
    const [first] = (await expectStatus(200, api.send({ method: 'GET', url: `${url}/versions` }))).body['items'] as unknown as Json[];
    expect(first).toMatchObject({
      note: 'The site was closed',
      // Clocks change between the two.
      summary: [
        {
          key: 'change.deadline_moved',
          text: 'The deadline moved from 28 March 2098, 12:00 (+01:00) to 11 April 2098, 12:00 (+02:00).',
          translations: { es: 'El plazo pasó del 28 de marzo de 2098, 12:00 (+01:00) al 11 de abril de 2098, 12:00 (+02:00).' },
        },
      ],
    });
    const [notice] = await toldOf(url);
    expect(notice).toMatchObject({ kind: 'tender.amended', message: { parts: [{ key: 'change.deadline_moved' }], text: expect.stringContaining('Reason: The site was closed') } });
  });

  it('is moved later only, and by amending not too soon', async () => {
    const url = await published();
    expect(await officer.step(url, 'extend', { endDate: inDays(20), reason: 'x' })).toMatchObject({ status: 422, body: { errors: [{ path: 'endDate', code: 'tender.not_later' }] } });
    expect(await officer.step(url, 'amend', { tenderPeriod: { endDate: inDays(9) } })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'tenderPeriod.endDate', code: 'tender.deadline_shortened' }] },
    });
    await expectStatus(200, officer.step(url, 'amend', { tenderPeriod: { endDate: inDays(11) } }));
  });

  it('is moved after its deadline for an outage alone, within a day, and is open again', async () => {
    const url = await closed();
    expect(await officer.step(url, 'extend', { endDate: inDays(3), reason: 'x' })).toMatchObject({ status: 409, body: { code: 'tender.deadline_passed' } });
    expect((await expectStatus(200, officer.step(url, 'extend', { endDate: inDays(3), reason: 'The place to hand in was down', outage: true }))).body).toMatchObject({ status: 'active' });
    await expectStatus(200, officer.step(url, 'amend', { title: 'Open again' }));
    await closeTender(api, idIn(url), 25 * 3_600);
    expect(await officer.step(url, 'extend', { endDate: inDays(3), reason: 'x', outage: true })).toMatchObject({ status: 409, body: { code: 'tender.deadline_passed' } });
  });

  it('stands once something is decided', async () => {
    const url = await closed({ lots: LOTS });
    await expectStatus(200, officer.step(url, 'award', award({ lotId: 'north' })));
    expect(await officer.step(url, 'extend', { endDate: inDays(3), reason: 'x', outage: true })).toMatchObject({ status: 409, body: { code: 'tender.decided' } });
  });
});

describe('an amended tender', () => {
  it('says in sentences what changed, lists by their ids, and tells up to three of them', async () => {
    const url = await published({ lots: LOTS, value: { ...MYR('150000.00'), visibility: 'public' } });
    const [north, south] = LOTS;
    await expectStatus(
      200,
      officer.step(url, 'amend', {
        description: 'Repair of tiled and flat roofs',
        value: MYR('180000.00'),
        requirements: [],
        lots: [{ ...south, title: 'South school and hall' }, north, { id: 'east', title: 'East school' }],
      }),
    );
    expect(await summaryOf(url)).toEqual([
      'Lot east was added: East school.',
      'The title of lot south changed from "South school" to "South school and hall".',
      'Requirement r1 was removed.',
      'The value rose from MYR 150000.00 to MYR 180000.00.',
      'Added to the description: "and flat".',
    ]);
    const [notice] = await toldOf(url);
    expect(notice).toMatchObject({ kind: 'tender.amended', message: { params: { changes: 5 }, text: expect.stringContaining('And 2 more changes.') } });
    expect(notice?.['message']?.['parts']).toHaveLength(3);
  });

  it('keeps a hidden value out of the sentences that the public reads', async () => {
    const url = await published();
    await expectStatus(200, officer.step(url, 'amend', { value: MYR('987654.00') }));
    expect(await summaryOf(url)).toEqual([]);
    expect((await officer.ask('GET', `${url}/versions`)).text).toContain('987654');
    expect(withoutChance(JSON.stringify(await toldOf(url)))).not.toContain('987654');
  });
});

describe('the times of a tender', () => {
  const at = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
  const visit = (overrides: object) => ({ milestones: [{ type: 'site_visit', title: 'Visit', dueDate: at(5), mandatory: true, ...overrides }] });

  it.each([
    ['a visit after the deadline', visit({ dueDate: at(31) }), 'milestones[0].dueDate', 'milestone.after_deadline'],
    ['something mandatory after the deadline', visit({ type: 'workshop', dueDate: at(31) }), 'milestones[0].dueDate', 'milestone.after_deadline'],
    ['an award before the deadline', visit({ type: 'award', mandatory: false }), 'milestones[0].dueDate', 'milestone.before_deadline'],
    ['winter time in summer', { tenderPeriod: { endDate: '2098-07-01T12:00:00+01:00', timeZone: 'Europe/Madrid' } }, 'tenderPeriod.endDate', 'time.zone_offset'],
    ['a zone that is none', { tenderPeriod: { endDate: at(30), timeZone: 'Mars/Olympus' } }, 'tenderPeriod.timeZone', 'time.zone'],
  ])('are refused with %s', async (_what, overrides, path, code) => {
    const answer = await officer.ask('POST', '/v1/tenders', { ...noticeOf(officer.buyerId), ...overrides });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path, code }] } });
  });

  it('are told where a visit that must be attended moves', async () => {
    const url = await published(visit({ place: 'At the gate' }));
    expect((await api.send({ method: 'GET', url })).body['milestones']).toEqual([expect.objectContaining({ type: 'site_visit', mandatory: true, place: 'At the gate' })]);
    await expectStatus(200, officer.step(url, 'amend', visit({ dueDate: at(7), place: 'At the gate' })));
    expect(await summaryOf(url)).toEqual([expect.stringMatching(/^"Visit", which must be attended, moved from /)]);
    expect((await toldOf(url)).some((notice) => String(notice['message']?.['text']).includes('which must be attended'))).toBe(true);
  });
});

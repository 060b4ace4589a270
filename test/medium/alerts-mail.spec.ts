import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Business, Tender } from '@app/domain';
import { AlertService, AmendTenderService, DeliverService, MarkService, StopService, type Actor } from '@app/services';
import { eventually } from '../harness/eventually.js';
import { startMailPeer, type MailPeer, type TakenMail } from '../harness/mail-peer.js';
import { gate } from './support/gate.js';
import { openOffice, publish, register, type Office } from './support/market.js';
import { emptyMarket, passTime, sendDue } from './support/steps.js';
import { startSystem, type System } from './support/system.js';

let system: System;
let peer: MailPeer;
let office: Office;
beforeAll(async () => {
  peer = await startMailPeer();
  system = await startSystem({ smtpUrl: peer.url });
});
afterAll(async () => {
  await system.close();
  await peer.close();
});
beforeEach(async () => {
  await emptyMarket(system);
  peer.behaviour = {};
  peer.taken.length = 0;
  office = await openOffice(system);
});

const header = ({ mail }: TakenMail, name: string): string | undefined => mail.headers.find(({ key }) => key === name)?.value;
const states = async (): Promise<Record<string, number>> => {
  const rows = await system.rows<{ state: string; count: number }>(`SELECT state, count(*)::int AS count FROM deliveries WHERE channel = 'email' GROUP BY state ORDER BY state`);
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
};
const publishMany = async (count: number): Promise<Tender[]> => {
  const tenders: Tender[] = [];
  for (let i = 0; i < count; i += 1) tenders.push(await publish(system, office));
  await system.drain();
  return tenders;
};
const stopLinks = ({ mail }: TakenMail): string[] => [...(mail.text ?? '').matchAll(/\/stop\/([A-Za-z0-9_-]{44})/g)].map(([, token]) => token!);

describe('a mail', () => {
  it('says in text and HTML what suits, why, by when and how to stop it, and can be stopped by one click', async () => {
    const { firm } = await register(system);
    const tender = await publish(system, office);
    await system.drain();
    await sendDue(system);
    expect(peer.taken).toHaveLength(1);
    const [taken] = peer.taken as [TakenMail];
    expect(taken.mail.subject).toBe(`New tender: ${tender.title}`);
    expect(taken.raw).toMatch(/^Content-Type: multipart\/alternative/m);
    for (const body of [taken.mail.text!, taken.mail.html!.replace(/&quot;/g, '"').replace(/&#39;/g, "'")]) {
      for (const said of ['suits your work', 'Bids until', 'Why you:', 'days are left', 'Value: ', firm.name, `/tenders/${tender.id}`]) expect(body).toContain(said);
    }
    expect(taken.mail.text!.split('\n').filter((line) => line.length > 78 && !line.includes('http'))).toEqual([]);
    // RFC 8058: both headers, an https address, and not folded, so that a signature over them holds.
    expect(taken.raw).toMatch(/^List-Unsubscribe: <https:\/\/tandem\.example\/v1\/unsubscribe\/[A-Za-z0-9_-]{44}>\r?$/m);
    expect(header(taken, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const [row] = await system.rows<{ id: string }>(`SELECT id FROM deliveries WHERE channel = 'email'`);
    expect(taken.mail.messageId).toBe(`<${row!.id}@tandem.example>`);
    expect(await states()).toEqual({ sent: 1 });
  });

  it('lets no title add a header, and no text become markup', async () => {
    await register(system);
    await publish(system, office, { title: 'Roofs\r\nBcc: other@demo.example <b>bold</b>' });
    await system.drain();
    await sendDue(system);
    const [taken] = peer.taken as [TakenMail];
    expect(taken.mail.bcc ?? []).toEqual([]);
    expect(taken.mail.subject).toBe('New tender: Roofs Bcc: other@demo.example <b>bold</b>');
    expect(taken.mail.html).not.toContain('<b>');
  });

  it('goes once to each member, each with links of their own', async () => {
    const { firm } = await register(system);
    const other = await system.person();
    await system.rows(`INSERT INTO memberships (id, organisation_kind, organisation_id, account_id, email_key, roles) VALUES (gen_random_uuid(), 'business', $1, $2, 'other', '{viewer}')`, [firm.id, other.accountId]);
    await publishMany(1);
    await Promise.all([sendDue(system), system.get(DeliverService).round()]);
    await system.get(DeliverService).finish();
    expect(new Set(peer.taken.map(({ to }) => to)).size).toBe(2);
    expect(peer.taken).toHaveLength(2);
    expect(new Set(peer.taken.flatMap(stopLinks)).size).toBe(peer.taken.flatMap(stopLinks).length);
  });

  it('is in the language that the firm has chosen', async () => {
    const { owner, firm } = await register(system);
    await system.get(AlertService).put(owner, firm.id, { language: 'es' });
    await publishMany(1);
    await sendDue(system);
    expect(peer.taken[0]!.mail.subject).toMatch(/^Licitación nueva: /);
    expect(peer.taken[0]!.mail.text).toMatch(/se ajusta a su trabajo[^]*Por qué usted:/);
  });
});

describe('hundreds of mail domains whose mails rest', () => {
  it('keep nobody behind them waiting', async () => {
    await register(system);
    await publishMany(1);
    await system.rows(
      `INSERT INTO deliveries (id, recipient, channel, kind, subject, occurrence, state, attempts, business_id, notification_id, target_id, lane, pace, due_at)
       SELECT gen_random_uuid(), 'resting', channel, kind, subject, n::text, 'pending', 0, business_id, notification_id, target_id, 'mail:a' || n, 'now', now() + interval '1 hour'
       FROM deliveries CROSS JOIN generate_series(1, 600) AS n WHERE channel = 'email'`,
    );
    await sendDue(system);
    expect([peer.taken.length, await states()]).toEqual([1, { pending: 600, sent: 1 }]);
  });
});

describe('when a mail comes', () => {
  /** Quiet for the next hours, by the clock of a zone where it is now night. */
  const quietNow = { timeZone: 'UTC', quietHours: { from: hourFromNow(-1), to: hourFromNow(3) } };

  it('waits for the end of the quiet hours, and goes at once when they are lifted', async () => {
    const { owner, firm } = await register(system);
    await system.get(AlertService).put(owner, firm.id, quietNow);
    await publishMany(1);
    await sendDue(system);
    expect([peer.taken.length, await states()]).toEqual([0, { pending: 1 }]);
    await system.get(AlertService).put(owner, firm.id, { quietHours: null });
    await sendDue(system);
    expect([peer.taken.length, await states()]).toEqual([1, { sent: 1 }]);
  });

  it('keeps to the cap of a day and lists the rest, ranked, in one digest', async () => {
    const { owner, firm } = await register(system);
    await system.get(AlertService).put(owner, firm.id, { maxPerDay: 3 });
    await publishMany(12);
    // Two processes at once have one cap.
    await Promise.all([system.get(DeliverService).round(), system.get(DeliverService).round()]);
    await sendDue(system);
    expect([peer.taken.length, await states()]).toEqual([3, { pending: 9, sent: 3 }]);
    await passTime(system, '2 days');
    expect(await system.get(DeliverService).tend()).toMatchObject({ digests: 1 });
    expect(await system.get(DeliverService).tend()).toMatchObject({ digests: 0 });
    await sendDue(system);
    expect([peer.taken.length, await states()]).toEqual([4, { sent: 13 }]);
    const { mail } = peer.taken[3]!;
    expect(mail.subject).toBe(`9 notices for ${firm.name}`);
    expect(mail.text!.match(/^\d+\. /gm)).toHaveLength(9);
  });

  it('lists thirty and says how many more', async () => {
    const { owner, firm } = await register(system);
    await system.get(AlertService).put(owner, firm.id, { kinds: { 'tender.matched': 'weekly' } });
    await publishMany(33);
    await sendDue(system);
    await passTime(system, '8 days');
    await system.get(DeliverService).tend();
    await sendDue(system);
    expect(peer.taken).toHaveLength(1);
    expect(peer.taken[0]!.mail.subject).toBe(`This week: 33 notices for ${firm.name}`);
    expect(peer.taken[0]!.mail.text!.match(/^\d+\. /gm)).toHaveLength(30);
    expect(peer.taken[0]!.mail.text).toContain('And 3 more');
    expect(await states()).toEqual({ sent: 34 });
  });

  it('tells each version of a tender that is amended three times while it goes out once, and never an older one after a newer', async () => {
    for (let i = 0; i < 4; i += 1) await register(system, {}, `domain-${i}.example`);
    let tender = await publish(system, office);
    await system.drain();
    for (const title of ['Repair of clinic roofs', 'Repair of market roofs', 'Repair of station roofs']) tender = await system.get(AmendTenderService).amend(office.officer, tender.id, tender.version, { title });
    // The first version is taken at leisure, so that whatever could overtake it would.
    peer.behaviour = { delay: () => Math.floor(Math.random() * 60) };
    await system.drain();
    for (let rounds = 0; rounds < 40; rounds += 1) {
      await sendDue(system);
      if (!('pending' in (await states()))) break;
      await passTime(system, '2 seconds');
    }
    const rows = await system.rows<{ id: string; recipient: string; version: number }>(
      `SELECT d.id, d.recipient, n.tender_version AS version FROM deliveries d JOIN notifications n ON n.id = d.notification_id WHERE d.channel = 'email'`,
    );
    const told = new Map<string, number[]>();
    for (const { mail } of peer.taken) {
      const row = rows.find(({ id }) => mail.messageId === `<${id}@tandem.example>`);
      if (row !== undefined) told.set(row.recipient, [...(told.get(row.recipient) ?? []), row.version]);
    }
    expect(told.size).toBe(4);
    // What it was told first, and the three changes.
    expect([...told.values()].map((versions) => versions.length)).toEqual([4, 4, 4, 4]);
    for (const versions of told.values()) expect(versions).toEqual([...new Set(versions)].toSorted((one, other) => one - other));
    // In the app each version stands once.
    const twice = await system.rows(`SELECT 1 FROM notifications GROUP BY business_id, tender_id, kind, tender_version HAVING count(*) > 1`);
    expect(twice).toEqual([]);
  });

  it('is told what changed against the version before', async () => {
    const { owner: _owner } = await register(system);
    const [tender] = await publishMany(1);
    await sendDue(system);
    await system.get(AmendTenderService).amend(office.officer, tender!.id, tender!.version, { title: 'Repair of clinic roofs' });
    await system.drain();
    await sendDue(system);
    expect(peer.taken.map(({ mail }) => mail.subject)).toEqual([`New tender: ${tender!.title}`, 'Changed: Repair of clinic roofs']);
    expect(peer.taken[1]!.mail.text).toContain('Repair of clinic roofs');
  });
});

describe('a stop', () => {
  const setUp = async (): Promise<{ owner: Actor; firm: Business; tender: Tender; taken: TakenMail }> => {
    const { owner, firm } = await register(system);
    const [tender] = await publishMany(1);
    await sendDue(system);
    return { owner, firm, tender: tender!, taken: peer.taken[0]! };
  };

  it('is not made by looking, and once made holds for what is already queued', async () => {
    const { taken } = await setUp();
    const token = /unsubscribe\/([^>]+)>/.exec(header(taken, 'list-unsubscribe')!)![1]!;
    expect(await system.get(StopService).look(token)).toMatchObject({ scope: 'everything', scopes: expect.arrayContaining([{ scope: 'everything', stopped: false }]) });
    await publishMany(2);
    expect(await states()).toEqual({ pending: 2, sent: 1 });
    expect(await system.get(StopService).stop(token)).toMatchObject({ scopes: expect.arrayContaining([{ scope: 'everything', stopped: true }]) });
    await system.get(StopService).stop(token);
    expect(await states()).toEqual({ sent: 1, suppressed: 2 });
    await publishMany(1);
    await sendDue(system);
    expect([peer.taken.length, await states()]).toEqual([1, { sent: 1, suppressed: 3 }]);
    await system.get(StopService).stop(token, { undo: true });
    await publishMany(1);
    await sendDue(system);
    expect(peer.taken).toHaveLength(2);
  });

  it('of one tender leaves the others', async () => {
    const { taken, tender } = await setUp();
    const token = stopLinks(taken)[0]!;
    expect(await system.get(StopService).stop(token)).toMatchObject({ scope: 'tender', title: tender.title });
    await system.get(AmendTenderService).amend(office.officer, tender.id, tender.version, { title: 'Repair of clinic roofs' });
    await publishMany(1);
    await sendDue(system);
    expect(peer.taken.map(({ mail }) => mail.subject)).toEqual([expect.stringMatching(/^New/), expect.stringMatching(/^New/)]);
    await expect(system.get(StopService).look(`${token.slice(0, -1)}${token.endsWith('A') ? 'Q' : 'A'}`)).rejects.toMatchObject({ code: 'link.not_found' });
  });

  it('of a kind lets other kinds come', async () => {
    const { taken, tender } = await setUp();
    await system.get(StopService).stop(stopLinks(taken)[0]!, { scope: 'kind' });
    await publishMany(1);
    await system.get(AmendTenderService).amend(office.officer, tender.id, tender.version, { title: 'Repair of clinic roofs' });
    await system.drain();
    await sendDue(system);
    expect(peer.taken.map(({ mail }) => mail.subject)).toEqual([expect.stringMatching(/^New/), expect.stringMatching(/^Changed/)]);
  });

  it('comes also with hiding the tender', async () => {
    const { owner, firm } = await register(system);
    const [tender] = await publishMany(1);
    await system.get(MarkService).put(owner, firm.id, tender!.id, { mark: 'hidden' });
    await sendDue(system);
    expect([peer.taken.length, await states()]).toEqual([0, { suppressed: 1 }]);
  });
});

describe('a mail server that', () => {
  const tell = async (domain?: string): Promise<void> => {
    await register(system, {}, domain);
    await publishMany(1);
  };

  it('has no time now is asked again', async () => {
    peer.behaviour = { message: (_to, count) => (count <= 2 ? { code: 451, text: '4.3.0 try later' } : undefined) };
    await tell();
    await sendDue(system);
    expect([peer.taken.length, await states()]).toEqual([0, { pending: 1 }]);
    for (let i = 0; i < 2; i += 1) {
      await passTime(system, '1 day');
      await sendDue(system);
    }
    expect([peer.taken.length, await states()]).toEqual([1, { sent: 1 }]);
  });

  it('does not know the recipient is not asked again, for this mail or another', async () => {
    let asked = 0;
    peer.behaviour = { recipient: () => ({ code: 550, text: `5.1.1 no such user ${(asked += 1)}` }) };
    await tell();
    await sendDue(system);
    await publishMany(1);
    await sendDue(system);
    await passTime(system, '1 day');
    await sendDue(system);
    expect([asked, await states()]).toEqual([1, { suppressed: 2 }]);
  });

  it('takes a message and does not say so is given it again under the same id', async () => {
    let dropped = 0;
    peer.behaviour = { message: () => ((dropped += 1) === 1 ? 'drop' : undefined) };
    await tell();
    await sendDue(system);
    await passTime(system, '1 day');
    await sendDue(system);
    expect(peer.taken).toHaveLength(2);
    expect(new Set(peer.taken.map(({ mail }) => mail.messageId)).size).toBe(1);
    expect(await states()).toEqual({ sent: 1 });
  });

  it('is slow with one domain does not hold up the others', async () => {
    const slow = gate();
    for (let i = 0; i < 3; i += 1) await register(system, {}, 'slow.example');
    for (let i = 0; i < 3; i += 1) await register(system, {}, `quick${i}.example`);
    peer.behaviour = { delay: (to) => (to.endsWith('slow.example') ? slow.opened : 0) };
    await publishMany(1);
    const deliverer = system.get(DeliverService);
    await deliverer.round();
    await eventually(() => peer.taken.length >= 3);
    expect(peer.taken.map(({ to }) => to.split('@')[1] ?? '').toSorted()).toEqual(['quick0.example', 'quick1.example', 'quick2.example']);
    slow.open();
    await deliverer.finish();
    expect(await states()).toEqual({ sent: 6 });
  });

  it('is given again what a worker had begun and not ended, once its lease has run out', async () => {
    await tell();
    await system.rows(`UPDATE deliveries SET state = 'claimed', attempts = 1, lease_until = now() + interval '1 hour' WHERE channel = 'email'`);
    await system.get(DeliverService).tend();
    await sendDue(system);
    expect(peer.taken).toHaveLength(0);
    await system.rows(`UPDATE deliveries SET lease_until = now() - interval '1 second' WHERE channel = 'email'`);
    expect(await system.get(DeliverService).tend()).toMatchObject({ reclaimed: 1 });
    await sendDue(system);
    expect([peer.taken.length, await states()]).toEqual([1, { sent: 1 }]);
  });
});

function hourFromNow(hours: number): string {
  return `${String((new Date().getUTCHours() + hours + 24) % 24).padStart(2, '0')}:00`;
}

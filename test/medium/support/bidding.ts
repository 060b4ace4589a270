import { afterAll, expect } from '@jest/globals';
import type { Business, EnvelopeName, Tender } from '@app/domain';
import { createKeyPair, type SealingKeyPair } from '@app/opening';
import { ArrivalLine, ConsortiumService, InvitationService, MemberService, OpeningService, SubmitBidService, type Actor, type Arrival, type BidRequest, type SignedReceipt } from '@app/services';
import { BidKeyRepository, OpenerRepository, openStore, UnitOfWork } from '@app/store';
import { Opener, type OpenerOptions } from '../../../apps/opener/src/opener.js';
import { eventually } from '../../harness/eventually.js';
import { moveDeadline as moveRows, passDeadline } from '../../harness/move-deadline.js';
import { openOffice, type Office } from './market.js';
import { startSystem, type System } from './system.js';

/** A firm with somebody who may bind it. */
export interface BiddingFirm {
  readonly owner: Actor;
  readonly firm: Business;
}

/** The opener of a test, on its own login, run by hand. */
export interface TestOpener {
  readonly keys: readonly SealingKeyPair[];
  readonly opener: Opener;
  close(): Promise<void>;
}

export async function startOpener(system: System, options: OpenerOptions = {}, keys?: readonly SealingKeyPair[]): Promise<TestOpener> {
  const pairs = keys ?? [await createKeyPair()];
  const source = await openStore({ url: system.database.openerUrl, poolSize: 2 });
  const work = new UnitOfWork(source);
  for (const { id, suite, publicKey } of pairs) await new BidKeyRepository(work).publish({ id, suite, publicKey, demonstration: true });
  return { keys: pairs, opener: new Opener(work, new OpenerRepository(work), pairs, options), close: () => source.destroy() };
}

/** A system whose sealed bids can be opened, from here to the end of the file that awaits it at its top. */
export async function setUpOpener(): Promise<{ readonly system: System; readonly opener: TestOpener }> {
  const system = await startSystem();
  const opener = await startOpener(system);
  afterAll(async () => {
    await opener.close();
    await system.close();
  });
  return { system, opener };
}

/** The same with a buyer, whose bids two people may open. */
export async function setUpOpenings(): Promise<{ readonly system: System; readonly opener: TestOpener; readonly office: Office; readonly openers: readonly [Actor, Actor] }> {
  const { system, opener } = await setUpOpener();
  const office = await openOffice(system);
  return { system, opener, office, openers: [await hireOpener(system, office), await hireOpener(system, office)] };
}

/** Somebody more who may open the bids of this buyer. */
export async function hireOpener(system: System, { officer, buyer }: Office): Promise<Actor> {
  const person = await system.person();
  const email = `${person.accountId}@demo.example`;
  await system.get(MemberService).invite(officer, { kind: 'buyer', id: buyer.id }, { email, roles: ['opener'] });
  return person;
}

export const PRICE = { amount: '98765.40', currency: 'MYR' };
export const envelopes = (technical: unknown = 'How we will do it', price: unknown = PRICE): BidRequest['envelopes'] => [
  { name: 'technical', content: technical },
  { name: 'price', content: price },
];

export const arrive = (system: System, tender: Tender): Promise<Arrival> => system.get(ArrivalLine).arrive(tender.id);

/** A bid of a firm alone. */
export async function bidAlone(system: System, tender: Tender, { owner, firm }: BiddingFirm, what: BidRequest['envelopes'] = envelopes()): Promise<SignedReceipt> {
  return system.get(SubmitBidService).submit(owner, tender.id, { businessId: firm.id, envelopes: what }, await arrive(system, tender));
}

export async function bidTogether(system: System, tender: Tender, by: Actor, consortiumId: string, what: BidRequest['envelopes'] = envelopes()): Promise<SignedReceipt> {
  return system.get(SubmitBidService).submit(by, tender.id, { consortiumId, envelopes: what }, await arrive(system, tender));
}

/** A joint bid that everybody has consented to; the first leads. */
export async function agree(system: System, tender: Tender, firms: readonly BiddingFirm[], shares: readonly string[] = []): Promise<string> {
  const [lead] = firms;
  if (lead === undefined) throw new Error('nobody leads');
  const members = firms.map(({ firm }, index) => ({ businessId: firm.id, ...(shares[index] === undefined ? {} : { sharePct: shares[index] }) }));
  const { consortium, invitations } = await system.get(ConsortiumService).create(lead.owner, { tenderId: tender.id, leadId: lead.firm.id, members });
  const understood = { agreementHash: consortium.agreementHash, understood: true };
  for (const { id, businessId } of invitations) {
    const invited = firms.find(({ firm }) => firm.id === businessId);
    if (invited) await system.get(InvitationService).accept(invited.owner, id, understood);
  }
  await system.get(InvitationService).consent(lead.owner, consortium.id, lead.firm.id, understood);
  return consortium.id;
}

/** Asks as both people and lets the opener work. */
export async function openTogether(system: System, { opener }: TestOpener, people: readonly Actor[], id: Tender['id'], envelope: EnvelopeName): Promise<void> {
  const opening = system.get(OpeningService);
  expect((await opening.open(people[0], id, envelope)).status).toBe('wanted');
  const second = opening.open(people[1], id, envelope);
  await agreed(system, id, envelope);
  await opener.round();
  await second;
}

/** Until both have asked, so that the opener has something to do. */
export async function agreed(system: System, id: Tender['id'], envelope: EnvelopeName): Promise<void> {
  await eventually(() => system.rows(`SELECT 1 FROM openings WHERE tender_id = $1 AND envelope = $2 AND status = 'agreed'`, [id, envelope]), ({ length }) => length === 1);
}

/** As if the deadline had been a minute ago. */
export const closeBids = (system: System, { id }: Tender): Promise<void> => passDeadline(system.rows, id);

export const moveDeadline = (system: System, { id }: Tender, deadline: string): Promise<void> => moveRows(system.rows, id, deadline);

import type { Business, BusinessProfile, Buyer, BuyerId, Tender, TenderNotice } from '@app/domain';
import { BusinessService, BuyerService, DraftTenderService, PublishTenderService, type Actor } from '@app/services';
import { BusinessRepository, BuyerRepository } from '@app/store';
import { buildBusiness, buildTender } from '../../factories/index.js';
import type { System } from './system.js';

/** The profile that `buildBusiness` makes, as an owner would send it. */
export function profile(overrides: Partial<BusinessProfile> = {}): BusinessProfile {
  const { id: _id, version: _version, ...rest } = buildBusiness(overrides);
  return rest;
}

/** The notice that `buildTender` makes, as an officer would send it. */
export function notice(buyer: Buyer, overrides: Partial<TenderNotice> = {}): TenderNotice {
  const { id: _id, version: _version, status: _status, economy: _economy, buyerName: _name, publishedAt: _at, ...rest } = buildTender({ buyer, ...overrides });
  return rest;
}

/** A buyer with its officer. */
export interface Office {
  readonly officer: Actor;
  readonly buyer: Buyer;
}

export async function openOffice(system: System, economy = 'MY'): Promise<Office> {
  const officer = await system.person();
  const buyer = await system.get(BuyerService).create(officer, { name: `Example Council of ${economy}`, economy });
  return { officer, buyer };
}

/** A firm and its owner. */
export async function register(system: System, overrides: Partial<BusinessProfile> = {}, domain?: string): Promise<{ owner: Actor; firm: Business }> {
  const owner = await system.person(domain);
  return { owner, firm: await system.get(BusinessService).create(owner, profile(overrides)) };
}

export async function publish(system: System, { officer, buyer }: Office, overrides: Partial<TenderNotice> = {}): Promise<Tender> {
  const draft = await system.get(DraftTenderService).create(officer, notice(buyer, overrides));
  return system.get(PublishTenderService).publish(officer, draft.id, draft.version);
}

/** Rows for tests of repositories, without the outbox work that a use-case would leave. */
export async function storeFirm(system: System, overrides: Partial<Business> = {}): Promise<Business> {
  const firm = buildBusiness(overrides);
  await system.get(BusinessRepository).add({ business: firm, profileHash: 'hash', terms: [] });
  return firm;
}

export async function storeBuyer(system: System, buyer: Buyer): Promise<BuyerId> {
  await system.get(BuyerRepository).add(buyer);
  return buyer.id;
}

export interface Told {
  readonly business: string;
  readonly kind: string;
  readonly tender: string;
  readonly version: number;
}

/** Everything that was told of a tender, in a fixed order. */
export async function told(system: System, tenderId: string): Promise<Told[]> {
  return system.rows<Told>(
    `SELECT business_id AS business, kind, tender_id AS tender, tender_version AS version FROM notifications
     WHERE tender_id = $1 ORDER BY business_id, kind, tender_version`,
    [tenderId],
  );
}

/** The day it is now where the tender's deadline is read: a decision is held against that, and not against the day in UTC. */
export function todayOf({ tenderPeriod: { timeZone } }: Tender): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: timeZone ?? 'UTC', dateStyle: 'short' }).format(new Date());
}

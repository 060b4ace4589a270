import type { AccountId, BusinessId, IsoInstant, TenderId } from '../common/brand.js';
import type { Problem } from '../common/errors.js';
import type { Transitions } from '../common/states.js';
import type { Decimal } from '../money/decimal.js';
import type { Business } from '../business/business.js';
import { shareProblems, sharesStand, type Consortium, type ConsortiumStatus, type ConsortiumTerms } from './consortium.js';

/**
 * A member leaves a joint bid whose envelopes are open, and another may step in for it. `asked`: whoever stays, and who steps in, consents to the new terms; `consented`: the buyer
 * decides. Until it has, nothing changes.
 */
export type DepartureStatus = 'asked' | 'consented' | 'approved' | 'refused' | 'declined' | 'withdrawn';

export const departureTransitions: Transitions<DepartureStatus> = {
  asked: ['consented', 'declined', 'withdrawn'],
  consented: ['approved', 'refused', 'declined', 'withdrawn'],
  approved: [],
  refused: [],
  declined: [],
  withdrawn: [],
};

/** From when on members leave by this way; until the deadline a bid is withdrawn and its terms are changed instead. */
export const DEPARTURE_FROM: readonly ConsortiumStatus[] = ['opened', 'awarded'];

/** Whether the law allows the change, as far as is known: `unknown` is to be agreed with the buyer. */
export type DepartureRule = 'allowed' | 'unknown';

/** What is asked for. */
export interface DepartureTerms {
  readonly leavingId: BusinessId;
  /** Absent: nobody steps in. */
  readonly newcomerId?: BusinessId;
  /** Who leads afterwards. */
  readonly leadId: BusinessId;
  /** Who takes part afterwards, the lead first. */
  readonly members: readonly ConsortiumTerms[];
}

export interface Departure extends DepartureTerms {
  readonly id: string;
  readonly consortiumId: string;
  readonly tenderId: TenderId;
  readonly status: DepartureStatus;
  /** The lead, or the firm that leaves. */
  readonly askedBy: BusinessId;
  readonly reason: string;
  /** How much of the contract is done, as the asker says. */
  readonly executedPct?: Decimal;
  readonly rule: DepartureRule;
  /** SHA-256 of the terms afterwards, as of every agreement. */
  readonly agreementHash: string;
  readonly consents: readonly { readonly businessId: BusinessId; readonly by: AccountId; readonly at: IsoInstant }[];
  readonly decision?: { readonly by: AccountId; readonly at: IsoInstant; readonly reason: string; readonly executedPct?: Decimal };
  readonly createdAt: IsoInstant;
}

export interface DepartureWish {
  readonly leavingId: BusinessId;
  readonly newcomer?: ConsortiumTerms;
  /** Who leads afterwards; the lead of today unless told. */
  readonly leadId?: BusinessId;
  /** Parts of those who stay that change. */
  readonly changed: readonly ConsortiumTerms[];
}

/** Who takes part afterwards, or what is wrong with the wish. Who steps in takes over the part of the one that leaves unless told otherwise. */
export function afterDeparture({ members, leadId: ledBy }: Pick<Consortium, 'members' | 'leadId'>, { leavingId, newcomer, leadId = ledBy, changed }: DepartureWish): DepartureTerms | readonly Problem[] {
  const leaving = members.find(({ businessId }) => businessId === leavingId);
  if (leaving === undefined) return [{ path: 'leavingId', code: 'consortium.no_member', message: 'This firm is not in the joint bid.' }];
  if (newcomer !== undefined && members.some(({ businessId }) => businessId === newcomer.businessId)) {
    return [{ path: 'newcomer', code: 'consortium.member', message: 'This firm is in already. Name one that is not, or change the parts of those who stay.' }];
  }
  const stay = members.filter((member) => member !== leaving).map(({ businessId, sharePct, scope }) => ({ businessId, sharePct, scope, ...changed.find((each) => each.businessId === businessId) }));
  const strangers = changed.flatMap(({ businessId }, index): Problem[] =>
    stay.some((member) => member.businessId === businessId) ? [] : [{ path: `members[${index}]`, code: 'consortium.no_member', message: 'This firm does not stay in the joint bid.' }],
  );
  if (strangers.length > 0) return strangers;
  const stepsIn = newcomer === undefined ? [] : [{ sharePct: leaving.sharePct, scope: leaving.scope, ...newcomer }];
  const after = [...stay, ...stepsIn].map(termsOf);
  const lead = after.find(({ businessId }) => businessId === leadId);
  if (lead === undefined) return [{ path: 'leadId', code: 'departure.no_lead', message: 'The lead leaves: name by leadId who of the others leads afterwards.' }];
  if (after.length < 2) return [{ path: 'newcomer', code: 'departure.alone', message: 'One firm would be left, and a joint bid has two at least. Name who steps in.' }];
  const shares = shareProblems(after, 'members');
  if (shares.length > 0) return shares;
  if (!sharesStand(after)) return [{ path: 'members', code: 'group.shares', message: 'The shares of those who take part afterwards have to be 100 together. Give the new ones.' }];
  return { leavingId, ...(newcomer === undefined ? {} : { newcomerId: newcomer.businessId }), leadId, members: [lead, ...after.filter((member) => member !== lead)] };
}

/** Whose consent is asked: everyone who takes part afterwards. Who leaves is asked too, and cannot hold the others by keeping silent. */
export function stillToConsent({ members, consents }: Pick<Departure, 'members' | 'consents'>): readonly BusinessId[] {
  return members.map(({ businessId }) => businessId).filter((id) => !consents.some(({ businessId }) => businessId === id));
}

/**
 * A firm that stays, with the size that it had when it bid or won: what it has grown since is no bar. Everything else is as it is today.
 * @param kept its profile as it was then
 */
export function withSizeOf(today: Business, kept: Business): Business {
  const { employees, figures, activity, links, foundedOn, sizeProof } = kept;
  return { ...today, employees, figures, activity, links, foundedOn, sizeProof };
}

function termsOf({ businessId, sharePct, scope }: ConsortiumTerms): ConsortiumTerms {
  return { businessId, ...(sharePct === undefined ? {} : { sharePct }), ...(scope === undefined || scope.length === 0 ? {} : { scope }) };
}

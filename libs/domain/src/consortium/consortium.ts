import type { AccountId, BusinessId, IsoInstant, LotId, TenderId } from '../common/brand.js';
import type { Problem } from '../common/errors.js';
import type { Transitions } from '../common/states.js';
import { fromScaled, toScaled, type Decimal } from '../money/decimal.js';

/** `forming`: somebody has not agreed to the terms as they stand. `dissolved` until the deadline, by the lead. */
export type ConsortiumStatus = 'forming' | 'agreed' | 'bid_submitted' | 'opened' | 'awarded' | 'not_awarded' | 'dissolved';

/** The life of a joint bid. A change of members, shares or scope takes `agreed` back to `forming`. */
export const consortiumTransitions: Transitions<ConsortiumStatus> = {
  forming: ['agreed', 'dissolved'],
  agreed: ['forming', 'bid_submitted', 'dissolved'],
  bid_submitted: ['agreed', 'opened', 'dissolved'],
  opened: ['awarded', 'not_awarded'],
  awarded: [],
  not_awarded: [],
  dissolved: [],
};

/** Whether the members' documents lie open to each other: not before everyone has agreed to the same terms, and not while a change waits for consents. */
export const documentsLieOpen: Readonly<Record<ConsortiumStatus, boolean>> = {
  forming: false,
  agreed: true,
  bid_submitted: true,
  opened: true,
  awarded: true,
  not_awarded: true,
  dissolved: false,
};

export type InvitationStatus = 'open' | 'countered' | 'accepted' | 'declined' | 'withdrawn';

/** An invitation is answered once; a counter-offer waits for a new invitation, which withdraws it. */
export const invitationTransitions: Transitions<InvitationStatus> = {
  open: ['accepted', 'declined', 'countered', 'withdrawn'],
  countered: ['accepted', 'declined', 'withdrawn'],
  accepted: ['withdrawn'],
  declined: [],
  withdrawn: [],
};

/** A firm's part in a joint bid. */
export interface ConsortiumTerms {
  readonly businessId: BusinessId;
  /** Part of the contract's value, two places at most. */
  readonly sharePct?: Decimal;
  /** Parts of the work: ids of requirements or lots, or codes of the work. */
  readonly scope?: readonly string[];
}

/** A firm in a joint bid, invited or in. */
export interface ConsortiumMember extends ConsortiumTerms {
  readonly role: 'lead' | 'member';
  /** Whether it has taken part: the lead from the start, others by accepting. */
  readonly joined: boolean;
  /** Its consent, to the terms of this hash and no others. */
  readonly consent?: { readonly hash: string; readonly by: AccountId; readonly at: IsoInstant };
}

/** Firms that mean to bid together. */
export interface Consortium {
  readonly id: string;
  readonly version: number;
  readonly tenderId: TenderId;
  /** Empty: the whole tender. */
  readonly lotIds: readonly LotId[];
  readonly status: ConsortiumStatus;
  readonly leadId: BusinessId;
  /** The lead first, then in the order of being asked. */
  readonly members: readonly ConsortiumMember[];
  /** SHA-256 of `agreementText`, hexadecimal. */
  readonly agreementHash: string;
  readonly createdAt: IsoInstant;
}

/** What the members agree to, always written the same way: its hash names the version that each has consented to. */
export function agreementText(terms: { readonly tenderId: TenderId; readonly lotIds: readonly LotId[]; readonly leadId: BusinessId; readonly members: readonly ConsortiumTerms[] }): string {
  const { tenderId, lotIds, leadId, members } = terms;
  const parts = [...members]
    .sort((a, b) => (a.businessId < b.businessId ? -1 : 1))
    .map(({ businessId, sharePct, scope }) => ({ businessId, sharePct: sharePct === undefined ? null : twoPlaces(sharePct), scope: [...(scope ?? [])].sort() }));
  return JSON.stringify({ tenderId, lotIds: [...lotIds].sort(), leadId, members: parts });
}

/** What is wrong with shares: more than two places, only some of the members, not 100 together. @param path of the list */
export function shareProblems(members: readonly ConsortiumTerms[], path: string): readonly Problem[] {
  const fine = members.flatMap(({ sharePct }, index): readonly Problem[] =>
    sharePct === undefined || toScaled(sharePct, 2) !== undefined ? [] : [{ path: `${path}[${index}].sharePct`, code: 'share.places', message: 'A share has two places at most, e.g. "33.34".' }],
  );
  const shared = members.filter(({ sharePct }) => sharePct !== undefined).length;
  if (shared === 0 || shared === members.length) return fine;
  return [...fine, { path, code: 'share.some', message: 'Give every member a share, or none.' }];
}

/** Whether the members' shares can be consented to: none at all, or all of them and 100 together. */
export function sharesStand(members: readonly ConsortiumTerms[]): boolean {
  const given = members.flatMap(({ sharePct }) => (sharePct === undefined ? [] : [toScaled(sharePct, 2) ?? 0n]));
  return given.length === 0 || (given.length === members.length && given.reduce((sum, units) => sum + units, 0n) === 10_000n);
}

/** True where every member has agreed to the terms as they stand. */
export function isAgreed({ members, agreementHash }: Pick<Consortium, 'members' | 'agreementHash'>): boolean {
  return members.length > 1 && members.every(({ joined, consent }) => joined && consent?.hash === agreementHash);
}

function twoPlaces(pct: Decimal): string {
  const units = toScaled(pct, 2);
  return units === undefined ? pct : fromScaled(units, 2);
}

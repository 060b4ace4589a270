import type { AccountId, BusinessId, Contest, EarlierContest, Money, RivalBid, RivalFacts, RivalFirm, TenderId } from '@app/domain';

/** A firm that shares nothing with any other. */
export function buildRivalFirm(name: string, overrides: Partial<RivalFirm> = {}): RivalFirm {
  return { id: name as BusinessId, name: `${name} of the Valley`, registrationId: `R-${name}`, links: [], people: [`person of ${name}` as AccountId], ...overrides };
}

/** A bid of these firms, the first of which leads. */
export function buildRivalBid(firms: readonly (string | RivalFirm)[], overrides: Partial<RivalBid> = {}): RivalBid {
  const built = firms.map((firm) => (typeof firm === 'string' ? buildRivalFirm(firm) : firm));
  const [lead] = built;
  if (lead === undefined) throw new Error('a bid of nobody');
  return { id: `bid of ${built.map(({ id }) => id).join('+')}`, lead: lead.id, firms: built, submittedBy: lead.people[0] ?? ('nobody' as AccountId), ...overrides };
}

export function buildContest(bids: readonly RivalBid[], overrides: Partial<Contest> = {}): Contest {
  return { bids, withdrawn: [], ...overrides };
}

export function buildRivalFacts(contests: readonly Contest[], overrides: Partial<RivalFacts> = {}): RivalFacts {
  return { contests, earlier: [], notice: '', handedOut: new Set(), ...overrides };
}

/** Earlier contests, one a tender, in order: the bidders of each, the winner first. Firms that bid together are joined by `+`. */
export function buildEarlier(...contests: readonly (readonly string[])[]): readonly EarlierContest[] {
  return contests.map((bidders, index) => ({
    tenderId: `earlier ${index}` as TenderId,
    openedAt: new Date(Date.UTC(2025, index, 1)).toISOString(),
    bids: bidders.map((firms, rank) => ({ firms: firms.split('+') as BusinessId[], won: rank === 0 })),
  }));
}

export const ringgit = (minor: number | bigint): Money => ({ minor: BigInt(minor), currency: 'MYR' });

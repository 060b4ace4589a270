import type { Business } from '../business/business.js';
import { DomainError, type Problem } from '../common/errors.js';
import { compareDecimal, fromScaled, toScaled, type Decimal } from '../money/decimal.js';

/**
 * What a firm is to a bid:
 * - `lead`, `member`: it bids, counts as a member and owes what the joint-bid rule says
 * - `relied_on`: it lends capacity, is no member, and owes nothing unless it is `liable`
 * - `subcontractor`: it does a part of the work for the bidder, lends nothing else and owes the buyer nothing
 */
export const BID_ROLES = ['lead', 'member', 'relied_on', 'subcontractor'] as const;
export type BidRole = (typeof BID_ROLES)[number];

/** A firm with its part in a group. */
export interface GroupMember {
  readonly business: Business;
  /** `member` where it is absent; the first member leads unless another is the `lead`. */
  readonly role?: BidRole;
  /** Part of the contract's value, 0 to 100. */
  readonly sharePct?: Decimal;
  /** Part of the work that the members themselves do, where that is not the share of the value. */
  readonly workPct?: Decimal;
  /** Parts of the work it takes on: ids of requirements or lots, or codes of the work. */
  readonly scope?: readonly string[];
  /** True where one that is relied on has bound itself to the buyer. */
  readonly liable?: boolean;
}

/** Firms that bid together, or one alone. A firm by itself is a member without more said of it. */
export type Group = readonly (Business | GroupMember)[];

/**
 * The members in the order in which they are judged: the lead, the other bidders, then those who lend or do a part.
 * @throws DomainError `assessment.empty_group` where nobody bids
 */
export function membersOf(group: Group): readonly GroupMember[] {
  const members = group.map((each): GroupMember => ('business' in each ? each : { business: each }));
  const [only] = members;
  if (members.length === 1 && only && bids(only)) return members;
  const bidders = members.filter(bids);
  if (bidders.length === 0) throw new DomainError('invalid', 'assessment.empty_group', 'A group has one member at least.');
  const leads = (member: GroupMember): boolean => member.role === 'lead';
  return [...bidders.filter(leads), ...bidders.filter((member) => !leads(member)), ...members.filter((member) => !bids(member))];
}

/** True for one that hands in the bid, alone or with others. */
export function bids({ role = 'member' }: GroupMember): boolean {
  return role === 'lead' || role === 'member';
}

/** What no group can be: two leads, a firm that stands twice, shares outside 0 to 100 or above 100 together. @param path of the list of members */
export function groupProblems(members: readonly GroupMember[], path: string): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  members.forEach(({ business, role, sharePct, workPct }, index) => {
    const at = `${path}[${index}]`;
    if (seen.has(business.id)) problems.push({ path: `${at}.businessId`, code: 'group.twice', message: 'This firm stands in the group already.' });
    seen.add(business.id);
    if (role === 'lead' && members.findIndex((other) => other.role === 'lead') !== index) {
      problems.push({ path: `${at}.role`, code: 'group.two_leads', message: 'A group has one lead.' });
    }
    for (const [field, pct] of [['sharePct', sharePct], ['workPct', workPct]] as const) {
      if (pct !== undefined && (pct.startsWith('-') || compareDecimal(pct, HUNDRED) > 0)) {
        problems.push({ path: `${at}.${field}`, code: 'percent.range', message: 'A share is between 0 and 100.' });
      }
    }
  });
  return [...problems, ...sumProblems(members, path)];
}

function sumProblems(members: readonly GroupMember[], path: string): readonly Problem[] {
  const shares = members.filter(bids).map(({ sharePct }) => sharePct);
  const sum = fromScaled(shares.reduce((total, pct) => total + (toScaled(pct ?? NOTHING, 12) ?? 0n), 0n), 12);
  const all = shares.length > 0 && shares.every((pct) => pct !== undefined);
  const over = compareDecimal(sum, HUNDRED) > 0;
  if (!over && !(all && sum !== HUNDRED)) return [];
  return [{ path, code: 'group.shares', message: `The members' shares are ${sum} % together; they have to be 100.` }];
}

const HUNDRED = '100' as Decimal;
const NOTHING = '0' as Decimal;

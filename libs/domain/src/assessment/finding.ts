import type { BusinessId, IsoDate } from '../common/brand.js';
import type { Confidence } from '../rulebook/rulebook.js';
import type { RequirementKind } from '../tender/requirement.js';

export type Verdict = 'pass' | 'fail' | 'unknown';

/** The kinds of clause: a tender's requirements, and what its reservation and joint-bid rule ask. */
export type ClauseKind = RequirementKind | 'size' | 'group_size' | 'member_size' | 'joint_bid' | 'market_access';

/** A key with its parameters: what can be read in any language. */
export interface Fragment {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** Parameters that are words themselves, by name; `params` holds their English. */
  readonly fragments?: Readonly<Record<string, Fragment>>;
}

/** A message by key, with its parameters and an English rendering. */
export interface Message extends Fragment {
  readonly text: string;
  /** Sentences that the text is put together from, each to be read in any language. */
  readonly parts?: readonly Message[];
}

export interface FindingSource {
  readonly type: 'tender' | 'law';
  /** The tender's field, or the law with its article. */
  readonly ref: string;
  readonly year?: number;
  readonly confidence?: Confidence;
}

/** What a member adds to what a clause asks. */
export interface MemberPart {
  readonly businessId: BusinessId;
  readonly gives: string;
  /** The same as a message; absent where it is a code or a name, which are the same in every language. */
  readonly words?: Message;
  /** True where that is nothing: not held, not stated, none of what is asked. */
  readonly nothing?: true;
}

/** What one clause asks, what the group has, and the verdict, with who gives what. */
export interface Finding {
  /** Stable inside the tender: the requirement's id, or a reserved name such as `reservedFor.sizes`. */
  readonly clause: string;
  readonly kind: ClauseKind;
  readonly verdict: Verdict;
  readonly need: string;
  readonly have: string;
  /** Only where the verdict is `fail` and the distance can be said. */
  readonly gap?: string;
  /** What the verdict rests on. */
  readonly basis: 'declared' | 'document' | 'register' | 'none';
  /** Last day on which the document or register entry holds. */
  readonly validUntil?: IsoDate;
  readonly message: Message;
  /** Only where the verdict is `unknown`: put to whoever can answer it. */
  readonly question?: Message;
  /** Who can answer the question. */
  readonly askedOf?: 'firm' | 'officer';
  readonly members?: readonly MemberPart[];
  readonly source: FindingSource;
  /** True where every member must meet the clause; a fail of such a clause bars a joint bid too. */
  readonly everyMember: boolean;
  /** False where no effort cures a fail (size, economy). */
  readonly curable: boolean;
}

export type Role = 'solo' | 'joint' | 'near_miss' | 'none';
export type Coverage = 'full' | 'partial' | 'none';

/** The answer to "may this group bid on this target?". */
export interface Assessment {
  readonly findings: readonly Finding[];
  readonly role: Role;
  readonly coverage: Coverage;
  /** Number of unknown findings. */
  readonly toConfirm: number;
}

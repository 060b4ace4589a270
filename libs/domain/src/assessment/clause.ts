import type { Business } from '../business/business.js';
import type { BusinessId, IsoDate } from '../common/brand.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import type { BidTarget } from '../tender/tender.js';
import { asked } from './asked.js';
import type { ClauseKind, Finding, FindingSource, MemberPart, Message, Verdict } from './finding.js';
import type { GroupMember } from './group.js';
import { message, wordsNow, type Later, type MessageKey, type Words } from './message.js';

/** What every clause is judged on. */
export interface ClauseContext {
  /** Those that bid; the first leads. */
  readonly group: readonly Business[];
  /** Those that bid, in the same order, with their parts; then those that lend capacity or do a part of the work. */
  readonly members: readonly GroupMember[];
  readonly target: BidTarget;
  readonly asOf: IsoDate;
  readonly rulebook: Rulebook;
}

/** What the role and the coverage need to know of a clause, and the finding, which is put into words when somebody reads it. */
export interface Clause {
  readonly clause: string;
  readonly verdict: Verdict;
  readonly everyMember: boolean;
  readonly curable: boolean;
  readonly finding: Finding;
  /** False where the clause is the law's alone: it says nothing of how much of the tender is known. */
  readonly ofTender: boolean;
  /** True where the clause binds joint bids only: a firm that can bid alone is free of it. */
  readonly jointOnly: boolean;
}

/** A subject whose three verdicts all have a message; one missing does not compile in `conclude`. */
type Topic = MessageKey extends infer Key ? (Key extends `finding.${infer Name}.pass` ? Name : never) : never;

/** What is asked, before anyone is looked at. */
export interface ClauseHead {
  readonly clause: string;
  readonly kind: ClauseKind;
  readonly topic: Topic;
  readonly need: Words;
  readonly source: FindingSource;
  readonly everyMember: boolean;
  readonly curable: boolean;
  readonly jointOnly?: boolean;
  /** True where the law alone asks. */
  readonly lawOnly?: boolean;
}

/** What was found, of one member or of the whole group. */
export interface Answer {
  readonly verdict: Verdict;
  readonly have: Words;
  readonly gap?: Words;
  readonly basis: Finding['basis'];
  /** Last day of the document or register entry that the basis names. */
  readonly validUntil?: IsoDate;
  readonly question?: Message | Later;
  readonly members?: Finding['members'];
  /** True where a fail bars the firm from every group: it cannot be any member of one. */
  readonly bars?: boolean;
}

/** Joins what was asked with what was found. */
export function conclude(head: ClauseHead, answer: Answer): Clause {
  return new Concluded(head, answer);
}

/** Of a million firms hardly any finding is read: its sentences are made on the first look. */
class Concluded implements Clause {
  readonly clause: string;
  readonly verdict: Verdict;
  readonly everyMember: boolean;
  readonly curable: boolean;
  readonly ofTender: boolean;
  readonly jointOnly: boolean;
  private told: Finding | undefined;

  constructor(
    private readonly head: ClauseHead,
    private readonly answer: Answer,
  ) {
    this.clause = head.clause;
    this.verdict = answer.verdict;
    this.everyMember = head.everyMember || answer.bars === true;
    this.curable = head.curable;
    this.ofTender = head.lawOnly !== true;
    this.jointOnly = head.jointOnly ?? false;
  }

  get finding(): Finding {
    this.told ??= findingOf(this.head, this.answer);
    return this.told;
  }
}

function findingOf(head: ClauseHead, answer: Answer): Finding {
  const { clause, kind, topic, source, curable } = head;
  const { verdict, question, members } = answer;
  const [need, have] = [wordsNow(head.need), wordsNow(answer.have)];
  const gap = answer.gap === undefined ? undefined : wordsNow(answer.gap);
  const key: MessageKey = `finding.${topic}.${verdict}`;
  return {
    clause,
    kind,
    verdict,
    need: inWords(need),
    have: inWords(have),
    ...(verdict === 'fail' && gap !== undefined ? { gap: inWords(gap) } : {}),
    basis: verdict === 'unknown' ? 'none' : answer.basis,
    ...(verdict !== 'unknown' && answer.validUntil !== undefined ? { validUntil: answer.validUntil } : {}),
    message: message(key, { need, have, gap: gap ?? '' }),
    ...(verdict === 'unknown' && question !== undefined ? asked(wordsNow(question)) : {}),
    ...(members === undefined ? {} : { members }),
    source,
    everyMember: head.everyMember || answer.bars === true,
    curable,
  };
}

/** The English of what may be said in other languages too. */
export function inWords(words: Words): string {
  const now = wordsNow(words);
  return typeof now === 'string' ? now : now.text;
}

/** Words for having nothing. */
const NOTHING: ReadonlySet<string> = new Set<MessageKey>(['have.not_stated', 'have.not_declared', 'have.not_held', 'have.none_named', 'have.no_region']);

/** What a member adds, in English and to be read in any language. @param nothing true for an amount of which there is none */
export function partOf(businessId: BusinessId, given: Words, nothing = false): MemberPart {
  const now = wordsNow(given);
  if (typeof now === 'string') return { businessId, gives: now, ...(nothing ? { nothing } : {}) };
  return { businessId, gives: now.text, words: now, ...(nothing || NOTHING.has(now.key) ? { nothing: true } : {}) };
}

/** The tender's own field as a source. */
export function tenderField(ref: string): FindingSource {
  return { type: 'tender', ref };
}

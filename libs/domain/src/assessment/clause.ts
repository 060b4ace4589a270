import type { Business } from '../business/business.js';
import type { IsoDate } from '../common/brand.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import type { BidTarget } from '../tender/tender.js';
import type { ClauseKind, Finding, FindingSource, Message, Verdict } from './finding.js';
import { message, type MessageKey } from './message.js';

/** What every clause is judged on. The first of the group leads it. */
export interface ClauseContext {
  readonly group: readonly Business[];
  readonly target: BidTarget;
  readonly asOf: IsoDate;
  readonly rulebook: Rulebook;
}

/** A finding with what the role and the coverage need to know of its clause. */
export interface Clause {
  readonly finding: Finding;
  /** False where this kind of clause is not checked yet: the answer covers the tender in part only. */
  readonly checkable: boolean;
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
  readonly need: string;
  readonly source: FindingSource;
  readonly everyMember: boolean;
  readonly curable: boolean;
  readonly jointOnly?: boolean;
}

/** What was found, of one member or of the whole group. */
export interface Answer {
  readonly verdict: Verdict;
  readonly have: string;
  readonly gap?: string;
  readonly basis: Finding['basis'];
  readonly question?: Message;
  readonly members?: Finding['members'];
}

/** Joins what was asked with what was found. */
export function conclude(head: ClauseHead, answer: Answer): Clause {
  const { clause, kind, topic, need, source, everyMember, curable } = head;
  const { verdict, have, gap, question, members } = answer;
  const key: MessageKey = `finding.${topic}.${verdict}`;
  return {
    finding: {
      clause,
      kind,
      verdict,
      need,
      have,
      ...(verdict === 'fail' && gap !== undefined ? { gap } : {}),
      basis: verdict === 'unknown' ? 'none' : answer.basis,
      message: message(key, { need, have, gap: gap ?? '' }),
      ...(verdict === 'unknown' && question !== undefined ? { question } : {}),
      ...(members === undefined ? {} : { members }),
      source,
      everyMember,
      curable,
    },
    checkable: true,
    jointOnly: head.jointOnly ?? false,
  };
}

/** A clause of a kind that is not checked yet: a question, never a verdict. */
export function notChecked(head: Omit<ClauseHead, 'topic'>): Clause {
  const { clause, kind, need, source, everyMember, curable } = head;
  return {
    finding: {
      clause,
      kind,
      verdict: 'unknown',
      need,
      have: 'not checked',
      basis: 'none',
      message: message('finding.later', { need }),
      question: message('question.later', { need }),
      source,
      everyMember,
      curable,
    },
    checkable: false,
    jointOnly: head.jointOnly ?? false,
  };
}

/** The tender's own field as a source. */
export function tenderField(ref: string): FindingSource {
  return { type: 'tender', ref };
}

/** `micro or small`. */
export function listed(values: readonly string[]): string {
  return values.join(' or ');
}

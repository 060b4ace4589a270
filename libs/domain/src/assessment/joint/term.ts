import type { JointBidRule, TenderDecides } from '../../rulebook/joint-bid-rule.js';
import { conclude, tenderField, type Answer, type Clause, type ClauseHead } from '../clause.js';
import type { FindingSource } from '../finding.js';
import { later } from '../message.js';

/** What is asked of groups in one respect, by the tender or by the law. */
export interface Term<Value> {
  readonly value: Value;
  readonly source: FindingSource;
  /** The rule whose record is too uncertain to decide by; absent where the term decides. */
  readonly unsure?: JointBidRule;
}

/** The law's own term. */
export function lawTerm<Value>(value: Value, rule: JointBidRule): Term<Value> {
  return { value, source: ruleSource(rule), ...(rule.confidence === 'low' ? { unsure: rule } : {}) };
}

/** The rule's first source, which is the law that it stands in. */
export function ruleSource({ id, sources, confidence }: JointBidRule): FindingSource {
  const [first] = sources;
  if (first === undefined) return { type: 'law', ref: id, confidence };
  return { type: 'law', ref: first.article === undefined ? first.law : `${first.law}, ${first.article}`, year: first.year, confidence };
}

export interface Narrowing<Value> {
  readonly field: string;
  readonly tender: Value | undefined;
  readonly law: Value | undefined;
  readonly rule: JointBidRule | undefined;
  /** True where the first asks as much as the second, or more. */
  readonly asksAsMuch: (first: Value, second: Value) => boolean;
  /** The field by which the rule lets the tender decide. */
  readonly decides?: TenderDecides;
}

/** The tender's term where it narrows the law's, or may decide, or the law's is not sure; else the law's. */
export function narrower<Value>({ field, tender, law, rule, asksAsMuch, decides }: Narrowing<Value>): Term<Value> | undefined {
  const own: Term<Value> | undefined = tender === undefined ? undefined : { value: tender, source: tenderField(field) };
  if (law === undefined || rule === undefined) return own;
  if (own === undefined) return lawTerm(law, rule);
  const free = rule.confidence === 'low' || letsDecide(rule, decides);
  return free || asksAsMuch(own.value, law) ? own : lawTerm(law, rule);
}

export function letsDecide({ tenderDecides }: JointBidRule, field: TenderDecides | undefined): boolean {
  return tenderDecides.includes('*') || (field !== undefined && tenderDecides.includes(field));
}

/** Joins a term with what was found. Where the term itself is unsure the answer is a question, whatever was found. */
export function concludeTerm(head: Omit<ClauseHead, 'source'>, { source, unsure }: Term<unknown>, answer: Answer): Clause {
  const whole = { ...head, source, lawOnly: head.lawOnly ?? source.type === 'law' };
  if (unsure === undefined) return conclude(whole, answer);
  const question = later('question.rule.low_confidence', { rule: unsure.id, need: head.need });
  const { gap: _gap, bars: _bars, ...rest } = answer;
  return conclude(whole, { ...rest, verdict: 'unknown', question });
}

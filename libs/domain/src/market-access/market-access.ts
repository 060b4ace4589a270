import { message, wordsNow } from '../assessment/message.js';
import type { FindingSource } from '../assessment/finding.js';
import { amountWords } from '../assessment/amounts.js';
import { rulesOf } from '../rulebook/definitions.js';
import type { AccessFact, Agreement } from '../rulebook/market-access.js';
import { CONFIDENCES, type Confidence, type LawSource, type Rulebook } from '../rulebook/rulebook.js';
import type { Access, AccessQuestion, AccessReason, TreatyCoverage } from './access.js';
import { thresholdFor, type Held } from './threshold.js';

/** The file of development banks' own rules. */
const BANK = 'WB';

/**
 * May a firm of one economy bid on a tender of another, and by what right? The steps, in order: the firm is no foreigner; the tender
 * says; a bank buys by its own rules; the tender is kept for small firms; a binding treaty covers it; else the buyer's own law decides.
 * Indicative: lists of entities and exceptions of annexes are not held, so that a right is sure only where the asker knows that the buyer is listed.
 */
export function marketAccess(question: AccessQuestion, rulebook: Rulebook): Access {
  const { supplier, buyer, established, openToForeign, reserved, level } = question;
  if (established === true || isAtHome(supplier, buyer, rulebook)) return answered('domestic', 'high', [], question);
  if (openToForeign !== undefined) return answered(openToForeign ? 'open' : 'closed', 'high', [byTender(openToForeign)], question);
  if (level === 'development_bank') return byBank(question, rulebook);
  if (reserved) return keptForSmall(question, rulebook);
  return byTreaties(question, rulebook);
}

/** A member state is at home in the Union, and the other way round. */
function isAtHome(supplier: string, buyer: string, rulebook: Rulebook): boolean {
  if (supplier === buyer) return true;
  const [own, other] = [rulesOf(rulebook, supplier), rulesOf(rulebook, buyer)];
  return own !== undefined && own === other;
}

function byBank(question: AccessQuestion, rulebook: Rulebook): Access {
  const fact = rulesOf(rulebook, BANK)?.marketAccess?.bank;
  return answered('possible', fact?.confidence ?? 'low', fact ? [byFact(fact)] : [], question);
}

function keptForSmall(question: AccessQuestion, rulebook: Rulebook): Access {
  const fact = rulesOf(rulebook, question.buyer)?.marketAccess?.setAsides;
  return answered('likely_closed', fact?.confidence ?? 'low', fact ? [byFact(fact)] : [], question);
}

function byTreaties(question: AccessQuestion, rulebook: Rulebook): Access {
  const pair = [partyOf(question.supplier, rulebook), partyOf(question.buyer, rulebook)] as const;
  const found = (rulebook.agreements ?? []).filter((agreement) => binds(agreement, pair, question.day)).map((agreement) => underTreaty(agreement, question, rulebook));
  const best = bestOf(found);
  const reasons = found.map(({ reason }) => reason);
  if (best?.coverage === 'covered') return answered('treaty_right', best.confidence, reasons, question);
  if (best?.coverage === 'possibly_covered' || best?.coverage === 'threshold_unknown') return answered('possible', best.confidence, reasons, question);
  const fact = rulesOf(rulebook, question.buyer)?.marketAccess?.domesticDefault;
  return answered('domestic_law_decides', fact?.confidence ?? 'low', [...reasons, ...(fact ? [byFact(fact)] : [])], question);
}

/** True where both are parties, and it binds them to each other on the day. */
function binds({ parties, inForce, notBetween = [] }: Agreement, [one, other]: readonly [string, string], day: string): boolean {
  if (one === other || !parties.includes(one) || !parties.includes(other)) return false;
  if (notBetween.some((pair) => pair.includes(one) && pair.includes(other))) return false;
  return inForce === undefined || [one, other].every((party) => inForce.some((entry) => entry.party === party && entry.from <= day));
}

/** Member states are bound through the Union. */
function partyOf(economy: string, rulebook: Rulebook): string {
  return rulesOf(rulebook, economy)?.economy ?? economy;
}

interface Treaty {
  readonly coverage: TreatyCoverage;
  readonly confidence: Confidence;
  readonly reason: AccessReason;
}

function underTreaty(agreement: Agreement, question: AccessQuestion, rulebook: Rulebook): Treaty {
  const { id, name, binding, source, confidence } = agreement;
  if (!binding) {
    return { coverage: 'no_right', confidence, reason: { agreement: id, coverage: 'no_right', message: message('access.no_right', { agreement: name }), source: lawOf(source, confidence) } };
  }
  const held = thresholdFor(agreement, question, rulebook);
  const coverage = coverageBy(held, question);
  const known = worst(confidence, held?.confidence ?? 'low');
  const sure = question.listed === true ? known : 'low';
  return {
    coverage,
    // That a value lies below a threshold does not hang on the buyer's being listed.
    confidence: coverage === 'below_threshold' ? known : sure,
    reason: {
      agreement: id,
      coverage,
      message: message(`access.${coverage}`, { agreement: name, threshold: thresholdText(held), value: question.value ? wordsNow(amountWords(question.value)) : message('have.not_stated') }),
      ...(held ? { threshold: held.threshold } : {}),
      source: lawOf(source, known),
    },
  };
}

function coverageBy(held: Held | undefined, { value, listed }: AccessQuestion): TreatyCoverage {
  if (listed === false) return 'not_listed';
  const threshold = held?.threshold.converted;
  if (value === undefined || threshold === undefined) return 'threshold_unknown';
  if (value.minor < threshold.minor) return 'below_threshold';
  return listed === true ? 'covered' : 'possibly_covered';
}

function thresholdText(held: Held | undefined) {
  if (held === undefined) return message('have.not_held_here');
  const { amount, unit, converted } = held.threshold;
  const threshold = `${unit} ${amount}`;
  return converted === undefined || converted.currency === unit ? threshold : message('access.threshold', { threshold, converted: wordsNow(amountWords(converted)) });
}

/** From what gives the most to what gives nothing; among equals the surer. */
const RANK: readonly TreatyCoverage[] = ['covered', 'possibly_covered', 'threshold_unknown', 'below_threshold', 'not_listed', 'no_right'];

function bestOf(found: readonly Treaty[]): Treaty | undefined {
  return [...found].sort((a, b) => RANK.indexOf(a.coverage) - RANK.indexOf(b.coverage) || CONFIDENCES.indexOf(b.confidence) - CONFIDENCES.indexOf(a.confidence))[0];
}

function worst(one: Confidence, other: Confidence): Confidence {
  return CONFIDENCES.indexOf(one) < CONFIDENCES.indexOf(other) ? one : other;
}

function byTender(open: boolean): AccessReason {
  return { message: message(open ? 'access.tender_open' : 'access.tender_closed'), source: { type: 'tender', ref: 'tender' } };
}

function byFact({ text, source, confidence }: AccessFact): AccessReason {
  return { message: message('access.fact', { text }), source: lawOf(source, confidence) };
}

function lawOf({ law, article, year }: LawSource, confidence: Confidence): FindingSource {
  return { type: 'law', ref: article === undefined ? law : `${law}, ${article}`, year, confidence };
}

function answered(answer: Access['answer'], confidence: Confidence, reasons: readonly AccessReason[], { supplier, buyer }: AccessQuestion): Access {
  return { answer, confidence, message: message(`access.${answer}`, { supplier, buyer }), reasons };
}

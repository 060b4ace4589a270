import type { BusinessId, IsoDate, IsoInstant, LotId } from '../common/brand.js';
import { toScaled, type Decimal } from '../money/decimal.js';
import type { Money } from '../money/money.js';
import type { Problem } from '../common/errors.js';
import type { TenderStatus } from './tender-state.js';

/** Who was awarded; `businessId` where the winner has a profile here. */
export interface Supplier {
  readonly name: string;
  readonly businessId?: BusinessId;
  readonly sharePct?: Decimal;
  /** Of a joint bid. */
  readonly role?: 'lead' | 'member';
}

/** A member of the group that won has left since, with the buyer's agreement, and another may have stepped in. */
export interface SupplierChange {
  /** When the buyer agreed. */
  readonly at: IsoInstant;
  /** The version of the tender that says it first. */
  readonly version: number;
  readonly leaving: Supplier;
  readonly stepsIn?: Supplier;
  /** The contract was signed by then. */
  readonly underContract?: boolean;
}

/** A contract is awarded; it may be signed once the appeal window has passed. */
export interface AwardDecision {
  readonly outcome: 'awarded';
  /** Absent where the tender has no lots. */
  readonly lotId?: LotId;
  /** As they are now. */
  readonly suppliers: readonly Supplier[];
  /** How they came to differ from those that it was awarded to, the oldest first. */
  readonly changes?: readonly SupplierChange[];
  /** The sealed bid that won, where bids were handed in here. */
  readonly bidId?: string;
  readonly value: Money;
  readonly decidedOn: IsoDate;
  /** Last day on which the award may be appealed. */
  readonly appealUntil?: IsoDate;
  readonly signedOn?: IsoDate;
}

/** Nobody was able, or nobody came. */
export interface NoAwardDecision {
  readonly outcome: 'unsuccessful';
  readonly lotId?: LotId;
  readonly reason: string;
  readonly decidedOn: IsoDate;
}

/** What became of the tender, or of one of its lots. */
export type Decision = AwardDecision | NoAwardDecision;

/** The lots that nobody has decided yet; a tender without lots counts as one, `undefined`. */
export function undecided(lotIds: readonly LotId[], decisions: readonly Decision[]): readonly (LotId | undefined)[] {
  const targets = lotIds.length === 0 ? [undefined] : lotIds;
  return targets.filter((lotId) => !decisions.some((decision) => decision.lotId === lotId));
}

/** `active` while a lot is undecided, then `complete` if any was awarded, else `unsuccessful`. */
export function decidedStatus(lotIds: readonly LotId[], decisions: readonly Decision[]): TenderStatus {
  if (undecided(lotIds, decisions).length > 0) return 'active';
  return decisions.some(({ outcome }) => outcome === 'awarded') ? 'complete' : 'unsuccessful';
}

/** The days an award is held against: when the tender closed and today, both as a calendar day where the deadline is read. */
export interface DecisionDays {
  readonly closedOn: IsoDate;
  readonly today: IsoDate;
}

/** What no award may say. Days compare as texts: `2026-11-24` sorts by time. */
export function awardProblems({ suppliers, decidedOn, appealUntil }: AwardDecision, days: DecisionDays): Problem[] {
  const problems: Problem[] = dayProblems('decidedOn', decidedOn, days);
  if (appealUntil !== undefined && appealUntil < decidedOn) {
    problems.push({ path: 'appealUntil', code: 'award.appeal_before_decision', message: 'The appeal window ends before the decision it is about.' });
  }
  return [...problems, ...shareProblems(suppliers)];
}

/** What no signature may say of the award it is for. */
export function signatureProblems(award: AwardDecision, signedOn: IsoDate, { today }: DecisionDays): Problem[] {
  const problems: Problem[] = [];
  if (signedOn > today) problems.push({ path: 'signedOn', code: 'day.future', message: `It is ${today} there; a contract is entered once it is signed.` });
  if (signedOn < award.decidedOn) problems.push({ path: 'signedOn', code: 'contract.before_award', message: `It was awarded on ${award.decidedOn}; a contract follows the award.` });
  if (award.appealUntil !== undefined && signedOn <= award.appealUntil) {
    problems.push({ path: 'signedOn', code: 'contract.appeal_open', message: `The award may be appealed until ${award.appealUntil}. Sign after that day.` });
  }
  return problems;
}

function dayProblems(path: string, day: IsoDate, { closedOn, today }: DecisionDays): Problem[] {
  if (day > today) return [{ path, code: 'day.future', message: `It is ${today} there; this day is still to come.` }];
  if (day < closedOn) return [{ path, code: 'award.before_deadline', message: `The tender closed on ${closedOn}; nothing can be decided before.` }];
  return [];
}

function shareProblems(suppliers: readonly Supplier[]): Problem[] {
  const shares = suppliers.flatMap(({ sharePct }) => (sharePct === undefined ? [] : [sharePct]));
  if (shares.length === 0) return [];
  const total = shares.reduce((sum, share) => sum + (toScaled(share, PLACES) ?? 0n), 0n);
  if (total > HUNDRED) return [{ path: 'suppliers', code: 'award.shares', message: 'The shares add up to more than 100 percent.' }];
  if (shares.length === suppliers.length && total < HUNDRED) {
    return [{ path: 'suppliers', code: 'award.shares', message: 'Everybody has a share, and they add up to less than 100 percent.' }];
  }
  return [];
}

/** Every decimal that is let in has at most twelve places. */
const PLACES = 12;
const HUNDRED = 100n * 10n ** 12n;

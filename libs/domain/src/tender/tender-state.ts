import type { IsoInstant } from '../common/brand.js';
import { mayMove, type Transitions } from '../common/states.js';

/** Status words of OCDS 1.1's tenderStatus code list, and `draft` before anything is public. */
export type TenderStatus = 'draft' | 'planned' | 'active' | 'cancelled' | 'unsuccessful' | 'complete' | 'withdrawn';

/**
 * A planned tender is one that a publisher has announced and not opened: it is shown and never matched, and
 * its publisher's next release says what became of it. A draft is published or thrown away. An active tender ends in an award (`complete`), with no
 * able bidder (`unsuccessful`), called off before its deadline (`cancelled`) or after it (`withdrawn`).
 * Amending keeps it active: it makes a version, not a state.
 */
export const tenderTransitions: Transitions<TenderStatus> = {
  draft: ['active', 'cancelled'],
  planned: ['active', 'cancelled', 'unsuccessful', 'complete', 'withdrawn'],
  active: ['cancelled', 'unsuccessful', 'complete', 'withdrawn'],
  cancelled: [],
  unsuccessful: [],
  complete: [],
  withdrawn: [],
};

/** What an officer may do with a tender. */
export type TenderStep = 'publish' | 'amend' | 'extend' | 'cancel' | 'withdraw' | 'award' | 'find_unsuccessful' | 'sign_contract';

/** When a step may be taken, by the database's clock; `any`: the deadline has no say. */
type Moment = 'before_deadline' | 'after_deadline' | 'any';

export interface StepRule {
  /** Where the tender must stand, and what becomes of it once nothing is left to decide; `same`: a version, not a state. */
  readonly moves: Partial<Record<TenderStatus, { readonly to: TenderStatus | 'same'; readonly when: Moment }>>;
}

/**
 * The life of a tender, read aloud: "a draft is published and becomes active; an active one is cancelled
 * before its deadline and withdrawn after it; after its deadline it is awarded or found unsuccessful; ..."
 */
export const tenderSteps: Readonly<Record<TenderStep, StepRule>> = {
  // A draft's deadline is a field that can be mended, so the notice's own check names it.
  publish: { moves: { draft: { to: 'active', when: 'any' } } },
  amend: { moves: { active: { to: 'same', when: 'before_deadline' } } },
  // After the deadline too, for an outage: `lateExtensionFault` says how long.
  extend: { moves: { active: { to: 'same', when: 'any' } } },
  cancel: { moves: { draft: { to: 'cancelled', when: 'any' }, active: { to: 'cancelled', when: 'before_deadline' } } },
  withdraw: { moves: { active: { to: 'withdrawn', when: 'after_deadline' } } },
  award: { moves: { active: { to: 'complete', when: 'after_deadline' } } },
  find_unsuccessful: { moves: { active: { to: 'unsuccessful', when: 'after_deadline' } } },
  // A lot's contract may be signed while other lots are undecided.
  sign_contract: { moves: { active: { to: 'same', when: 'after_deadline' }, complete: { to: 'same', when: 'any' } } },
};

/** Why a step cannot be taken now. */
export interface StepFault {
  readonly code: string;
  readonly text: string;
}

/** What a guard looks at. */
export interface StepPlace {
  readonly status: TenderStatus;
  /** Absent where no deadline is known: then it is neither ahead nor passed. */
  readonly endDate?: IsoInstant;
}

const DONE: Readonly<Record<TenderStep, string>> = {
  publish: 'published',
  amend: 'amended',
  extend: 'extended',
  cancel: 'cancelled',
  withdraw: 'withdrawn',
  award: 'awarded',
  find_unsuccessful: 'found unsuccessful',
  sign_contract: 'put under contract',
};

/** How long after the deadline an outage may still move it. */
export const LATE_EXTENSION_HOURS = 24;

/** The reason why the step cannot be taken, or undefined when it can. @param now by the database's clock, read under the tender's lock */
export function stepFault(step: TenderStep, { status, endDate }: StepPlace, now: IsoInstant): StepFault | undefined {
  const move = tenderSteps[step].moves[status];
  if (move === undefined) {
    const from = Object.keys(tenderSteps[step].moves).join(' or ');
    return { code: 'tender.illegal_transition', text: `Only a tender that is ${from} can be ${DONE[step]}; this one is ${status}.` };
  }
  const passed = endDate === undefined ? undefined : Date.parse(endDate) <= Date.parse(now);
  if (move.when === 'before_deadline' && passed === true) {
    const instead = step === 'cancel' ? ' Withdraw it instead.' : '';
    return { code: 'tender.deadline_passed', text: `A tender can be ${DONE[step]} before its deadline alone, and this one closed at ${endDate ?? ''}.${instead}` };
  }
  if (move.when === 'after_deadline' && passed === false) {
    const instead = step === 'withdraw' ? ' Until then it can be cancelled.' : '';
    return { code: 'tender.deadline_ahead', text: `A tender can be ${DONE[step]} after its deadline alone, and this one is open until ${endDate ?? ''}.${instead}` };
  }
  return undefined;
}

/** Before the deadline it moves for any reason; after it for an outage alone, and soon: bids that missed it must have missed it through us. */
export function lateExtensionFault({ endDate }: StepPlace, outage: boolean, now: IsoInstant): StepFault | undefined {
  if (endDate === undefined) return undefined;
  const hoursLate = (Date.parse(now) - Date.parse(endDate)) / 3_600_000;
  if (hoursLate < 0) return undefined;
  if (!outage) return { code: 'tender.deadline_passed', text: `The deadline passed at ${endDate}. After it, only an outage can extend it: send "outage": true and say what happened.` };
  if (hoursLate <= LATE_EXTENSION_HOURS) return undefined;
  return { code: 'tender.deadline_passed', text: `The deadline passed at ${endDate}. An outage extends it within ${LATE_EXTENSION_HOURS} hours, not later.` };
}

/** Steps of the table that the states do not allow; a sound table has none. */
export function unsoundSteps(): readonly string[] {
  return Object.entries(tenderSteps).flatMap(([step, { moves }]) =>
    Object.entries(moves).flatMap(([from, { to }]) => (to === 'same' || mayMove(tenderTransitions, from as TenderStatus, to) ? [] : [`${step}: ${from} to ${to}`])),
  );
}

import type { GroupMember } from './group.js';
import { fromScaled } from '../money/decimal.js';
import { partOf, type Answer } from './clause.js';
import type { Finding } from './finding.js';
import { pctOf } from './measure.js';
import { later } from './message.js';

/** A member with its answer. */
export interface Answered {
  readonly member: GroupMember;
  readonly answer: Answer;
}

/** Turns the members' answers into the group's; there is one at least. */
export type Combine = (answered: readonly Answered[]) => Answer;

/** Weakest evidence first. */
const BASES: readonly Finding['basis'][] = ['none', 'declared', 'document', 'register'];

/** Every member must meet it: one fail fails, one unknown leaves open. */
export const everyMemberMeets: Combine = (answered) => {
  const answers = answered.map(({ answer }) => answer);
  const [only] = answers;
  if (answers.length === 1 && only) return only;
  const failed = answers.filter(({ verdict }) => verdict === 'fail');
  const open = answers.filter(({ verdict }) => verdict === 'unknown');
  const all = answers.length;
  return {
    verdict: failed.length > 0 ? 'fail' : open.length > 0 ? 'unknown' : 'pass',
    have: later('have.members', { met: all - failed.length - open.length, all }),
    gap: later('have.members', { met: failed.length, all }),
    basis: byStrength(failed.length > 0 ? failed : answers)[0]?.basis ?? 'none',
    question: open[0]?.question,
    members: contributions(answered),
  };
};

/** One member must meet it: one pass passes, one unknown leaves open. */
export const oneMemberMeets: Combine = (answered) => {
  const answers = answered.map(({ answer }) => answer);
  const [only] = answers;
  if (answers.length === 1 && only) return only;
  const passed = answers.filter(({ verdict }) => verdict === 'pass');
  const open = answers.filter(({ verdict }) => verdict === 'unknown');
  return {
    verdict: passed.length > 0 ? 'pass' : open.length > 0 ? 'unknown' : 'fail',
    have: later('have.members', { met: passed.length, all: answers.length }),
    gap: later('gap.one_member'),
    basis: byStrength(passed.length > 0 ? passed : answers).at(-1)?.basis ?? 'none',
    question: open[0]?.question,
    members: contributions(answered),
  };
};

/** Members that meet it must hold so much of the bid. Without all shares only what holds for any shares is sure. @param pct scaled as `WHOLE` */
export function shareMeets(answered: readonly Answered[], pct: bigint): Answer {
  const [only] = answered;
  if (answered.length === 1 && only) return only.answer;
  const all = everyMemberMeets(answered);
  if (answered.some(({ member }) => member.sharePct === undefined)) {
    const one = oneMemberMeets(answered);
    const verdict = all.verdict === 'pass' ? 'pass' : one.verdict === 'fail' ? 'fail' : 'unknown';
    const settled = answered.every(({ answer }) => answer.verdict !== 'unknown');
    return { ...all, verdict, question: settled ? later('question.shares') : (all.question ?? later('question.shares')) };
  }
  const held = sharesOf(answered, 'pass');
  const open = sharesOf(answered, 'unknown');
  return {
    ...all,
    verdict: held >= pct ? 'pass' : held + open < pct ? 'fail' : 'unknown',
    have: later('have.share', { pct: fromScaled(held, 12) }),
    gap: later('have.share', { pct: fromScaled(pct - held - open, 12) }),
  };
}

/** Whoever has taken the part on must meet it; while nobody has, any of them might. */
export function scopeMeets(answered: readonly Answered[], takesOn: (member: GroupMember) => boolean): Answer {
  const assigned = answered.filter(({ member }) => takesOn(member));
  if (assigned.length > 0) return { ...everyMemberMeets(assigned), members: answered.length > 1 ? contributions(assigned) : undefined };
  const all = everyMemberMeets(answered);
  if (answered.length === 1 || all.verdict === 'pass') return all;
  const none = oneMemberMeets(answered).verdict === 'fail';
  return none ? { ...all, verdict: 'fail' } : { ...all, verdict: 'unknown', question: later('question.scope') };
}

/** The answer, with floors that the lead or the others must meet besides. */
export function withFloors(answer: Answer, floors: readonly Answered[]): Answer {
  if (floors.length === 0 || answer.verdict === 'fail') return answer;
  const least = everyMemberMeets(floors);
  if (least.verdict === 'pass') return answer;
  if (least.verdict === 'unknown' && answer.verdict === 'unknown') return answer;
  return { ...least, members: answer.members ?? least.members };
}

function sharesOf(answered: readonly Answered[], verdict: Answer['verdict']): bigint {
  return answered.reduce((sum, { member, answer }) => (answer.verdict === verdict && member.sharePct ? sum + pctOf(member.sharePct) : sum), 0n);
}

function byStrength(answers: readonly Answer[]): readonly Answer[] {
  return [...answers].sort((a, b) => BASES.indexOf(a.basis) - BASES.indexOf(b.basis));
}

function contributions(answered: readonly Answered[]): Finding['members'] {
  return answered.map(({ member, answer }) => partOf(member.business.id, answer.have));
}

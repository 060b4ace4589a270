import type { Business } from '../business/business.js';
import type { Answer } from './clause.js';
import type { Finding } from './finding.js';

/** Turns each member's answer into the group's; the two lists have the same order. */
export type Combine = (group: readonly Business[], answers: readonly Answer[]) => Answer;

/** Weakest evidence first. */
const BASES: readonly Finding['basis'][] = ['none', 'declared', 'document', 'register'];

/** Every member must meet it: one fail fails, one unknown leaves open. */
export const everyMemberMeets: Combine = (group, answers) => {
  const [only] = answers;
  if (answers.length === 1 && only) return only;
  const failed = answers.filter(({ verdict }) => verdict === 'fail');
  const open = answers.filter(({ verdict }) => verdict === 'unknown');
  const met = answers.length - failed.length - open.length;
  return {
    verdict: failed.length > 0 ? 'fail' : open.length > 0 ? 'unknown' : 'pass',
    have: `${met} of ${answers.length} members`,
    gap: `${failed.length} of ${answers.length} members`,
    basis: byStrength(failed.length > 0 ? failed : answers)[0]?.basis ?? 'none',
    question: open[0]?.question,
    members: contributions(group, answers),
  };
};

/** One member alone must meet it: one pass is enough, one unknown leaves open. */
export const oneMemberMeets: Combine = (group, answers) => {
  const [only] = answers;
  if (answers.length === 1 && only) return only;
  const passed = answers.filter(({ verdict }) => verdict === 'pass');
  const open = answers.filter(({ verdict }) => verdict === 'unknown');
  return {
    verdict: passed.length > 0 ? 'pass' : open.length > 0 ? 'unknown' : 'fail',
    have: `${passed.length} of ${answers.length} members`,
    gap: '1 member',
    basis: byStrength(passed.length > 0 ? passed : answers).at(-1)?.basis ?? 'none',
    question: open[0]?.question,
    members: contributions(group, answers),
  };
};

function byStrength(answers: readonly Answer[]): readonly Answer[] {
  return [...answers].sort((a, b) => BASES.indexOf(a.basis) - BASES.indexOf(b.basis));
}

function contributions(group: readonly Business[], answers: readonly Answer[]): Finding['members'] {
  return group.map(({ id }, index) => ({ businessId: id, gives: answers[index]?.have ?? '' }));
}

import type { Message } from '@app/domain';
import type { OwedMatch } from '@app/store';

/**
 * What a firm is told of a match. Never "you qualify": how many conditions were checked, how many are
 * still open, and to read the documents wherever not all of them are known.
 */
export function matchedMessage({ title, role, score, coverage, checked, toConfirm }: Omit<OwedMatch, 'businessId'>): Message {
  const [key, team] = role === 'joint' ? ['notification.matched.joint', 'In a team: '] : ['notification.matched.solo', ''];
  return {
    key: `${key}.${coverage}`,
    params: { title, score, checked, toConfirm },
    text: `${team}"${title}" suits your work (${score} of 100). ${obstacles(role, checked)}${open(toConfirm)}${documents(coverage)}`,
  };
}

function obstacles(role: OwedMatch['role'], checked: number): string {
  if (checked === 0) return 'None of its conditions is known in a form that could be checked.';
  const conditions = checked === 1 ? 'the one condition' : `the ${checked} conditions`;
  const none = role === 'joint' ? 'Nothing that a team could not meet' : 'No obstacle';
  return `${none} among ${conditions} checked.`;
}

function open(toConfirm: number): string {
  if (toConfirm === 0) return '';
  return toConfirm === 1 ? ' One condition is to be confirmed.' : ` ${toConfirm} conditions are to be confirmed.`;
}

function documents(coverage: OwedMatch['coverage']): string {
  return coverage === 'full' ? '' : ' Read the documents.';
}

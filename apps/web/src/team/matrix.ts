import type { Views } from '../api/api-client.js';
import type { Words } from '../view/said.js';

type Finding = Pick<Views['TeamFindingView'], 'clause' | 'verdict' | 'message' | 'have' | 'found' | 'question' | 'members' | 'source'>;

/** A member as a column of the matrix. */
export interface MatrixMember {
  readonly businessId?: string;
  readonly pseudonym?: string;
  readonly label: string;
}

export interface MatrixRow {
  readonly verdict: string;
  readonly text: string;
  readonly question?: string;
  readonly have: string;
  /** One a member, in their order; empty where it gives nothing. */
  readonly gives: readonly string[];
}

/** Members by conditions: who gives what. Conditions that are nobody's in particular stand apart. */
export interface Matrix {
  readonly members: readonly string[];
  readonly rows: readonly MatrixRow[];
  readonly rest: readonly Finding[];
}

/** What fails, what is open, what is met, and last what our record of a law is not sure of. */
function orderOf({ verdict, source }: Finding): number {
  if (verdict === 'fail') return 0;
  if (verdict === 'pass') return 2;
  return source.type === 'law' && source.confidence === 'low' ? 3 : 1;
}

/** What stands in the way first; each in the order of the tender. @param write how words are written; as they came unless told */
export function matrixOf(findings: readonly Finding[], members: readonly MatrixMember[], write: (words: Words) => string = ({ text }) => text): Matrix {
  const sorted = [...findings].sort((a, b) => orderOf(a) - orderOf(b));
  const ofMembers = sorted.filter(({ members: given = [] }) => given.length > 0);
  return {
    members: members.map(({ label }) => label),
    rows: ofMembers.map(({ verdict, message, question, have, found, members: given = [] }) => ({
      verdict,
      text: write(message),
      ...(question === undefined ? {} : { question: write(question) }),
      have: write(found ?? { text: have }),
      gives: members.map((member) => given.filter((each) => isSame(each, member)).map((each) => write(wordsOf(each)))[0] ?? ''),
    })),
    rest: sorted.filter((finding) => !ofMembers.includes(finding)),
  };
}

/** What somebody gives: in the language of the answer where it is in words, else as it is. */
export function wordsOf({ words, gives }: { readonly gives: string; readonly words?: Words }): Words {
  return words ?? { text: gives };
}

function isSame(one: { readonly businessId?: string; readonly pseudonym?: string }, other: MatrixMember): boolean {
  return one.businessId === undefined ? one.pseudonym !== undefined && one.pseudonym === other.pseudonym : one.businessId === other.businessId;
}

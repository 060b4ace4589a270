import type { Views } from '../api/api-client.js';

type Finding = Pick<Views['TeamFindingView'], 'clause' | 'verdict' | 'message' | 'have' | 'question' | 'members' | 'source'>;

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

/** What stands in the way first; each in the order of the tender. */
export function matrixOf(findings: readonly Finding[], members: readonly MatrixMember[]): Matrix {
  const sorted = [...findings].sort((a, b) => orderOf(a) - orderOf(b));
  const ofMembers = sorted.filter(({ members: given = [] }) => given.length > 0);
  return {
    members: members.map(({ label }) => label),
    rows: ofMembers.map(({ verdict, message, question, have, members: given = [] }) => ({
      verdict,
      text: message.text,
      ...(question === undefined ? {} : { question: question.text }),
      have,
      gives: members.map((member) => wordsOf(given.find((each) => isSame(each, member)))),
    })),
    rest: sorted.filter((finding) => !ofMembers.includes(finding)),
  };
}

/** What somebody gives: in English and, where it is in words, in the language of the answer. */
interface Given {
  readonly gives: string;
  readonly words?: { readonly text: string };
}

/** As the page shows it; empty for nothing. */
export function wordsOf(given: Given | undefined): string {
  return given?.words?.text ?? given?.gives ?? '';
}

function isSame(one: { readonly businessId?: string; readonly pseudonym?: string }, other: MatrixMember): boolean {
  return one.businessId === undefined ? one.pseudonym !== undefined && one.pseudonym === other.pseudonym : one.businessId === other.businessId;
}

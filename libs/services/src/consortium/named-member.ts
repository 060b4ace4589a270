import { DomainError, type BusinessId, type ConsortiumTerms, type Problem, type TenderId } from '@app/domain';
import type { BusinessRepository } from '@app/store';
import { idOf } from '../common/ids.js';
import type { Pseudonyms } from '../team/pseudonyms.js';

/** A member as it is asked for: by its id, or by the pseudonym that it has for this tender. */
export interface MemberRequest {
  readonly businessId?: string;
  readonly pseudonym?: string;
  readonly sharePct?: string;
  readonly scope?: readonly string[];
}

/** A member's terms, and whether it was named by a pseudonym. */
export interface NamedMember {
  readonly terms: ConsortiumTerms;
  readonly veiled: boolean;
}

/**
 * Finds out whom pseudonyms stand for: only firms that could be in a team for this tender have one.
 * @param lots of the tender, in which the firms match; one empty id where it has none
 * @throws DomainError `input.invalid`
 */
export async function namedMembers(requests: readonly MemberRequest[], tenderId: TenderId, lots: readonly string[], businesses: BusinessRepository, pseudonyms: Pseudonyms): Promise<readonly NamedMember[]> {
  const wanted = new Set(requests.flatMap(({ pseudonym }) => pseudonym ?? []));
  const known = new Map<string, BusinessId>();
  for (const { business } of wanted.size > 0 ? await businesses.forTeams(tenderId, lots) : []) {
    const pseudonym = pseudonyms.of(tenderId, business.id);
    if (wanted.has(pseudonym)) known.set(pseudonym, business.id);
  }
  return requests.map((request, index) => named(request, index, (pseudonym) => known.get(pseudonym)));
}

/** One member, by its id or by its pseudonym. @throws DomainError `input.invalid` where it is named by neither, or by both, or is not known */
export function named({ businessId, pseudonym, sharePct, scope }: MemberRequest, index: number, find: (pseudonym: string) => BusinessId | undefined): NamedMember {
  const refuse = (code: string, message: string): DomainError => {
    const problem: Problem = { path: `members[${index}]`, code, message };
    return new DomainError('invalid', 'input.invalid', 'One field needs attention.', [problem]);
  };
  if ((businessId === undefined) === (pseudonym === undefined)) throw refuse('member.unnamed', 'Name the firm by its businessId, or by the pseudonym that it has for this tender.');
  const id = pseudonym === undefined ? idOf<BusinessId>('business', businessId ?? '') : find(pseudonym);
  if (id === undefined) throw refuse('member.pseudonym', 'No firm has this pseudonym for this tender.');
  const terms: ConsortiumTerms = {
    businessId: id,
    ...(sharePct === undefined ? {} : { sharePct: sharePct as NonNullable<ConsortiumTerms['sharePct']> }),
    ...(scope === undefined || scope.length === 0 ? {} : { scope }),
  };
  return { terms, veiled: pseudonym !== undefined };
}

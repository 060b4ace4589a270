import { codeRelation } from '../common/code-relation.js';
import type { Requirement } from '../tender/requirement.js';
import type { GroupMember } from './group.js';

/** True where the member has taken on the part of the work that a requirement is about: by its id, its lot, or a code of the work. */
export function takesOn({ scope }: GroupMember, requirement: Requirement): boolean {
  if (scope === undefined || scope.length === 0) return false;
  const { id, lotId } = requirement;
  const code = 'classification' in requirement ? requirement.classification : undefined;
  return scope.some((part) => part === id || part === lotId || (code !== undefined && isOfWork(part, code)));
}

function isOfWork(part: string, code: { readonly scheme: string; readonly id: string }): boolean {
  const relation = codeRelation(code, { scheme: code.scheme, id: part });
  return relation === 'within';
}

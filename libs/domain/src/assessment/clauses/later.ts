import type { Requirement } from '../../tender/requirement.js';
import { notChecked, type Clause } from '../clause.js';
import { requirementHead } from './by-member.js';

/** A kind that is known and not checked yet: a question, never a pass and never a fail. */
export function later(requirement: Requirement): Clause {
  return notChecked(requirementHead(requirement, 'certificate', requirement.kind !== 'exclusion'));
}

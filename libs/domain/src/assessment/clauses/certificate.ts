import type { Business } from '../../business/business.js';
import type { IsoDate } from '../../common/brand.js';
import type { CertificateRequirement } from '../../tender/requirement.js';
import type { Answer, Clause, ClauseContext } from '../clause.js';
import { message } from '../message.js';
import { sameCode } from '../same-code.js';
import { byMember, requirementHead } from './by-member.js';
import { describeRequirement } from './describe-requirement.js';

/** A certificate, licence or registration by scheme and id, still valid on the day. */
export function certificate(requirement: CertificateRequirement, context: ClauseContext): Clause {
  const head = requirementHead(requirement, 'certificate', true);
  return byMember(requirement, head, context, (member) => answer(member, requirement, context.asOf));
}

function answer({ certifications }: Business, requirement: CertificateRequirement, asOf: IsoDate): Answer {
  const held = certifications.filter(
    ({ scheme, id }) => sameCode(scheme, requirement.scheme) && sameCode(id, requirement.certificateId),
  );
  const valid = held.find(({ validUntil }) => validUntil === undefined || validUntil >= asOf);
  const need = describeRequirement(requirement);
  if (valid === undefined) {
    const lapsed = held.map(({ validUntil }) => validUntil ?? '').sort().at(-1);
    return lapsed === undefined
      ? { verdict: 'fail', have: 'not held', gap: need, basis: 'declared' }
      : { verdict: 'fail', have: `held until ${lapsed}`, gap: `expired on ${lapsed}`, basis: 'declared' };
  }
  const have = `${valid.scheme} ${valid.id}`;
  if (requirement.level === undefined) return { verdict: 'pass', have, basis: 'declared' };
  // A profile does not say the level of a certificate.
  return { verdict: 'unknown', have, basis: 'none', question: message('question.certificate.level', { need, have }) };
}

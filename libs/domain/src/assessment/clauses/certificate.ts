import type { Business, Certification } from '../../business/business.js';
import type { IsoDate } from '../../common/brand.js';
import type { CertificateRequirement } from '../../tender/requirement.js';
import type { Answer, Clause, ClauseContext } from '../clause.js';
import { later, wordsNow, type Words } from '../message.js';
import { sameCode } from '../same-code.js';
import { byMember, requirementHead } from './by-member.js';
import { describeRequirement } from './describe-requirement.js';

/** A certificate, licence or registration by scheme and id, still valid on the day. */
export function certificate(requirement: CertificateRequirement, context: ClauseContext): Clause {
  const head = requirementHead(requirement, 'certificate', true);
  return byMember(requirement, head, context, (member) => answerCertificate(member, requirement, context.asOf), true);
}

/** Which levels stand above which is the scheme's own matter: only the very level that is asked for is sure. */
export function answerCertificate({ certifications }: Business, requirement: CertificateRequirement, asOf: IsoDate): Answer {
  const held = certifications.filter(
    ({ scheme, id }) => sameCode(scheme, requirement.scheme) && sameCode(id, requirement.certificateId),
  );
  const valid = held.filter(({ validUntil }) => validUntil === undefined || validUntil >= asOf);
  const [first] = valid;
  const need = () => wordsNow(describeRequirement(requirement));
  if (first === undefined) {
    const day = held.map(({ validUntil }) => validUntil ?? '').sort().at(-1);
    return day === undefined
      ? { verdict: 'fail', have: later('have.not_held'), gap: need, basis: 'declared' }
      : { verdict: 'fail', have: later('have.held_until', { day }), gap: later('gap.expired', { day }), basis: 'declared' };
  }
  const { level } = requirement;
  const at = level === undefined ? first : valid.find((each) => each.level !== undefined && sameCode(each.level, level));
  if (at !== undefined) return { verdict: 'pass', have: nameOf(at), basis: 'declared' };
  return { verdict: 'unknown', have: nameOf(first), basis: 'none', question: later('question.certificate.level', { need, have: nameOf(first) }) };
}

/** `ISO 9001`, or `CIDB G2 level 3`. */
function nameOf({ scheme, id, level }: Certification): Words {
  return level === undefined ? `${scheme} ${id}` : later('have.level', { name: `${scheme} ${id}`, level });
}

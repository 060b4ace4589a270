import type { Finding } from '@app/domain';
import { presentMessage } from '../input/present-common.js';
import type { FindingView } from './finding.view.dto.js';

/** One clause's verdict with its source. */
export function presentFinding(finding: Finding): FindingView {
  const { clause, kind, verdict, need, have, gap, basis, validUntil, message, question, askedOf, members, source } = finding;
  return {
    clause,
    kind,
    verdict,
    need,
    have,
    gap,
    basis,
    validUntil,
    message: presentMessage(message),
    question: question && presentMessage(question),
    askedOf,
    members: members?.map(({ businessId, gives }) => ({ businessId, gives })),
    source: { type: source.type, ref: source.ref, year: source.year, confidence: source.confidence },
  };
}

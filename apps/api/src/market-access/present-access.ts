import { message, moneyToJson, type AccessReason } from '@app/domain';
import type { MarketAccessService } from '@app/services';
import { presentMessage } from '../input/present-common.js';
import type { AccessReasonView, MarketAccessView } from './market-access.dto.js';

/** The answer with every agreement that was looked at. */
export function presentAccess({ answer, confidence, day, message: said, reasons }: ReturnType<MarketAccessService['ask']>): MarketAccessView {
  return { answer, confidence, date: day, message: presentMessage(said), reasons: reasons.map(presentReason), disclaimer: presentMessage(message('access.indicative')) };
}

function presentReason({ agreement, coverage, message: said, threshold, source }: AccessReason): AccessReasonView {
  return {
    agreement,
    coverage,
    message: presentMessage(said),
    threshold: threshold && { ...threshold, converted: threshold.converted && moneyToJson(threshold.converted) },
    source: { type: source.type, ref: source.ref, year: source.year, confidence: source.confidence },
  };
}

import { formatInstant, formatMoney } from '../text/format.js';
import { text, type Language } from '../text/languages.js';
import { placeName } from '../text/places.js';
import type { TextKey } from '../text/texts.js';
import { writtenCode } from '../tender/categories.js';
import { lotSentence } from './lot-form.js';
import { jointSentences, requirementSentences, reservationSentences } from '../tender/conditions.js';
import type { StepName } from './tender-steps.js';
import type { Tender } from './step-values.js';

/** One question with what the notice answers, in sentences. */
export interface NoticeRow {
  readonly step: StepName | 'requirements' | 'lots';
  readonly label: string;
  readonly lines: readonly string[];
}

/** The notice as it reads, question by question. @param nameOf the name of a category, where it has one */
export function noticeRows(tender: Tender, language: Language, nameOf: (written: string) => string | undefined): readonly NoticeRow[] {
  const say = (key: TextKey): string => text(language, key);
  const instant = (period: { endDate?: string; timeZone?: string } | undefined): string[] => (period?.endDate === undefined ? [] : [formatInstant(language, period.endDate, period.timeZone ?? tender.tenderPeriod.timeZone)]);
  const lines: Readonly<Record<NoticeRow['step'], readonly string[]>> = {
    title: [tender.title],
    closing: instant(tender.tenderPeriod),
    description: [tender.description],
    kind: tender.mainProcurementCategory === undefined ? [] : [say(`kind.${tender.mainProcurementCategory as 'goods'}`)],
    categories: tender.classifications.map((code) => [nameOf(writtenCode(code)), `${code.scheme} ${code.id}`].filter(Boolean).join(', ')),
    value: tender.value?.amount === undefined || tender.value.currency === undefined ? [] : [formatMoney(language, tender.value.amount, tender.value.currency), ...(tender.value.visibility === 'hidden' ? [say('value.hidden')] : [])],
    places: tender.deliveryRegions.map((code) => placeName(language, code)),
    reservation: tender.reservedFor === undefined ? [say('reserved.nobody')] : reservationSentences(tender, language),
    joint: tender.jointBid === undefined ? [] : jointSentences(tender, language),
    requirements: tender.requirements.flatMap((requirement) => requirementSentences(requirement, language, tender.lots)),
    lots: tender.lots.map((lot) => lotSentence(lot, language)),
    submission: [say(tender.submission.channel === 'tandem' ? 'submission.tandem' : 'submission.official'), tender.submission.url, tender.submission.instructions].filter((line) => line !== undefined),
    questions: instant(tender.enquiryPeriod),
  };
  return Object.entries(lines).map(([step, said]) => ({ step: step as NoticeRow['step'], label: say(`tenderRow.${step as NoticeRow['step']}`), lines: said.length > 0 ? said : [say('check.notSaid')] }));
}

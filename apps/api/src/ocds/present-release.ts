import type { Tender } from '@app/domain';
import type { ReleasedVersion } from '@app/services';
import { changesOf, contractChanges, releaseId } from './present-amendments.js';
import { presentAwards, presentContracts, supplierParties } from './present-awards.js';
import { defined } from './defined.js';
import { exactMoney } from './exact-money.js';
import { presentJointBid, presentReservation } from '../tender/present-tender.js';
import { presentRequirement } from '../tender/present-requirement.js';
import { presentLots, presentItems, reservedParticipation } from './present-lots.js';
import type { ReleaseView } from './ocds.view.dto.js';

const METHODS: ReadonlySet<string> = new Set(['open', 'selective', 'limited', 'direct']);

/** A version as an OCDS 1.1 release: whole, so that the newest one says all there is. Fields beyond the standard are in docs/ocds. */
export function presentRelease({ ocid, tender, at, first }: ReleasedVersion): ReleaseView {
  return { ocid, id: releaseId(ocid, tender.version), date: at, tag: tagsOf(tender, first), ...presentProcess(ocid, tender) };
}

/** As `presentRelease`, told as what the releases of a process come to. */
export function presentCompiled({ ocid, tender, at }: ReleasedVersion): ReleaseView {
  return { ocid, id: `${ocid}-${at}`, date: at, tag: ['compiled'], ...presentProcess(ocid, tender) };
}

function tagsOf({ status, decisions = [] }: Tender, first: boolean): string[] {
  const stage = status === 'cancelled' || status === 'withdrawn' ? 'tenderCancellation' : first ? 'tender' : 'tenderUpdate';
  const awarded = decisions.filter((decision) => decision.outcome === 'awarded');
  const signed = awarded.filter(({ signedOn }) => signedOn !== undefined);
  return [
    stage,
    ...(decisions.some((decision) => changesOf(decision).length === 0) ? ['award'] : []),
    ...(awarded.some((award) => changesOf(award).length > 0) ? ['awardUpdate'] : []),
    ...(signed.some((award) => contractChanges(award).length === 0) ? ['contract'] : []),
    ...(signed.some((award) => contractChanges(award).length > 0) ? ['contractAmendment'] : []),
  ];
}

function presentProcess(ocid: string, tender: Tender): Omit<ReleaseView, 'ocid' | 'id' | 'date' | 'tag'> {
  const buyer = { id: tender.buyerId, name: tender.buyerName };
  const language = tender.languages[0];
  return {
    initiationType: 'tender',
    ...(language === undefined ? {} : { language }),
    buyer,
    parties: [{ ...buyer, address: { country: tender.economy }, roles: ['buyer', 'procuringEntity'] }, ...supplierParties(tender)],
    tender: presentTenderSection(tender, buyer),
    ...(tender.decisions === undefined || tender.decisions.length === 0 ? {} : { awards: presentAwards(ocid, tender.decisions), contracts: presentContracts(ocid, tender.decisions) }),
  };
}

function presentTenderSection(tender: Tender, procuringEntity: object): object {
  const { procurementMethod: method, submission, jointBid, reservedFor, requirements, value } = tender;
  const lots = presentLots(tender);
  return defined({
    id: tender.id,
    title: tender.title,
    description: tender.description,
    status: tender.status,
    procuringEntity,
    procurementMethod: method !== undefined && METHODS.has(method) ? method : undefined,
    procurementMethodDetails: method === undefined || METHODS.has(method) ? undefined : method,
    mainProcurementCategory: tender.mainProcurementCategory,
    value: value && exactMoney(value),
    items: presentItems(tender),
    tenderPeriod: period(tender.tenderPeriod),
    enquiryPeriod: tender.enquiryPeriod && period(tender.enquiryPeriod),
    submissionMethod: submission.channel === 'tandem' ? ['electronicSubmission'] : undefined,
    submissionMethodDetails: [submission.instructions, submission.url].filter(Boolean).join('\n') || undefined,
    eligibilityCriteria: tender.eligibility,
    documents: tender.documents.map(({ id, title, documentType, url, format, language }) => defined({ id, title, documentType, url, format, language })),
    milestones: tender.milestones.map(({ type, title, dueDate }, index) => ({ id: String(index + 1), title, type, dueDate })),
    lots: lots.length === 0 ? undefined : lots,
    suitability: tender.suitability,
    otherRequirements: reservedParticipation(tender),
    tandem: defined({
      reservedFor: reservedFor && presentReservation(reservedFor),
      jointBid: jointBid && presentJointBid(jointBid),
      requirements: requirements.length === 0 ? undefined : requirements.map(presentRequirement),
    }),
  });
}

function period({ startDate, endDate }: Tender['tenderPeriod']): object | undefined {
  return startDate === undefined && endDate === undefined ? undefined : defined({ startDate, endDate });
}

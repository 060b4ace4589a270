import type { Decision, JointBid, Lot, Period, Reservation, Supplier, Tender, TenderPeriod } from '@app/domain';
import { presentClassification, presentMoney } from '../input/present-common.js';
import { presentRequirement } from './present-requirement.js';
import { presentPublished, presentTerms } from './present-published.js';
import type { DecisionView, JointBidView, LotView, ReservationView, SupplierView, TenderValueView, TenderView } from './tender.view.dto.js';

/** Who looks: an officer of the buyer sees a hidden value, the public does not. */
export type Viewer = 'officer' | 'public';

/** Everything of a tender that may leave. */
export function presentTender(tender: Tender, viewer: Viewer): TenderView {
  const shown = viewer === 'officer' || tender.valueVisibility === 'public';
  return {
    id: tender.id,
    version: tender.version,
    status: tender.status,
    buyer: presentBuyerRef(tender),
    title: tender.title,
    description: tender.description,
    procurementMethod: tender.procurementMethod,
    mainProcurementCategory: tender.mainProcurementCategory,
    classifications: tender.classifications.map(presentClassification),
    value: presentValue(tender, viewer),
    tenderPeriod: presentTenderPeriod(tender.tenderPeriod),
    enquiryPeriod: tender.enquiryPeriod && presentPeriod(tender.enquiryPeriod),
    milestones: tender.milestones.map(({ type, title, dueDate, place, mandatory }) => ({ type, title, dueDate, place, mandatory })),
    deliveryRegions: [...tender.deliveryRegions],
    languages: [...tender.languages],
    documents: tender.documents.map(({ id, title, documentType, url, format, language }) => ({ id, title, documentType, url, format, language })),
    submission: { channel: tender.submission.channel, url: tender.submission.url, instructions: tender.submission.instructions },
    lots: tender.lots.map((lot) => presentLot(lot, shown)),
    reservedFor: tender.reservedFor && presentReservation(tender.reservedFor),
    jointBid: tender.jointBid && presentJointBid(tender.jointBid),
    requirements: tender.requirements.map(presentRequirement),
    source: tender.source && presentSource(tender.source),
    publishedAt: tender.publishedAt,
    decisions: (tender.decisions ?? []).map(presentDecision),
  };
}

/** As `presentTender`, with all that an imported notice tells. */
export function presentWholeTender(tender: Tender, viewer: Viewer): TenderView {
  return { ...presentTender(tender, viewer), ...presentPublished(tender) };
}

export function presentBuyerRef({ buyerId, buyerName, economy }: Tender) {
  return { id: buyerId, name: buyerName, economy };
}

/** A hidden value keeps its word, so that nobody takes "not shown" for "not known". */
export function presentValue({ value, valueVisibility }: Tender, viewer: Viewer): TenderValueView | undefined {
  if (viewer === 'public' && valueVisibility === 'hidden') return { visibility: 'hidden' };
  return value && { ...presentMoney(value), visibility: valueVisibility };
}

export function presentPeriod({ startDate, endDate, timeZone }: Period) {
  return { startDate, endDate, timeZone };
}

export function presentTenderPeriod({ startDate, endDate, timeZone }: TenderPeriod) {
  return { startDate, endDate, timeZone };
}

function presentDecision(decision: Decision): DecisionView {
  const { outcome, lotId, decidedOn } = decision;
  if (decision.outcome === 'unsuccessful') return { outcome, lotId, decidedOn, reason: decision.reason };
  const { suppliers, changes, bidId, value, appealUntil, signedOn } = decision;
  return {
    outcome,
    lotId,
    decidedOn,
    suppliers: suppliers.map(presentSupplier),
    changes: changes?.map(({ at, version, leaving, stepsIn, underContract }) => ({ at, version, leaving: presentSupplier(leaving), stepsIn: stepsIn && presentSupplier(stepsIn), underContract })),
    bidId,
    value: presentMoney(value),
    appealUntil,
    signedOn,
  };
}

function presentSupplier({ name, businessId, sharePct, role }: Supplier): SupplierView {
  return { name, businessId, sharePct, role };
}

function presentLot(lot: Lot, valueShown: boolean): LotView {
  return {
    id: lot.id,
    title: lot.title,
    description: lot.description,
    classifications: lot.classifications.map(presentClassification),
    value: valueShown ? presentMoney(lot.value) : undefined,
    reservedFor: lot.reservedFor && presentReservation(lot.reservedFor),
    jointBid: lot.jointBid && presentJointBid(lot.jointBid),
    deliveryRegions: lot.deliveryRegions && [...lot.deliveryRegions],
    ...presentTerms(lot),
  };
}

export function presentReservation(reservation: Reservation): ReservationView {
  const { sizes, definition, ownership, registrations, regions } = reservation;
  return {
    sizes: sizes && [...sizes],
    definition,
    ownership: ownership && [...ownership],
    registrations: registrations && [...registrations],
    regions: regions && [...regions],
  };
}

export function presentJointBid(jointBid: JointBid): JointBidView {
  const { allowed, required, minMembers, maxMembers, memberSizes, memberSizesQuantifier, foreignMembers, leadMinPct, eachMinPct } = jointBid;
  const { rule, domesticMinPct, licence, sharesDeclared, leadLargestShare, mostExperiencedMinPct, workShares, oneBidPer, liability } = jointBid;
  return {
    allowed,
    required,
    minMembers,
    maxMembers,
    memberSizes: memberSizes && [...memberSizes],
    memberSizesQuantifier,
    foreignMembers,
    leadMinPct,
    eachMinPct,
    rule,
    domesticMinPct,
    licence,
    sharesDeclared,
    leadLargestShare,
    mostExperiencedMinPct,
    workShares: workShares?.map(({ group, basis, minPct }) => ({ group, basis, minPct })),
    oneBidPer,
    liability,
  };
}

function presentSource({ ocid, releaseId, publisher, licence, attribution, url }: NonNullable<Tender['source']>) {
  return { ocid, releaseId, publisher, licence, attribution, url };
}

import type { BuyerId, JointBid, Lot, LotId, Reservation, TenderNotice } from '@app/domain';
import type { Patch } from '@app/services';
import { patchOf } from '../input/patch.js';
import { dropEmpty, readClassifications, readDecimal, readOptionalDecimal, readOptionalMoney, readPeriod } from '../input/read-common.js';
import { readRequirement } from './read-requirement.js';
import type { JointBidInput, LotInput, ReservationInput, TenderInput, TenderPatch } from './tender.dto.js';

/** The notice that a validated body means. */
export function readNotice(input: TenderInput): TenderNotice {
  return dropEmpty({
    buyerId: input.buyerId as BuyerId,
    title: input.title,
    description: input.description,
    procurementMethod: input.procurementMethod,
    mainProcurementCategory: input.mainProcurementCategory,
    classifications: readClassifications(input.classifications),
    value: readOptionalMoney(input.value),
    valueVisibility: input.value?.visibility ?? 'public',
    tenderPeriod: readPeriod(input.tenderPeriod),
    enquiryPeriod: input.enquiryPeriod ? readPeriod(input.enquiryPeriod) : undefined,
    milestones: (input.milestones ?? []).map(({ type, title, dueDate, place, mandatory }) =>
      dropEmpty({ type, title, dueDate, place, mandatory }),
    ),
    deliveryRegions: [...new Set(input.deliveryRegions ?? [])],
    languages: [...new Set((input.languages ?? []).map((tag) => tag.toLowerCase()))],
    documents: (input.documents ?? []).map(({ id, title, documentType, url, format, language }) =>
      dropEmpty({ id, title, documentType, url, format, language }),
    ),
    submission: input.submission
      ? dropEmpty({ channel: input.submission.channel, url: input.submission.url, instructions: input.submission.instructions })
      : { channel: 'official' as const },
    lots: (input.lots ?? []).map(readLot),
    reservedFor: readReservation(input.reservedFor),
    jointBid: readJointBid(input.jointBid),
    requirements: (input.requirements ?? []).map(readRequirement),
  });
}

const REQUIRED = ['buyerId', 'title', 'description', 'tenderPeriod'] as const;
/** Only so that a patch can be read by `readNotice`; a period that was not sent is dropped again. */
const NO_PERIOD = { endDate: '' };

/**
 * The fields of a validated merge patch. A value sent without `visibility` keeps the visibility it has:
 * correcting a hidden amount must not publish it.
 */
export function readNoticePatch(patch: TenderPatch): Patch<TenderNotice> {
  const whole = readNotice({ ...patch, tenderPeriod: patch.tenderPeriod ?? NO_PERIOD } as TenderInput);
  const fields = patchOf(whole, patch, REQUIRED);
  const visibility = patch.value?.visibility;
  return visibility === undefined || visibility === null ? fields : { ...fields, valueVisibility: visibility };
}

function readLot(input: LotInput): Lot {
  return dropEmpty({
    id: input.id as LotId,
    title: input.title,
    description: input.description,
    classifications: readClassifications(input.classifications),
    value: readOptionalMoney(input.value),
    reservedFor: readReservation(input.reservedFor),
    jointBid: readJointBid(input.jointBid),
    deliveryRegions: input.deliveryRegions ? [...new Set(input.deliveryRegions)] : undefined,
  });
}

function readReservation(input: ReservationInput | null | undefined): Reservation | undefined {
  if (input === null || input === undefined) return undefined;
  const { sizes, definition, ownership, registrations, regions } = input;
  return dropEmpty({ sizes, definition, ownership, registrations, regions });
}

function readJointBid(input: JointBidInput | null | undefined): JointBid | undefined {
  if (input === null || input === undefined) return undefined;
  const { allowed, required, minMembers, maxMembers, memberSizes, memberSizesQuantifier, foreignMembers } = input;
  return dropEmpty({
    allowed,
    required,
    minMembers,
    maxMembers,
    memberSizes,
    memberSizesQuantifier,
    foreignMembers,
    leadMinPct: readOptionalDecimal(input.leadMinPct),
    eachMinPct: readOptionalDecimal(input.eachMinPct),
    rule: input.rule,
    domesticMinPct: readOptionalDecimal(input.domesticMinPct),
    licence: input.licence,
    sharesDeclared: input.sharesDeclared,
    leadLargestShare: input.leadLargestShare,
    mostExperiencedMinPct: readOptionalDecimal(input.mostExperiencedMinPct),
    workShares: input.workShares?.map(({ group, basis, minPct }) => ({ group, basis, minPct: readDecimal(minPct) })),
    oneBidPer: input.oneBidPer,
    liability: input.liability,
  });
}

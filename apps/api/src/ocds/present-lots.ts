import type { Classification, Lot, PublishedTerms, Reservation, Tender } from '@app/domain';
import { presentClassification } from '../input/present-common.js';
import { presentJointBid, presentReservation } from '../tender/present-tender.js';
import { defined } from './defined.js';
import { exactMoney } from './exact-money.js';

/** The lots of the OCDS extension of that name. */
export function presentLots({ lots }: Tender): object[] {
  return lots.map((lot) =>
    defined({
      id: lot.id,
      title: lot.title,
      description: lot.description,
      value: lot.value && exactMoney(lot.value),
      suitability: lot.suitability,
      otherRequirements: reservedParticipation(lot),
      tandem: defined({ reservedFor: lot.reservedFor && presentReservation(lot.reservedFor), jointBid: lot.jointBid && presentJointBid(lot.jointBid) }),
    }),
  );
}

/** What is to be delivered and where. A notice written here lists no items, so what it is about stands in for one, for the whole and for each lot. */
export function presentItems(tender: Tender): object[] {
  const whole = standIn('1', tender.title, tender.classifications, tender.deliveryRegions);
  const ofLots = tender.lots.flatMap((lot) => standIn(`lot-${lot.id}`, lot.title, lot.classifications, lot.deliveryRegions ?? [], lot));
  return [...whole, ...ofLots];
}

function standIn(id: string, description: string, classifications: readonly Classification[], regions: readonly string[], lot?: Lot): object[] {
  const [first, ...others] = classifications.map(presentClassification);
  if (first === undefined && regions.length === 0) return [];
  return [
    defined({
      id,
      description,
      classification: first,
      additionalClassifications: others,
      relatedLot: lot?.id,
      deliveryLocations: regions.map((region) => ({ gazetteer: { scheme: 'ISO3166-2', identifiers: [region] } })),
    }),
  ];
}

/** For whom it is reserved, in the codes of the standard's open list and, for sizes, the local ones. */
export function reservedParticipation({ reservedFor, reservedParticipation: given }: PublishedTerms & { readonly reservedFor?: Reservation }): object | undefined {
  const codes = given ?? [...(reservedFor?.sizes ?? []), ...(reservedFor?.ownership ?? [])];
  return codes.length === 0 ? undefined : { reservedParticipation: [...codes] };
}

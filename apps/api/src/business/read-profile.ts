import type { BusinessProfile, Figure } from '@app/domain';
import type { Patch } from '@app/services';
import { patchOf } from '../input/patch.js';
import { dropEmpty, readClassification, readClassifications, readDecimal, readOptionalDecimal, readOptionalMoney } from '../input/read-common.js';
import type { BusinessInput, BusinessPatch, FigureInput } from './business.dto.js';

/** The profile that a validated body means; whether its parts agree is the service's check, on the whole profile. */
export function readProfile(input: BusinessInput): BusinessProfile {
  return dropEmpty({
    name: input.name,
    economy: input.economy,
    registrationId: input.registrationId,
    foundedOn: input.foundedOn,
    employees: input.employees,
    figures: (input.figures ?? []).map(readFigure),
    activity: input.activity ? readClassification(input.activity) : undefined,
    links: (input.links ?? []).map(({ party, type, pct, figures }) => dropEmpty({ party, type, pct: readDecimal(pct), figures: figures?.map(readFigure) })),
    description: input.description ?? '',
    classifications: readClassifications(input.classifications),
    regions: [...new Set(input.regions ?? [])],
    certifications: (input.certifications ?? []).map(({ scheme, id, level, validUntil }) => dropEmpty({ scheme, id, level, validUntil })),
    capabilities: (input.capabilities ?? []).map(({ classification, quantity, unit, per }) =>
      dropEmpty({ classification: readClassification(classification), quantity: readOptionalDecimal(quantity), unit, per }),
    ),
    staff: input.staff?.map(({ role, count }) => ({ role, count })),
    declarations: input.declarations?.map(({ ground, applies, validUntil }) => dropEmpty({ ground, applies, validUntil })),
    maxContractValue: readOptionalMoney(input.maxContractValue),
    freeCapacity: readOptionalMoney(input.freeCapacity),
    languages: [...new Set((input.languages ?? []).map((tag) => tag.toLowerCase()))],
    ownership: [...new Set(input.ownership ?? [])],
    pastContracts: (input.pastContracts ?? []).map(({ title, classifications, value, sharePct, ...facts }) =>
      dropEmpty({
        title,
        classifications: readClassifications(classifications),
        value: readOptionalMoney(value),
        sharePct: readOptionalDecimal(sharePct),
        completedOn: facts.completedOn,
        buyer: facts.buyer,
        region: facts.region,
        mainProcurementCategory: facts.mainProcurementCategory,
      }),
    ),
    sizeProof: input.sizeProof
      ? { register: input.sizeProof.register, id: input.sizeProof.id, validUntil: input.sizeProof.validUntil }
      : undefined,
    bidPreparationDays: input.bidPreparationDays,
    openToPartners: input.openToPartners ?? false,
  });
}

/** The fields of a validated merge patch; those that were not sent are not in it. */
export function readProfilePatch(patch: BusinessPatch): Patch<BusinessProfile> {
  // Reading a partial input leaves required fields undefined; patchOf keeps only what was sent.
  return patchOf(readProfile(patch as BusinessInput), patch, ['name', 'economy']);
}

function readFigure({ metric, value, currency, year }: FigureInput): Figure {
  return dropEmpty({ metric, value: readDecimal(value), currency, year });
}

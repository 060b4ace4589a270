import { METRICS, compareDecimal, refuseIf } from '@app/domain';
import type { BusinessProfile, Figure, Problem } from '@app/domain';
import type { Patch } from '@app/services';
import { patchOf } from '../input/patch.js';
import { dropEmpty, readClassification, readClassifications, readDecimal, readOptionalDecimal, readOptionalMoney } from '../input/read-common.js';
import type { BusinessInput, BusinessPatch, FigureInput } from './business.dto.js';

/**
 * The profile that a validated body means.
 * @throws DomainError `invalid` with `business.employees_conflict` or `figure.currency`
 */
export function readProfile(input: BusinessInput): BusinessProfile {
  refuseIf([...employeesConflicts(input), ...currencyFaults(input)]);
  return dropEmpty({
    name: input.name,
    economy: input.economy,
    registrationId: input.registrationId,
    foundedOn: input.foundedOn,
    employees: input.employees,
    figures: (input.figures ?? []).map(readFigure),
    activity: input.activity ? readClassification(input.activity) : undefined,
    links: (input.links ?? []).map(({ party, type, pct }) => ({ party, type, pct: readDecimal(pct) })),
    description: input.description ?? '',
    classifications: readClassifications(input.classifications),
    regions: [...new Set(input.regions ?? [])],
    certifications: (input.certifications ?? []).map(({ scheme, id, validUntil }) => dropEmpty({ scheme, id, validUntil })),
    capabilities: (input.capabilities ?? []).map(({ classification, quantity, unit, per }) =>
      dropEmpty({ classification: readClassification(classification), quantity: readOptionalDecimal(quantity), unit, per }),
    ),
    maxContractValue: readOptionalMoney(input.maxContractValue),
    freeCapacity: readOptionalMoney(input.freeCapacity),
    languages: [...new Set((input.languages ?? []).map((tag) => tag.toLowerCase()))],
    ownership: [...new Set(input.ownership ?? [])],
    pastContracts: (input.pastContracts ?? []).map(({ title, classifications, value, sharePct, completedOn, buyer }) =>
      dropEmpty({
        title,
        classifications: readClassifications(classifications),
        value: readOptionalMoney(value),
        sharePct: readOptionalDecimal(sharePct),
        completedOn,
        buyer,
      }),
    ),
    sizeProof: input.sizeProof
      ? { register: input.sizeProof.register, id: input.sizeProof.id, validUntil: input.sizeProof.validUntil }
      : undefined,
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

/** Two head counts for the same latest year that differ: nobody can tell which one the size rests on. */
function employeesConflicts({ employees, figures }: BusinessInput): Problem[] {
  if (employees === undefined || employees === null) return [];
  const counts = (figures ?? []).map((figure, index) => ({ ...figure, index })).filter(({ metric }) => metric === 'employees');
  const latest = Math.max(...counts.map(({ year }) => year));
  return counts
    .filter(({ year, value }) => year === latest && compareDecimal(readDecimal(value), readDecimal(employees)) !== 0)
    .map(({ index }) => ({
      path: `figures[${index}].value`,
      code: 'business.employees_conflict',
      message: `This differs from "employees" (${employees}); send one of them, or the same number.`,
    }));
}

function currencyFaults({ figures }: BusinessInput): Problem[] {
  return (figures ?? []).flatMap(({ metric, currency }, index) => {
    const money = METRICS[metric] === 'money';
    const named = currency !== undefined && currency !== null;
    if (money === named) return [];
    const message = money ? `Name the currency: ${metric} is money.` : `Leave the currency out: ${metric} is not money.`;
    return [{ path: `figures[${index}].currency`, code: 'figure.currency', message }];
  });
}

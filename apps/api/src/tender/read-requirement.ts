import { DomainError, parseMoney } from '@app/domain';
import type { LotId, Money, Requirement } from '@app/domain';
import { dropEmpty, readClassification, readDecimal, readOptionalDecimal } from '../input/read-common.js';
import { moneyMessage } from '../input/numbers.js';
import { moneyParts } from './money-parts.js';
import type {
  AnyOfRequirementInput,
  AnyRequirementInput,
  CapabilityRequirementInput,
  CertificateRequirementInput,
  ContractValueRequirementInput,
  ExclusionRequirementInput,
  ExperienceRequirementInput,
  RequirementInput,
  StaffRequirementInput,
  TurnoverRequirementInput,
  YearsActiveRequirementInput,
} from './requirement.dto.js';

type Kind = AnyRequirementInput['kind'];
type Reader = (input: AnyRequirementInput) => Requirement;

/** Narrows by the class that validation has already chosen by kind. */
function reader<Input extends AnyRequirementInput>(read: (input: Input) => Requirement): Reader {
  return (input) => dropEmpty(read(input as Input));
}

const certificate = reader<CertificateRequirementInput>((input) => ({
  ...common(input),
  kind: input.kind,
  scheme: input.scheme,
  certificateId: input.certificateId ?? input.id,
  level: input.level,
}));
const capability = reader<CapabilityRequirementInput>((input) => ({
  ...common(input),
  kind: input.kind,
  classification: readClassification(input.classification),
  quantity: readDecimal(input.quantity),
  unit: input.unit,
  per: input.per,
}));
const anyOf = reader<AnyOfRequirementInput>((input) => ({
  ...common(input),
  kind: input.kind,
  anyOf: [...new Set(input.anyOf)],
  minPct: readOptionalDecimal(input.minPct),
}));

/** One reader a kind; a kind that is missing here does not compile. */
const READERS: Readonly<Record<Kind, Reader>> = {
  certification: certificate,
  licence: certificate,
  registration: certificate,
  turnover: reader<TurnoverRequirementInput>((input) => ({
    ...common(input),
    kind: input.kind,
    amount: money(input.amount, input.currency),
    years: input.years,
  })),
  experience: reader<ExperienceRequirementInput>((input) => ({
    ...common(input),
    kind: input.kind,
    classification: input.classification ? readClassification(input.classification) : undefined,
    count: input.count,
    value: input.value === undefined || input.value === null ? undefined : money(input.value, input.currency),
    years: input.years,
  })),
  staff: reader<StaffRequirementInput>((input) => ({ ...common(input), kind: input.kind, role: input.role, count: input.count })),
  capability,
  equipment: capability,
  contract_value: reader<ContractValueRequirementInput>((input) => ({
    ...common(input),
    kind: input.kind,
    amount: money(input.amount, input.currency),
  })),
  region: anyOf,
  economy: anyOf,
  language: anyOf,
  ownership: anyOf,
  years_active: reader<YearsActiveRequirementInput>((input) => ({ ...common(input), kind: input.kind, years: input.years })),
  exclusion: reader<ExclusionRequirementInput>((input) => ({ ...common(input), kind: input.kind, ground: input.ground })),
};

/** The requirement that a validated input means. */
export function readRequirement(input: AnyRequirementInput): Requirement {
  return READERS[input.kind](input);
}

function common({ id, lotId, aggregation, jointMinPct, leadMinPct, eachMinPct }: RequirementInput) {
  return {
    id,
    lotId: (lotId ?? undefined) as LotId | undefined,
    aggregation,
    jointMinPct: readOptionalDecimal(jointMinPct),
    leadMinPct: readOptionalDecimal(leadMinPct),
    eachMinPct: readOptionalDecimal(eachMinPct),
  };
}

function money(value: unknown, currency: string | undefined): Money {
  const parts = moneyParts(value, currency);
  const read = parseMoney(parts.amount, parts.currency);
  if (typeof read === 'string') throw new DomainError('invalid', read, moneyMessage(read));
  return read;
}

import type { Requirement, RequirementKind } from '@app/domain';
import { presentClassification, presentMoney } from '../input/present-common.js';
import type { RequirementView } from './tender.view.dto.js';

/** The member of the union that covers a kind; several kinds share one. */
type KindOf<K extends RequirementKind> = Requirement extends infer R ? (R extends { kind: infer Kinds } ? (K extends Kinds ? R : never) : never) : never;
type Presenters = { readonly [K in RequirementKind]: (requirement: KindOf<K>) => Partial<RequirementView> };

const certificate = ({ scheme, certificateId, level }: OfCertificate) => ({ scheme, certificateId, level });
const capability = ({ classification, quantity, unit, per }: OfCapability) => ({
  classification: presentClassification(classification),
  quantity,
  unit,
  per,
});
const anyOf = (requirement: OfAny) => ({ anyOf: [...requirement.anyOf], minPct: requirement.minPct });

type OfCertificate = Extract<Requirement, { scheme: string }>;
type OfCapability = Extract<Requirement, { unit: string }>;
type OfAny = Extract<Requirement, { anyOf: readonly string[] }>;

/** What leaves of each kind; a kind that is missing here does not compile. */
const OWN_FIELDS: Presenters = {
  certification: certificate,
  licence: certificate,
  registration: certificate,
  turnover: ({ amount, years }) => ({ amount: presentMoney(amount), years }),
  experience: ({ classification, count, value, years }) => ({
    classification: classification && presentClassification(classification),
    count,
    value: presentMoney(value),
    years,
  }),
  staff: ({ role, count }) => ({ role, count }),
  capability,
  equipment: capability,
  contract_value: ({ amount }) => ({ amount: presentMoney(amount) }),
  region: anyOf,
  economy: anyOf,
  language: anyOf,
  ownership: anyOf,
  years_active: ({ years }) => ({ years }),
  exclusion: ({ ground }) => ({ ground }),
};

/** A requirement with the fields of its kind. */
export function presentRequirement(requirement: Requirement): RequirementView {
  const { id, lotId, kind, aggregation, jointMinPct, leadMinPct, eachMinPct } = requirement;
  // The table's entry for a kind takes exactly that kind; TypeScript cannot follow the pair through a union.
  const own = OWN_FIELDS[kind] as (requirement: Requirement) => Partial<RequirementView>;
  return { id, lotId, kind, aggregation, jointMinPct, leadMinPct, eachMinPct, ...own(requirement) };
}

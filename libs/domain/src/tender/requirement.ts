import type { LotId } from '../common/brand.js';
import type { Classification } from '../common/classification.js';
import type { Decimal } from '../money/decimal.js';
import type { Money } from '../money/money.js';

/**
 * How a group meets a requirement:
 * - `sum`: the members' values add up to `jointMinPct` % (100 if absent) of the need
 * - `any_one`: one member alone meets it
 * - `each`: every member meets it
 * - `lead_min`: as `sum`, and the lead gives `leadMinPct` %, every other member `eachMinPct` %
 * - `weighted_by_share`: the values, weighted by the members' shares, reach the need
 * - `union`: every part of the requirement is met by at least one member
 * - `by_scope`: for each part of the work, the member assigned to it meets that part
 */
export const AGGREGATIONS = ['sum', 'any_one', 'each', 'lead_min', 'weighted_by_share', 'union', 'by_scope'] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

interface RequirementBase {
  /** Unique inside the tender; findings and proofs name it. */
  readonly id: string;
  /** Absent: the requirement holds for every lot. */
  readonly lotId?: LotId;
  readonly aggregation: Aggregation;
  readonly jointMinPct?: Decimal;
  readonly leadMinPct?: Decimal;
  readonly eachMinPct?: Decimal;
}

export interface CertificateRequirement extends RequirementBase {
  readonly kind: 'certification' | 'licence' | 'registration';
  readonly scheme: string;
  /** The certificate of the scheme, e.g. scheme `ISO`, id `9001`. */
  readonly certificateId: string;
  readonly level?: string;
}
export interface TurnoverRequirement extends RequirementBase {
  readonly kind: 'turnover';
  readonly amount: Money;
  /** Average of the last n years. */
  readonly years: number;
}
export interface ExperienceRequirement extends RequirementBase {
  readonly kind: 'experience';
  readonly classification?: Classification;
  readonly count?: number;
  readonly value?: Money;
  readonly years: number;
}
export interface StaffRequirement extends RequirementBase {
  readonly kind: 'staff';
  readonly role?: string;
  readonly count: number;
}
export interface CapabilityRequirement extends RequirementBase {
  readonly kind: 'capability' | 'equipment';
  readonly classification: Classification;
  readonly quantity: Decimal;
  /** UN/CEFACT Recommendation 20 code. */
  readonly unit: string;
  readonly per?: string;
}
export interface ContractValueRequirement extends RequirementBase {
  readonly kind: 'contract_value';
  /** The bidder must be able to take on a contract of this value. */
  readonly amount: Money;
}
export interface AnyOfRequirement extends RequirementBase {
  readonly kind: 'region' | 'economy' | 'language' | 'ownership';
  readonly anyOf: readonly string[];
  readonly minPct?: Decimal;
}
export interface YearsActiveRequirement extends RequirementBase {
  readonly kind: 'years_active';
  readonly years: number;
}
export interface ExclusionRequirement extends RequirementBase {
  readonly kind: 'exclusion';
  readonly ground: string;
}

export type Requirement =
  | CertificateRequirement
  | TurnoverRequirement
  | ExperienceRequirement
  | StaffRequirement
  | CapabilityRequirement
  | ContractValueRequirement
  | AnyOfRequirement
  | YearsActiveRequirement
  | ExclusionRequirement;

export type RequirementKind = Requirement['kind'];

const KINDS: Readonly<Record<RequirementKind, true>> = {
  certification: true, licence: true, registration: true, turnover: true, experience: true, staff: true, capability: true, equipment: true,
  contract_value: true, region: true, economy: true, language: true, ownership: true, years_active: true, exclusion: true,
};
export const REQUIREMENT_KINDS = Object.keys(KINDS) as readonly RequirementKind[];

/**
 * The search for a team, stripped to numbers: who offers how much of what is asked.
 *
 *                 r1 sum 100   r2 any_one 1   r3 each 1   fit
 *   b1 (lead)         40            0             1        83
 *   b4                35            1             1        61
 *   b7                30            0             1        77
 *   ─────────────────────────────────────────────────────────
 *   the team         105 ≥ 100     b4 has it     all have it   221
 *
 * It is a relaxation: what a law or a certificate adds is checked afterwards, on the teams that are found.
 */

/** How the members' offers meet a need: added up, by one member alone, or by every member. */
export type TeamAggregation = 'sum' | 'any_one' | 'each';

export interface TeamRequirement {
  readonly id: string;
  readonly aggregation: TeamAggregation;
  /** A whole number from 0. */
  readonly need: number;
}

export interface TeamCandidate {
  readonly id: string;
  /** A whole number; a team's fits are added up. */
  readonly fit: number;
  /** By the id of the requirement, whole numbers from 0; what is absent is 0. */
  readonly offers: Readonly<Record<string, number>>;
}

export interface TeamInstance {
  readonly id: string;
  /** 1 where absent: a team is never empty. */
  readonly minMembers?: number;
  /** No bound where absent. */
  readonly maxMembers?: number;
  /**
   * Where present, some member must lead: it offers something (more than 0) to at least one `sum` requirement, and to each
   * that it offers something to at least this percent of the need.
   */
  readonly leadMinPct?: number;
  readonly requirements: readonly TeamRequirement[];
  /** Pairs of candidates that may not stand in one team; ids that are no candidates are of no effect. */
  readonly conflicts: readonly (readonly [string, string])[];
  readonly candidates: readonly TeamCandidate[];
}

/** `optimal` and `infeasible` are proved; `feasible` and `timeout` say that the budget ran out with or without a team. */
export type TeamStatus = 'optimal' | 'feasible' | 'infeasible' | 'timeout';

/** The bounds and rules that can block a team beside the requirements. */
export const TEAM_RULES = ['minMembers', 'maxMembers', 'leadMinPct', 'conflicts'] as const;
export type TeamRule = (typeof TEAM_RULES)[number];

export interface TeamAnswer {
  readonly id: string;
  readonly status: TeamStatus;
  /** In the order of the candidates; empty without a team. */
  readonly members: readonly string[];
  /** The leading member where the instance asks for one: of those that may lead, the one of the highest fit. */
  readonly lead: string | null;
  readonly totalFit: number | null;
  /** No lawful team has fewer members; proved. Where no team is lawful, one more than there may be. */
  readonly lowerBoundMembers: number;
  /** Where infeasible: ids of requirements and names of rules, a set that no non-empty group meets together. */
  readonly blocking: readonly string[];
  /** Whether `blocking` is proved to be smallest; absent where there is none. The budget can run out over this proof alone. */
  readonly blockingProved?: boolean;
}

/** Says when to stop. It is asked often, so it should be cheap; once true, it stays true. */
export type Exhausted = () => boolean;

import type { Requirement, RequirementKind } from '../../tender/requirement.js';

/** The member of the union that has this kind. */
export type RequirementOf<Kind extends RequirementKind> = Requirement extends infer Each
  ? Each extends { readonly kind: infer Own }
    ? Kind extends Own
      ? Each
      : never
    : never
  : never;

/** One case a kind; a missing kind does not compile. */
export type RequirementCases<Result, Rest extends readonly unknown[] = []> = {
  readonly [Kind in RequirementKind]: (requirement: RequirementOf<Kind>, ...rest: Rest) => Result;
};

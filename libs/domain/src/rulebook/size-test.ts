import type { SizeTest, SizeTestForm, SizeTestForms } from './rulebook.js';

/** What to do with each form of a size test; a missing form does not compile. */
export type SizeTestCases<Result> = { readonly [Form in SizeTestForm]: (test: SizeTestForms[Form]) => Result };

/** Hands the test to the case of its form. */
export function matchSizeTest<Result>(test: SizeTest, cases: SizeTestCases<Result>): Result {
  if ('metric' in test) return cases.metric(test);
  if ('all' in test) return cases.all(test);
  return cases.any(test);
}

/** True, false, or (`undefined`) not known. */
export type Truth = boolean | undefined;

/** `and` of three-valued logic: one false decides, one unknown leaves open. */
export function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
}

/** `or` of three-valued logic: one true decides, one unknown leaves open. */
export function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.includes(undefined) ? undefined : false;
}

/**
 * Evaluates a test in three-valued logic (Kleene; SQL's).
 * @param compare answers one figure against one limit
 */
export function evaluateSizeTest(test: SizeTest, compare: (leaf: SizeTestForms['metric']) => Truth): Truth {
  const inner = (part: SizeTest): Truth => evaluateSizeTest(part, compare);
  return matchSizeTest(test, {
    metric: compare,
    all: ({ all }) => allOf(all.map(inner)),
    any: ({ any }) => anyOf(any.map(inner)),
  });
}

/** Every comparison in the test, left to right. */
export function sizeTestLeaves(test: SizeTest): readonly SizeTestForms['metric'][] {
  return matchSizeTest<readonly SizeTestForms['metric'][]>(test, {
    metric: (leaf) => [leaf],
    all: ({ all }) => all.flatMap(sizeTestLeaves),
    any: ({ any }) => any.flatMap(sizeTestLeaves),
  });
}

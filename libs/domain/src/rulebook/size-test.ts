import type { IsoDate } from '../common/brand.js';
import type { Metric } from '../business/metric.js';
import type { SizeTest, SizeTestForm, SizeTestForms } from './rulebook.js';

/** What to do with each form of a size test; a missing form does not compile. */
export type SizeTestCases<Result> = { readonly [Form in SizeTestForm]: (test: SizeTestForms[Form]) => Result };

/** Hands the test to the case of its form. */
export function matchSizeTest<Result>(test: SizeTest, cases: SizeTestCases<Result>): Result {
  if ('metric' in test) return cases.metric(test);
  if ('all' in test) return cases.all(test);
  if ('any' in test) return cases.any(test);
  if ('at_least' in test) return cases.at_least(test);
  if ('score' in test) return cases.score(test);
  return cases.founded_before(test);
}

/** True, false, or (`undefined`) not known. */
export type Truth = boolean | undefined;

/** `and` of three-valued logic: one false decides, one unknown leaves open. */
export function allOf(truths: readonly Truth[]): Truth {
  return atLeast(truths.length, truths);
}

/** `or` of three-valued logic: one true decides, one unknown leaves open. */
export function anyOf(truths: readonly Truth[]): Truth {
  return atLeast(1, truths);
}

/** True where so many hold whatever the unknown ones are, false where they cannot. */
export function atLeast(least: number, truths: readonly Truth[]): Truth {
  const met = truths.filter((truth) => truth === true).length;
  if (met >= least) return true;
  const open = truths.filter((truth) => truth === undefined).length;
  return met + open < least ? false : undefined;
}

/** What is known of a firm, asked one comparison at a time. */
export interface SizeFacts {
  /** One figure against one limit. */
  compare(leaf: SizeTestForms['metric']): Truth;
  /** A weighted sum against one limit. */
  score(test: SizeTestForms['score']): Truth;
  foundedBefore(day: IsoDate): Truth;
}

/** Evaluates a test in three-valued logic (Kleene; SQL's). */
export function evaluateSizeTest(test: SizeTest, facts: SizeFacts): Truth {
  const inner = (part: SizeTest): Truth => evaluateSizeTest(part, facts);
  return matchSizeTest(test, {
    metric: (leaf) => facts.compare(leaf),
    all: ({ all }) => allOf(all.map(inner)),
    any: ({ any }) => anyOf(any.map(inner)),
    at_least: ({ at_least: least, of }) => atLeast(least, of.map(inner)),
    score: (score) => facts.score(score),
    founded_before: ({ founded_before: day, older, younger }) => {
      const [old, young] = [inner(older), inner(younger)];
      // Where both say the same, the founding day does not matter.
      if (old === young) return old;
      const founded = facts.foundedBefore(day);
      return founded === undefined ? undefined : founded ? old : young;
    },
  });
}

/** Every comparison of one figure in the test, left to right; those of a score are not among them. */
export function sizeTestLeaves(test: SizeTest): readonly SizeTestForms['metric'][] {
  return matchSizeTest<readonly SizeTestForms['metric'][]>(test, {
    metric: (leaf) => [leaf],
    all: ({ all }) => all.flatMap(sizeTestLeaves),
    any: ({ any }) => any.flatMap(sizeTestLeaves),
    at_least: ({ of }) => of.flatMap(sizeTestLeaves),
    score: () => [],
    founded_before: ({ older, younger }) => [older, younger].flatMap(sizeTestLeaves),
  });
}

/** Every metric that the test looks at, in order of appearance. */
export function sizeTestMetrics(test: SizeTest): readonly Metric[] {
  const all = matchSizeTest<readonly Metric[]>(test, {
    metric: ({ metric }) => [metric],
    all: ({ all: parts }) => parts.flatMap(sizeTestMetrics),
    any: ({ any }) => any.flatMap(sizeTestMetrics),
    at_least: ({ of }) => of.flatMap(sizeTestMetrics),
    score: ({ score }) => score.map(({ metric }) => metric),
    founded_before: ({ older, younger }) => [older, younger].flatMap(sizeTestMetrics),
  });
  return [...new Set(all)];
}

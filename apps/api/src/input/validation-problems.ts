import type { Problem } from '@app/domain';
import type { ValidationError } from 'class-validator';
import { CONSTRAINT_CODES } from './constraint-codes.js';
import type { ElementRule } from './rule.js';

/** More are cut; who sends a hundred wrong fields mends the first fifty and sends again. */
const MAX_PROBLEMS = 50;

/** The validator's tree as a flat list of problems with JSON paths such as `lots[0].value.amount`. */
export function validationProblems(errors: readonly ValidationError[]): Problem[] {
  const all = errors.flatMap((error) => walk(error, '', false));
  // One mistake breaks several constraints of a field; the first one names it best.
  const firsts = new Map(all.toReversed().map((problem) => [problem.path, problem]));
  return all.filter((problem) => firsts.get(problem.path) === problem).slice(0, MAX_PROBLEMS);
}

function walk(error: ValidationError, parent: string, inList: boolean): Problem[] {
  const path = joined(parent, error.property, inList);
  const own = Object.entries(error.constraints ?? {})
    .slice(0, 1)
    .flatMap(([constraint, message]) => ownProblems(error, path, constraint, message));
  const inner = (error.children ?? []).flatMap((child) => walk(child, path, Array.isArray(error.value)));
  return [...own, ...inner];
}

function ownProblems(error: ValidationError, path: string, constraint: string, message: string): Problem[] {
  const code = CONSTRAINT_CODES[constraint] ?? constraint;
  if (code === 'field.unknown') return [{ path, code, message: 'This field is not known here; leave it out.' }];
  if (error.value === undefined || error.value === null) {
    return [{ path, code: 'field.required', message: `This field is required. ${message}` }];
  }
  const context: unknown = error.contexts?.[constraint];
  if (!isElementRule(context) || !Array.isArray(error.value)) return [{ path, code, message }];
  return error.value.flatMap((element: unknown, index) =>
    context.accepts(element, {}) ? [] : [{ path: `${path}[${index}]`, code, message }],
  );
}

function isElementRule(context: unknown): context is ElementRule {
  return typeof context === 'object' && context !== null && 'elements' in context;
}

function joined(parent: string, property: string, inList: boolean): string {
  const shown = property.slice(0, 80);
  if (inList) return `${parent}[${shown}]`;
  return parent === '' ? shown : `${parent}.${shown}`;
}

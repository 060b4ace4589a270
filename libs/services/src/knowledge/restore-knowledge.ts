import type { Rulebook } from '@app/domain';
import { readStatistics } from '@app/matching';
import type { FitStatistics, FitWeights, StatisticsDocument } from '@app/matching';

/**
 * A rulebook from its archived JSON. One of an older release may lack lists that today's has: what the release did
 * not know, it had no entries of.
 * @returns undefined where it is no rulebook at all
 */
export function restoreRulebook(body: unknown, hash: string, present: Rulebook): Rulebook | undefined {
  if (!isRecord(body) || !isRecord(body['economies'])) return undefined;
  const shape = Object.assign({}, ...Object.values(present.economies)) as Record<string, unknown>;
  const economies = Object.entries(body['economies']).map(([code, rules]) => [code, withLists(isRecord(rules) ? rules : {}, shape)]);
  return { ...withLists(body, { ...present }), economies: Object.fromEntries(economies) as Rulebook['economies'], hash } as unknown as Rulebook;
}

/** The weights, or undefined where this release counts by other ones: their numbers would then mean nothing here. */
export function restoreWeights(body: unknown, present: FitWeights): FitWeights | undefined {
  return sameShape(body, present) ? (body as FitWeights) : undefined;
}

/** The statistics, or undefined where they are of an older release: they counted less, and other terms. */
export function restoreStatistics(body: unknown, hash: string): FitStatistics | undefined {
  if (!isRecord(body) || typeof body['documents'] !== 'number' || typeof body['codeDocuments'] !== 'number') return undefined;
  const counts = ['documentFrequency', 'codeFrequency', 'regionFirms', 'regionPairs', 'values'];
  return counts.every((name) => isRecord(body[name])) ? { ...readStatistics(body as unknown as StatisticsDocument), hash } : undefined;
}

function withLists(given: Record<string, unknown>, shape: Record<string, unknown>): Record<string, unknown> {
  const lists = Object.entries(shape).filter(([, value]) => Array.isArray(value));
  return { ...Object.fromEntries(lists.map(([key]) => [key, []])), ...given };
}

/** Equal keys all the way down; the elements of a list are compared with its first. */
function sameShape(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) || Array.isArray(other)) {
    return Array.isArray(one) && Array.isArray(other) && (other.length === 0 || one.every((item) => sameShape(item, other[0])));
  }
  if (!isRecord(one) || !isRecord(other)) return typeof one === typeof other;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => key in other && sameShape(one[key], other[key]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

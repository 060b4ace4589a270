import { compareDecimal, matchSizeTest, SIZE_CLASSES, type Comparison, type Decimal, type SizeBand, type SizeTest } from '@app/domain';
import type { Complaints } from './complaints.js';

/**
 * Bands have to rise: classes from small to large, and no limit of a metric below that of the band before it.
 * Where both bands look at the same metrics, every limit has to lie above. Only upper limits (`<`, `<=`)
 * can be compared; of several of one metric, the highest counts.
 */
export function checkBands(bands: readonly SizeBand[], path: string, note: Complaints): void {
  bands.forEach((band, index) => {
    const before = bands[index - 1];
    if (before === undefined) return;
    if (SIZE_CLASSES.indexOf(band.class) <= SIZE_CLASSES.indexOf(before.class)) {
      note.add(`${path}[${index}].class`, `${band.class} may not follow ${before.class}`);
    }
    const [lower, upper] = [upperLimits(before), upperLimits(band)];
    const sameMetrics = lower.size === upper.size && [...upper.keys()].every((metric) => lower.has(metric));
    for (const [metric, limit] of upper) {
      const below = lower.get(metric);
      if (below === undefined) continue;
      const order = compareLimits(limit, below);
      if (order < 0 || (sameMetrics && order === 0)) {
        note.add(`${path}[${index}].test`, `${metric} ${limit.op} ${limit.value} does not lie above ${below.op} ${below.value} of the band before it`);
      }
    }
  });
}

interface Limit {
  readonly op: Comparison;
  readonly value: Decimal;
}

/** Of two upper limits with one value, `<=` lets in more than `<`. */
function compareLimits(a: Limit, b: Limit): number {
  return compareDecimal(a.value, b.value) || Number(a.op === '<=') - Number(b.op === '<=');
}

/** The highest upper limit of each metric, and of the scores. */
function upperLimits({ test }: SizeBand): ReadonlyMap<string, Limit> {
  const limits = new Map<string, Limit>();
  for (const [name, limit] of limitsOf(test)) {
    if (limit.op !== '<' && limit.op !== '<=') continue;
    const held = limits.get(name);
    if (held === undefined || compareLimits(limit, held) > 0) limits.set(name, limit);
  }
  return limits;
}

function limitsOf(test: SizeTest): readonly (readonly [string, Limit])[] {
  return matchSizeTest<readonly (readonly [string, Limit])[]>(test, {
    metric: (leaf) => [[leaf.metric, leaf]],
    all: ({ all }) => all.flatMap(limitsOf),
    any: ({ any }) => any.flatMap(limitsOf),
    at_least: ({ of }) => of.flatMap(limitsOf),
    score: (score) => [['score', score]],
    founded_before: ({ older, younger }) => [older, younger].flatMap(limitsOf),
  });
}

import { compareDecimal, SIZE_CLASSES, sizeTestLeaves, type SizeBand } from '@app/domain';
import type { Complaints } from './complaints.js';

/**
 * Bands have to rise: classes from small to large, and every limit of a metric above that of the band before it.
 * Only upper limits (`<`, `<=`) of metrics that both bands name can be compared; of several, the highest counts.
 */
export function checkBands(bands: readonly SizeBand[], path: string, note: Complaints): void {
  bands.forEach((band, index) => {
    const before = bands[index - 1];
    if (before === undefined) return;
    if (SIZE_CLASSES.indexOf(band.class) <= SIZE_CLASSES.indexOf(before.class)) {
      note.add(`${path}[${index}].class`, `${band.class} may not follow ${before.class}`);
    }
    const lower = upperLimits(before);
    for (const [metric, limit] of upperLimits(band)) {
      const below = lower.get(metric);
      if (below === undefined) continue;
      const order = compareDecimal(limit.value, below.value);
      const rises = order > 0 || (order === 0 && below.op === '<' && limit.op === '<=');
      if (!rises) {
        note.add(`${path}[${index}].test`, `${metric} ${limit.op} ${limit.value} does not lie above ${below.op} ${below.value} of the band before it`);
      }
    }
  });
}

type Leaf = ReturnType<typeof sizeTestLeaves>[number];

function upperLimits({ test }: SizeBand): ReadonlyMap<string, Leaf> {
  const limits = new Map<string, Leaf>();
  for (const leaf of sizeTestLeaves(test)) {
    if (leaf.op !== '<' && leaf.op !== '<=') continue;
    const held = limits.get(leaf.metric);
    if (held === undefined || compareDecimal(leaf.value, held.value) > 0) limits.set(leaf.metric, leaf);
  }
  return limits;
}

import { sizeTestLeaves, type SizeBand } from '@app/domain';
import type { Complaints } from './complaints.js';

/** A majority needs one limit a metric in every band, more than half of the metrics, and a tie-break among them. */
export function checkMajority(value: unknown, bands: readonly SizeBand[], path: string, note: Complaints): void {
  const { least, tieBreak } = note.object(value, `${path}.majority`, ['least', 'tieBreak']);
  const [first = []] = bands.map(metricsOf);
  bands.forEach((band, index) => {
    const metrics = metricsOf(band);
    const plain = 'all' in band.test && band.test.all.every((part) => 'metric' in part);
    const same = metrics.length === first.length && new Set(metrics).size === metrics.length && metrics.every((metric) => first.includes(metric));
    if (!plain || !same) note.add(`${path}.bands[${index}].test`, 'under a majority, every band is an all of one limit for each of the same metrics');
  });
  if (!Number.isInteger(least) || Number(least) * 2 <= first.length || Number(least) > first.length) {
    note.add(`${path}.majority.least`, `has to be more than half of ${first.length} metrics, and no more than all`);
  }
  note.array(tieBreak, `${path}.majority.tieBreak`, 1).forEach((metric, index) => {
    if (!(first as readonly unknown[]).includes(metric)) note.add(`${path}.majority.tieBreak[${index}]`, `${String(metric)} is no metric of the bands`);
  });
}

function metricsOf({ test }: SizeBand): readonly string[] {
  return sizeTestLeaves(test).map(({ metric }) => metric);
}

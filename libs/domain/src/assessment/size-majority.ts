import type { Metric } from '../business/metric.js';
import type { MajorityRule, SizeClass, SizeSector } from '../rulebook/rulebook.js';
import { sizeTestLeaves, type SizeFacts } from '../rulebook/size-test.js';
import type { SizeTrace } from './size-trace.js';

/** Every class that a majority can give, whatever the figures are that are not known. */
export function majorityClasses(sector: SizeSector, rule: MajorityRule, facts: SizeFacts, trace: SizeTrace): readonly SizeClass[] {
  const metrics = [...new Set(sector.bands.flatMap(({ test }) => sizeTestLeaves(test).map(({ metric }) => metric)))];
  let worlds: ReadonlyMap<Metric, SizeClass>[] = [new Map()];
  for (const metric of metrics) {
    const classes = classesBy(metric, sector, facts, trace);
    worlds = worlds.flatMap((world) => classes.map((size) => new Map([...world, [metric, size]])));
  }
  return [...new Set(worlds.map((world) => majority(world, rule)))];
}

/** The classes that one metric alone may give. */
function classesBy(metric: Metric, { bands }: SizeSector, facts: SizeFacts, trace: SizeTrace): readonly SizeClass[] {
  const possible: SizeClass[] = [];
  for (const band of bands) {
    const leaf = sizeTestLeaves(band.test).find((candidate) => candidate.metric === metric);
    if (leaf === undefined) continue;
    const truth = trace.answer(() => facts.compare(leaf));
    if (truth !== false) possible.push(band.class);
    if (truth === true) return possible;
  }
  return [...possible, 'large'];
}

function majority(world: ReadonlyMap<Metric, SizeClass>, { least, tieBreak }: MajorityRule): SizeClass {
  const named = [...world.values()];
  const agreed = named.find((size) => named.filter((other) => other === size).length >= least);
  const [first] = tieBreak;
  return agreed ?? (first === undefined ? undefined : world.get(first)) ?? 'large';
}

/** A row that two have to cover together. */
interface PairRow {
  readonly values: Float64Array;
  readonly need: number;
}

/**
 * The two of the highest fit together that cover all rows, their fit above `floor`, and are not in conflict.
 *
 * @param pool positions, sorted by fit (the highest first)
 */
export function bestPair(
  pool: Int32Array,
  rows: readonly PairRow[],
  fits: Float64Array,
  floor: number,
  foes: readonly (Int32Array | undefined)[],
): readonly [number, number] | undefined {
  const n = pool.length;
  const order = [...rows];
  // Of two that cover a row, one covers half of it: the row with the fewest such candidates gives one of the pair.
  let half = 0;
  let halves: Float64Array | undefined;
  let fewest = n;
  for (const { values, need } of rows) {
    let count = 0;
    for (let i = 0; i < n; i++) if (2 * (values[pool[i] as number] as number) >= need) count++;
    if (count >= fewest) continue;
    fewest = count;
    half = need / 2;
    halves = values;
  }
  const rest = new Float64Array(order.length);
  const highest = fits[pool[0] as number] as number;
  let best: readonly [number, number] | undefined;
  let bar = floor;
  for (let i = 0; i < n; i++) {
    const one = pool[i] as number;
    const fit = fits[one] as number;
    if (halves !== undefined && (halves[one] as number) < half) continue;
    if (fit + highest <= bar) break;
    for (let r = 0; r < order.length; r++) rest[r] = (order[r] as PairRow).need - ((order[r] as PairRow).values[one] as number);
    const enemies = foes[one];
    next: for (let j = 0; j < n; j++) {
      const other = pool[j] as number;
      if (fit + (fits[other] as number) <= bar) break;
      if (j === i) continue;
      for (let r = 0; r < order.length; r++) {
        if (((order[r] as PairRow).values[other] as number) >= (rest[r] as number)) continue;
        // What failed is asked first the next time.
        if (r > 0) toFront(order, rest, r);
        continue next;
      }
      if (enemies !== undefined && enemies.includes(other)) continue;
      bar = fit + (fits[other] as number);
      best = [one, other];
      break;
    }
  }
  return best;
}

function toFront(order: PairRow[], rest: Float64Array, at: number): void {
  const row = order[0] as PairRow;
  order[0] = order[at] as PairRow;
  order[at] = row;
  const need = rest[0] as number;
  rest[0] = rest[at] as number;
  rest[at] = need;
}

let heap = new Float64Array(64);

/** The sum of the `t` largest of the first `n` values; of all where there are fewer. */
export function sumOfLargest(values: Float64Array, n: number, t: number): number {
  if (t <= 0) return 0;
  let sum = 0;
  if (n <= t) {
    for (let i = 0; i < n; i++) sum += values[i] as number;
    return sum;
  }
  if (heap.length < t) heap = new Float64Array(2 * t);
  // Kept ascending by insertion: t is small, and most values fall at the first comparison.
  for (let i = 0; i < t; i++) {
    const value = values[i] as number;
    let at = i;
    while (at > 0 && (heap[at - 1] as number) > value) {
      heap[at] = heap[at - 1] as number;
      at--;
    }
    heap[at] = value;
  }
  for (let i = t; i < n; i++) {
    const value = values[i] as number;
    if (value <= (heap[0] as number)) continue;
    let at = 1;
    while (at < t && (heap[at] as number) < value) {
      heap[at - 1] = heap[at] as number;
      at++;
    }
    heap[at - 1] = value;
  }
  for (let i = 0; i < t; i++) sum += heap[i] as number;
  return sum;
}

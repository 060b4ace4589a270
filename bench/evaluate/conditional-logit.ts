/** One choice: the candidates' features, and which of them were chosen; the weight of what was chosen adds up to 1. */
export interface Choice {
  readonly candidates: readonly (readonly number[])[];
  readonly chosen: readonly number[];
  /** What it counts beside the others; 1 where not said. */
  readonly weight?: number;
}

/**
 * Weights under which what was chosen is likeliest, when the chance of a candidate is its e^(weights · features) as a part of the sum over the
 * candidates (McFadden's conditional logit), by Newton's method. `ridge` keeps weights finite that the choices say nothing of.
 */
export function conditionalLogit(choices: readonly Choice[], features: number, ridge = 1e-3): readonly number[] {
  let weights = Array.from({ length: features }, () => 1);
  const all = choices.reduce((sum, { weight = 1 }) => sum + weight, 0);
  for (let round = 0; round < 40; round++) {
    const slope = weights.map((weight) => -ridge * weight);
    const bend = weights.map((_, i) => weights.map((__, j) => (i === j ? ridge : 0)));
    for (const choice of choices) addChoice(choice, weights, slope, bend, (choice.weight ?? 1) / all);
    const step = solve(bend, slope);
    weights = weights.map((weight, i) => weight + (step[i] ?? 0));
    if (Math.max(...step.map(Math.abs)) < 1e-5) break;
  }
  return weights;
}

/** Adds a choice's slope and bend: the mean difference of what was chosen, and the spread of the features by their chances. */
function addChoice({ candidates, chosen }: Choice, weights: readonly number[], slope: number[], bend: number[][], part: number): void {
  const size = weights.length;
  const odds = new Float64Array(candidates.length);
  let most = Number.NEGATIVE_INFINITY;
  candidates.forEach((features, c) => {
    let score = 0;
    for (let i = 0; i < size; i++) score += (features[i] ?? 0) * (weights[i] ?? 0);
    odds[c] = score;
    most = Math.max(most, score);
  });
  let all = 0;
  for (let c = 0; c < odds.length; c++) all += odds[c] = Math.exp((odds[c] ?? 0) - most);
  const mean = new Float64Array(size);
  const spread = new Float64Array(size * size);
  candidates.forEach((features, c) => {
    const chance = (odds[c] ?? 0) / all;
    for (let i = 0; i < size; i++) {
      const feature = features[i] ?? 0;
      mean[i] = (mean[i] ?? 0) + chance * feature;
      slope[i] = (slope[i] ?? 0) + part * ((chosen[c] ?? 0) - chance) * feature;
      for (let j = 0; j <= i; j++) spread[i * size + j] = (spread[i * size + j] ?? 0) + chance * feature * (features[j] ?? 0);
    }
  });
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const [high, low] = i > j ? [i, j] : [j, i];
      const row = bend[i] ?? [];
      row[j] = (row[j] ?? 0) + part * ((spread[high * size + low] ?? 0) - (mean[i] ?? 0) * (mean[j] ?? 0));
    }
  }
}

/** Gauss with pivots; the matrix is symmetric and, with a ridge, never singular. */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  for (let at = 0; at < size; at++) {
    const pivot = rows.slice(at).reduce((best, row, i) => (Math.abs(row[at] ?? 0) > Math.abs(rows[best]?.[at] ?? 0) ? at + i : best), at);
    [rows[at], rows[pivot]] = [rows[pivot] ?? [], rows[at] ?? []];
    const top = rows[at] ?? [];
    for (const row of rows.slice(at + 1)) {
      const times = (row[at] ?? 0) / (top[at] ?? 1);
      for (let j = at; j <= size; j++) row[j] = (row[j] ?? 0) - times * (top[j] ?? 0);
    }
  }
  const found = Array.from({ length: size }, () => 0);
  for (let i = size - 1; i >= 0; i--) {
    const row = rows[i] ?? [];
    const known = found.reduce((sum, value, j) => (j > i ? sum + value * (row[j] ?? 0) : sum), 0);
    found[i] = ((row[size] ?? 0) - known) / (row[i] ?? 1);
  }
  return found;
}

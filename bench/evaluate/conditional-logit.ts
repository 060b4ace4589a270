/** One choice: the candidates' features, and which of them were chosen; the weight of what was chosen adds up to 1. */
export interface Choice {
  readonly candidates: readonly (readonly number[])[];
  readonly chosen: readonly number[];
}

/**
 * Weights under which what was chosen is likeliest, when the chance of a candidate is its e^(weights · features) as a part of the sum over the
 * candidates (McFadden's conditional logit), by Newton's method. `ridge` keeps weights finite that the choices say nothing of.
 */
export function conditionalLogit(choices: readonly Choice[], features: number, ridge = 1e-3): readonly number[] {
  let weights = Array.from({ length: features }, () => 1);
  for (let round = 0; round < 40; round++) {
    const slope = weights.map((weight) => -ridge * weight);
    const bend = weights.map((_, i) => weights.map((__, j) => (i === j ? ridge : 0)));
    for (const choice of choices) addChoice(choice, weights, slope, bend, 1 / choices.length);
    const step = solve(bend, slope);
    weights = weights.map((weight, i) => weight + (step[i] ?? 0));
    if (Math.max(...step.map(Math.abs)) < 1e-5) break;
  }
  return weights;
}

function addChoice({ candidates, chosen }: Choice, weights: readonly number[], slope: number[], bend: number[][], part: number): void {
  const scores = candidates.map((features) => features.reduce((sum, feature, i) => sum + feature * (weights[i] ?? 0), 0));
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const all = odds.reduce((sum, odd) => sum + odd, 0);
  const mean = weights.map((_, i) => candidates.reduce((sum, features, c) => sum + ((odds[c] ?? 0) / all) * (features[i] ?? 0), 0));
  candidates.forEach((features, c) => {
    const chance = (odds[c] ?? 0) / all;
    features.forEach((feature, i) => {
      slope[i] = (slope[i] ?? 0) + part * ((chosen[c] ?? 0) - chance) * feature;
      const row = bend[i];
      if (row) features.forEach((other, j) => (row[j] = (row[j] ?? 0) + part * chance * (feature - (mean[i] ?? 0)) * (other - (mean[j] ?? 0))));
    });
  });
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

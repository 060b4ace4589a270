import type { Backend } from './environment/system.js';
import type { StrikeFigure } from './scenario.js';

const HEAD = ['nemesis', 'backend', 'fired', 'rounds', 'work goes on after, s: p50', 'max', 'all told after, s: p50', 'max'] as const;

/** One line for each nemesis and backend on which it struck, the columns aligned. */
export function figuresTable(names: readonly string[], backends: readonly Backend[], strikes: readonly StrikeFigure[]): string[] {
  const rows = names.flatMap((name) =>
    backends.flatMap((backend) => {
      const own = strikes.filter((strike) => strike.nemesis === name && strike.backend === backend);
      if (own.length === 0) return [];
      const rounds = new Set(own.map(({ round }) => round)).size;
      return [[name, backend, String(own.length), String(rounds), ...halfAndMost(own.map(({ resumed }) => resumed)), ...halfAndMost(own.map(({ recovered }) => recovered))]];
    }),
  );
  const table = [[...HEAD], ...rows];
  const widths = HEAD.map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  return table.map((row) => row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '));
}

/** The median (the lower of two middles) and the largest, in tenths of a second. */
function halfAndMost(seconds: readonly (number | undefined)[]): [string, string] {
  const sorted = seconds.filter((value): value is number => value !== undefined).sort((a, b) => a - b);
  const tell = (value: number | undefined): string => value?.toFixed(1) ?? '-';
  return [tell(sorted[Math.floor((sorted.length - 1) / 2)]), tell(sorted.at(-1))];
}

import { DomainError } from './errors.js';

/** Every state with the states it may move to; `[]` marks a final one. */
export type Transitions<State extends string> = Readonly<Record<State, readonly State[]>>;

/** True when the table lets `from` become `to`. */
export function mayMove<State extends string>(table: Transitions<State>, from: State, to: State): boolean {
  return table[from].includes(to);
}

/**
 * Moves, or says why not.
 * @throws DomainError `conflict`, code `<noun>.illegal_transition`
 */
export function move<State extends string>(noun: string, table: Transitions<State>, from: State, to: State): State {
  if (mayMove(table, from, to)) return to;
  const open = table[from];
  const hint = open.length === 0 ? `"${from}" is final` : `from "${from}" it can only become ${open.join(' or ')}`;
  throw new DomainError('conflict', `${noun}.illegal_transition`, `This ${noun} cannot become "${to}": ${hint}.`);
}

/** States that cannot be reached from `start`; a sound table has none. */
export function unreachable<State extends string>(table: Transitions<State>, start: State): State[] {
  const seen = new Set<State>([start]);
  const queue: State[] = [start];
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    for (const next of table[state]) {
      if (!seen.has(next)) {
        seen.add(next);
        queue.push(next);
      }
    }
  }
  return (Object.keys(table) as State[]).filter((state) => !seen.has(state));
}

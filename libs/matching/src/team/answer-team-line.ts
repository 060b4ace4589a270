import { findTeam } from './find-team.js';
import { readTeamInstance, TeamInstanceError } from './read-team-instance.js';
import type { TeamAnswer } from './team-instance.js';

/** The answer to one line, or why the line is no instance. */
export type TeamLine = (TeamAnswer & { readonly ms: number }) | { readonly id: string | null; readonly line: number; readonly status: 'error'; readonly error: string; readonly ms: number };

/**
 * Reads an instance from a line of JSON and searches it.
 *
 * @param line counted from 1
 * @param seconds how long reading and searching may take together
 * @param now a clock in milliseconds
 */
export function answerTeamLine(text: string, line: number, seconds: number, now: () => number): TeamLine {
  const started = now();
  const end = started + seconds * 1000;
  const ms = () => Math.round(now() - started);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
    const instance = readTeamInstance(parsed);
    // Between two looks at the clock about as much is done as for reading: on a busy machine, or of a large instance, that is long.
    const deadline = end - Math.max(seconds * 1000 * RESERVE, (now() - started) / 2);
    return { ...findTeam(instance, () => now() >= deadline), ms: ms() };
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TeamInstanceError)) throw error;
    const id = idOf(parsed);
    return { id, line, status: 'error', error: error instanceof TeamInstanceError ? error.message : `no JSON: ${error.message}`, ms: ms() };
  }
}

function idOf(value: unknown): string | null {
  const id: unknown = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? id : null;
}

/** The part of the time that is kept back for ending: the last look at the clock is not the last thing done. */
const RESERVE = 0.01;

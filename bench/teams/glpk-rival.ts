import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TeamCandidate, TeamInstance } from '@app/matching';
import { modelOf, sumRow, textOf } from './team-model.js';
import type { Model, RivalAnswer } from './team-model.js';

/** Whether GLPK's own program is installed (Debian: apt-get install glpk-utils). */
export const hasGlpk = spawnSync('glpsol', ['--version'], { stdio: 'ignore' }).status === 0;

/** GLPK on the same instance, first the fewest members and then, with that many, the highest fit. The time includes writing the model and starting the program. */
export function solveByGlpk(instance: TeamInstance, seconds: number): RivalAnswer {
  const started = performance.now();
  const model = modelOf(instance);
  const spent = () => performance.now() - started;
  const left = () => Math.max(1, Math.ceil(seconds - spent() / 1000));
  if (model.firms.length === 0) return { proved: true, members: undefined, fit: undefined, ms: spent() };
  const fewest = run(model, 'Minimize', () => 1, [], left());
  if (fewest.status === 'none') return { proved: true, members: undefined, fit: undefined, ms: spent() };
  if (fewest.status !== 'optimal') return { proved: false, ...sizeOf(fewest.chosen), ms: spent() };
  const size = sumRow('size', model.firms.map(({ variable }) => variable), '=', fewest.chosen.length);
  const best = spent() / 1000 < seconds ? run(model, 'Maximize', ({ fit }) => fit, [size], left()) : { status: 'cut', chosen: [] };
  return { proved: best.status === 'optimal' && spent() / 1000 <= seconds, ...sizeOf(best.chosen.length > 0 ? best.chosen : fewest.chosen), ms: spent() };
}

function sizeOf(chosen: readonly TeamCandidate[]): Pick<RivalAnswer, 'members' | 'fit'> {
  return chosen.length === 0 ? { members: undefined, fit: undefined } : { members: chosen.length, fit: chosen.reduce((sum, { fit }) => sum + fit, 0) };
}

function run(model: Model, sense: string, cost: (candidate: TeamCandidate) => number, more: readonly string[], seconds: number): { status: 'optimal' | 'none' | 'cut'; chosen: readonly TeamCandidate[] } {
  const folder = mkdtempSync(join(tmpdir(), 'glpk-'));
  try {
    const [problem, solution] = [join(folder, 'problem.lp'), join(folder, 'solution')];
    writeFileSync(problem, textOf(model, sense, cost, more));
    const said = execFileSync('glpsol', ['--lp', problem, '--tmlim', String(seconds), '--mipgap', '0', '--cuts', '-w', solution], { encoding: 'utf8', maxBuffer: 1 << 28, timeout: (seconds + 30) * 1000 });
    if (/NO (?:PRIMAL|INTEGER) FEASIBLE/.test(said)) return { status: 'none', chosen: [] };
    const values = new Map([...readFileSync(solution, 'utf8').matchAll(/^j (\d+) (\S+)$/gm)].map(([, column, value]) => [Number(column), Number(value)]));
    const chosen = model.firms.flatMap(({ candidate }, index) => ((values.get(index + 1) ?? 0) > 0.5 ? [candidate] : []));
    return { status: /INTEGER OPTIMAL SOLUTION FOUND/.test(said) && !/TIME LIMIT EXCEEDED/.test(said) ? 'optimal' : 'cut', chosen };
  } catch {
    return { status: 'cut', chosen: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

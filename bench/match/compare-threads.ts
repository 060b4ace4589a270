import { matchKernel, ThreadPool, type View } from '@app/replica';
import type { Question } from './question.js';

const ROUNDS = 5;

/** All tenders through one thread and through two, in turns. @returns how many times quicker two are */
export async function compareThreads(view: View, questions: readonly Question[]): Promise<number> {
  const pools = [1, 2].map((count) => new ThreadPool(count));
  for (const threads of pools) threads.show(view);
  const seconds = pools.map((): number[] => []);
  const work = [...questions, ...questions];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [i, threads] of round % 2 === 0 ? [...pools.entries()] : [...pools.entries()].reverse()) {
      const start = performance.now();
      await Promise.all(work.map(({ args }) => threads.ask(matchKernel, args)));
      // The first round warms both up.
      if (round > 0) seconds[i]?.push((performance.now() - start) / 1000);
    }
  }
  const [one = 0, two = 0] = seconds.map((all) => Math.min(...all));
  console.log(`threads: ${work.length} tenders in ${one.toFixed(2)} s with one, ${two.toFixed(2)} s with two (best of ${ROUNDS - 1} each, in turns)`);
  for (const threads of pools) await threads.close();
  return one / two;
}

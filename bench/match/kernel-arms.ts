import { matchKernel, scanKernel, type Kernel, type MatchArgs, type MatchedFirms, type View } from '@app/replica';
import type { Arm, Found } from './question.js';

/** The product's own search, and a scan that tests the hard conditions first and scores every firm that meets them. */
export const engineArm = (view: View): Arm => kernelArm('engine', matchKernel, view);
export const scanArm = (view: View): Arm => kernelArm('filtered scan', scanKernel, view);

function kernelArm(name: string, kernel: Kernel<MatchArgs, MatchedFirms>, view: View): Arm {
  return { name, find: ({ args }) => kernel.run(view, args), close: () => Promise.resolve() };
}

/** Firm number and score of each, sorted: equal lists, equal results. */
export function pairsOf({ count, ids, scores }: MatchedFirms): string[] {
  return Array.from({ length: count }, (_, i) => `${(ids[4 * i + 2] ?? 0) % 65_536 * 2 ** 32 + (ids[4 * i + 3] ?? 0)} ${scores[i]}`).sort();
}

/** How long it takes only to read the posting lists that a tender names, in its economy: no search over these lists is quicker. */
export function boundArm(view: View): Arm {
  const [base] = view.segments;
  return {
    name: 'reading the lists',
    find: ({ args: { target } }): Found => {
      let sum = 0;
      for (const [name, { numbers }] of [['fit.words', target.words], ['fit.codes', target.codes]] as const) {
        const postings = base?.postings?.[name];
        if (!postings) continue;
        for (const number of numbers) {
          const end = postings.at[number + 1] ?? 0;
          for (let i = postings.at[number] ?? 0; i < end; i += 1) sum = (sum + (postings.entries[i] ?? 0)) | 0;
        }
      }
      return { count: sum };
    },
    close: () => Promise.resolve(),
  };
}

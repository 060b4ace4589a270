import { firstNotBelow, matchKernel, rangesOf, scanKernel, type Kernel, type MatchArgs, type MatchedFirms, type View } from '@app/replica';
import type { Arm, Found } from './question.js';

/** The product's own search, and a scan that tests the hard conditions first and scores every firm that meets them. */
export const engineArm = (view: View): Arm => kernelArm('engine', matchKernel, view);
export const scanArm = (view: View): Arm => kernelArm('filtered scan', scanKernel, view);

function kernelArm(name: string, kernel: Kernel<MatchArgs, MatchedFirms>, view: View): Arm {
  return {
    name,
    find: ({ args }): Found => {
      const found = kernel.run(view, args);
      return { count: found.count, pairs: () => pairsOf(found) };
    },
    close: () => Promise.resolve(),
  };
}

/** Firm number and score of each, sorted: equal lists, equal results. */
export function pairsOf({ count, ids, scores }: MatchedFirms): string[] {
  return Array.from({ length: count }, (_, i) => `${(ids[4 * i + 2] ?? 0) % 65_536 * 2 ** 32 + (ids[4 * i + 3] ?? 0)} ${scores[i]}`).sort();
}

/** How long it takes only to read the posting lists that a tender names, in its economy: no search over these lists is quicker. */
export function boundArm({ segments: [base] }: View): Arm {
  if (base === undefined) throw new Error('no base');
  return {
    name: 'reading the lists',
    find: ({ args: { target, where = [] } }): Found => {
      let sum = 0;
      for (const { from, to } of rangesOf(base, 'fit.economy', where)) {
        for (const [name, { numbers }] of [['fit.words', target.words], ['fit.pastWords', target.words], ['fit.codes', target.codes]] as const) {
          const { at = new Uint32Array(0), entries = new Uint32Array(0) } = base.postings?.[name] ?? {};
          for (const number of numbers) {
            const last = at[number + 1] ?? 0;
            const start = firstNotBelow(entries, from * 256, at[number] ?? 0, last);
            const end = firstNotBelow(entries, to * 256, start, last);
            for (let i = start; i < end; i += 1) sum = (sum + (entries[i] ?? 0)) | 0;
          }
        }
      }
      return { count: sum };
    },
    close: () => Promise.resolve(),
  };
}

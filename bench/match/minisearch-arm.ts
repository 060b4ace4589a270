import { createRequire } from 'node:module';
import { listColumn } from '@app/replica';
import type { FirmPool } from '../support/firm-pool.js';
import type { Arm, Found } from './question.js';

interface MiniSearch {
  add(document: { id: number; terms: string }): void;
  search(query: string, options: object): readonly unknown[];
}

/** More firms than this and it needs more memory than most machines have. */
const MOST = 100_000;

/** minisearch with the same terms, hard conditions by its own filter. @returns why it is skipped */
export async function miniSearchArm({ firms, market }: FirmPool): Promise<Arm | string> {
  if (firms.rows > MOST) return `minisearch: above ${MOST} firms it takes gigabytes`;
  let make: new (options: object) => MiniSearch;
  try {
    make = createRequire(import.meta.url)('minisearch') as typeof make;
  } catch {
    return 'minisearch: the package is not installed (npm install --no-save minisearch)';
  }
  const index = new make({ fields: ['terms'], tokenize: (text: string) => text.split(' '), processTerm: (term: string) => term });
  const list = (name: string, row: number): Uint32Array => {
    const { at, values } = listColumn(firms, name);
    return values.subarray(at[row] ?? 0, at[row + 1] ?? 0);
  };
  const conditions = Array.from({ length: firms.rows }, (_, n) => {
    const { business, size, certificates } = market.firm(n);
    return { economy: business.economy, size, certificates };
  });
  for (let row = 0; row < firms.rows; row += 1) {
    index.add({ id: row, terms: [...Array.from(list('fit.words', row), (word) => `w${word >>> 8}`), ...Array.from(list('fit.codes', row), (code) => `c${code >>> 8}`)].join(' ') });
  }
  return {
    name: 'minisearch',
    find: ({ args: { target }, posed }): Found => {
      const terms = [...Array.from(target.words.numbers, (word) => `w${word}`), ...Array.from(target.codes.numbers, (code) => `c${code}`)];
      const filter = ({ id }: { id: number }): boolean => {
        const firm = conditions[id];
        return firm !== undefined && (!posed.economy || firm.economy === posed.economy) && (!posed.sizes || posed.sizes.includes(firm.size)) && (!posed.certificate || firm.certificates.includes(posed.certificate));
      };
      return { count: index.search(terms.join(' '), { filter, combineWith: 'OR' }).length };
    },
    close: () => Promise.resolve(),
  };
}

import { assess, type Rulebook } from '@app/domain';
import { eligibility, FirmColumns, ROLES } from '@app/matching';
import { Random } from '../../test/faults/random.js';
import { randomFirm } from './random-firm.js';
import { randomTarget } from './random-target.js';

export interface Compared {
  readonly pairs: number;
  /** Pairs in which role or number of unknown findings differ, said so that each can be made again. */
  readonly differing: readonly string[];
  /** Pairs that no column decided. */
  readonly askedSingly: number;
  readonly solo: number;
  readonly joint: number;
  readonly nearMiss: number;
}

const FIRMS = 200;
const AS_OF = '2026-11-26';

/** Random firms against random targets: what the columns say, and what `assess` says of each pair by itself. */
export function comparePairs(seed: number, pairs: number, rulebook: Rulebook): Compared {
  const differing: string[] = [];
  const counts = { none: 0, near_miss: 0, joint: 0, solo: 0 };
  let askedSingly = 0;
  let done = 0;
  for (let round = 0; done < pairs; round++) {
    const random = new Random(seed).fork(`round ${round}`);
    const columns = new FirmColumns();
    const firms = Array.from({ length: FIRMS }, (_, number) => randomFirm(random, number));
    for (const firm of firms) columns.put(firm);
    // Several targets a set of firms, so that kept columns are used again; and some firms change between them.
    for (let turn = 0; turn < 5 && done < pairs; turn++) {
      const target = randomTarget(random, rulebook);
      const found = eligibility(columns, { target, asOf: AS_OF, rulebook });
      askedSingly += found.askedSingly;
      for (let row = 0; row < firms.length && done < pairs; row++, done++) {
        const firm = firms[row];
        if (firm === undefined) continue;
        const { role, toConfirm } = assess([firm], target, AS_OF, rulebook);
        counts[role]++;
        const got = { role: ROLES[found.roles[row] ?? 0], toConfirm: found.toConfirm[row] };
        if (got.role !== role || got.toConfirm !== toConfirm) differing.push(`seed ${seed} round ${round} turn ${turn} row ${row}: ${role} ${toConfirm}, columns ${got.role} ${got.toConfirm}`);
      }
      for (let row = turn; row < FIRMS; row += 17) {
        const changed = { ...randomFirm(random, row), version: turn + 2 };
        firms[row] = changed;
        columns.put(changed);
      }
    }
  }
  return { pairs: done, differing, askedSingly, solo: counts.solo, joint: counts.joint, nearMiss: counts.near_miss };
}

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Business } from '@app/domain';
import { firmFeatures } from '@app/matching';
import { blankBusiness, CONTEXT } from '../../../test/scenarios/fit/fit-fixtures.js';
import { Dictionary } from './dictionary.js';
import { baseKernel } from './kernels/base-kernel.js';
import { ReplicaStore, type Rebuild } from './replica-store.js';
import { alive, type Segment, type View } from './segment/segment.js';
import { uuidAt } from './segment/uuid.js';

const uuid = (n: number): Business['id'] => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}` as Business['id'];

function firm(n: number, version: number) {
  const business = { ...blankBusiness({ economy: n % 2 ? 'MY' : 'PE', description: `roof${n} version${version}` }), id: uuid(n), version };
  return { business, features: firmFeatures(business, CONTEXT) };
}

/** What a query would meet: every firm with its version. */
function seen(view: View): string[] {
  const rows = view.segments.flatMap((segment) => Array.from({ length: segment.rows }, (_, row) => ({ segment, row })).filter(({ row }) => alive(view, segment, row)));
  return rows.map(({ segment, row }) => `${uuidAt(segment.ids, 4 * row)} ${segment.versions[row]}`).sort();
}

type Step = { readonly kind: 'apply'; readonly changes: readonly (readonly [firm: number, version: number])[] } | { readonly kind: 'rebuild' | 'replace' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('apply' as const), changes: fc.array(fc.tuple(fc.nat(14), fc.integer({ min: 1, max: 6 })), { minLength: 1, maxLength: 4 }) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'rebuild' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'replace' as const }) },
);

describe('the replica in memory', () => {
  it('shows each firm once, in its newest version, whatever comes in whatever order and is rebuilt meanwhile', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const store = new ReplicaStore(new Dictionary());
        const newest = new Map<number, number>();
        let under: { rebuild: Rebuild; base: Segment } | undefined;
        const earlier: { view: View; saw: string[] }[] = [];
        for (const one of steps) {
          if (one.kind === 'apply') {
            store.apply(one.changes.map(([n, version]) => firm(n, version)));
            for (const [n, version] of one.changes) newest.set(n, Math.max(version, newest.get(n) ?? 0));
          } else if (one.kind === 'rebuild' && !under) {
            store.rebuilding = true;
            const rebuild = store.rebuild();
            under = { rebuild, base: baseKernel.run(rebuild.view, undefined) };
          } else if (one.kind === 'replace' && under) {
            store.replace(under.base, under.rebuild);
            store.rebuilding = false;
            under = undefined;
          }
          const expected = [...newest].map(([n, version]) => `${uuid(n)} ${version}`).sort();
          expect(seen(store.view)).toEqual(expected);
          for (const [n, version] of newest) expect(store.versionOf(uuid(n))).toBe(version);
          earlier.push({ view: store.view, saw: expected });
        }
        // A query that still runs sees what it saw when it began.
        for (const { view, saw } of earlier) expect(seen(view)).toEqual(saw);
      }),
      { numRuns: 150 },
    );
  });
});

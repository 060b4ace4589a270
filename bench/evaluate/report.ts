import { DEFAULT_ALERT_SCORE, LOWEST_KEPT_SCORE } from '@app/domain';
import { FirmIndex } from './firm-index.js';
import type { RankedFirm } from './firm-index.js';
import type { PreparedSet } from './prepared-set.js';

/** Firms by how many tenders they won or bid for before. */
const HISTORIES: readonly { readonly name: string; readonly most: number }[] = [
  { name: '1 or 2', most: 2 },
  { name: '3 to 5', most: 5 },
  { name: '6 to 20', most: 20 },
  { name: 'more', most: Number.POSITIVE_INFINITY },
];

/** What the thresholds let through, and whom the first ten places go to. */
export function report(set: PreparedSet): readonly string[] {
  const { firms, queries, context } = set;
  const index = new FirmIndex(firms, context);
  const thresholds = [LOWEST_KEPT_SCORE, 45, DEFAULT_ALERT_SCORE, 55, 60];
  const passed = thresholds.map(() => ({ firms: 0, relevant: 0 }));
  const places = HISTORIES.map(() => ({ shown: 0, relevant: 0 }));
  const historyOf = new Map(set.lines.map(({ id, n_tenders: tenders = 0 }) => [id, HISTORIES.findIndex(({ most }) => tenders <= most)]));
  let relevant = 0;
  for (const query of queries) {
    relevant += query.relevant.size;
    const ranked = index.rank(query, 10, LOWEST_KEPT_SCORE);
    thresholds.forEach((threshold, at) => count(passed[at], ranked.filter((firm) => isKept(firm, threshold, context.weights.leastTrade)), query.relevant));
    for (const { id } of ranked.slice(0, 10)) add(places, historyOf.get(id), 'shown');
    for (const id of query.relevant) add(places, historyOf.get(id), 'relevant');
  }
  const shown = places.reduce((sum, place) => sum + place.shown, 0);
  const firmsOf = HISTORIES.map((_, at) => [...historyOf.values()].filter((history) => history === at).length);
  return [
    ...thresholds.map((threshold, at) => {
      const { firms: told = 0, relevant: found = 0 } = passed[at] ?? {};
      const name = threshold === DEFAULT_ALERT_SCORE ? ' (alerts)' : threshold === LOWEST_KEPT_SCORE ? ' (kept)' : '';
      return `from ${threshold}${name}: recall ${ratio(found, relevant)}, ${(told / queries.length).toFixed(1)} firms a tender, ${(told / firms.length).toFixed(1)} tenders a firm`;
    }),
    ...HISTORIES.map(({ name }, at) => {
      const { shown: mine = 0, relevant: bids = 0 } = places[at] ?? {};
      return `firms with ${name} tenders before: ${ratio(firmsOf[at] ?? 0, firms.length)} of firms, ${ratio(bids, relevant)} of bids, ${ratio(mine, shown)} of the first ten places`;
    }),
  ];
}

function isKept({ score, trade }: RankedFirm, threshold: number, leastTrade: number): boolean {
  return score >= threshold && trade >= leastTrade;
}

function count(into: { firms: number; relevant: number } | undefined, kept: readonly RankedFirm[], relevant: ReadonlySet<string>): void {
  if (!into) return;
  into.firms += kept.length;
  into.relevant += kept.filter(({ id }) => relevant.has(id)).length;
}

function add<K extends string>(places: readonly Record<K, number>[], at: number | undefined, what: K): void {
  const place = at === undefined ? undefined : places[at];
  if (place) place[what] += 1;
}

function ratio(part: number, whole: number): string {
  return whole === 0 ? '-' : (part / whole).toFixed(3);
}

/** Quality of rankings, averaged over queries; every figure 0 to 1. */
export interface Figures {
  readonly queries: number;
  readonly 'recall@10': number;
  readonly 'recall@50': number;
  readonly mrr: number;
  readonly 'ndcg@10': number;
}

/** Adds up the figures of rankings, one query at a time. Queries without a relevant firm say nothing and are left out. */
export class FigureSum {
  private queries = 0;
  private recall10 = 0;
  private recall50 = 0;
  private reciprocal = 0;
  private gain = 0;

  /** @param ranked ids, best first; at least the first 50 */
  add(ranked: readonly string[], relevant: ReadonlySet<string>): void {
    if (relevant.size === 0) return;
    this.queries += 1;
    const hits = ranked.map((id) => relevant.has(id));
    this.recall10 += hits.slice(0, 10).filter(Boolean).length / relevant.size;
    this.recall50 += hits.slice(0, 50).filter(Boolean).length / relevant.size;
    const first = hits.indexOf(true);
    this.reciprocal += first < 0 ? 0 : 1 / (first + 1);
    const gained = hits.slice(0, 10).reduce((sum, hit, rank) => sum + (hit ? discount(rank) : 0), 0);
    let ideal = 0;
    for (let rank = 0; rank < Math.min(10, relevant.size); rank++) ideal += discount(rank);
    this.gain += gained / ideal;
  }

  figures(): Figures {
    const mean = (sum: number): number => (this.queries === 0 ? 0 : sum / this.queries);
    return {
      queries: this.queries,
      'recall@10': mean(this.recall10),
      'recall@50': mean(this.recall50),
      mrr: mean(this.reciprocal),
      'ndcg@10': mean(this.gain),
    };
  }
}

function discount(rank: number): number {
  return 1 / Math.log2(rank + 2);
}

import { Injectable } from '@nestjs/common';
import { FIT_WEIGHTS } from '@app/matching';
import { HistoryRepository, type KnowledgeKey } from '@app/store';
import { Knowledge } from './knowledge.js';
import { restoreRulebook, restoreStatistics, restoreWeights } from './restore-knowledge.js';

/** Rules of some day, with what of them could not be had again and is today's instead. */
export interface PastKnowledge {
  readonly knowledge: Knowledge;
  readonly missing: readonly ('rulebook' | 'weights' | 'text_statistics')[];
}

/** Restored rulebooks kept in memory; questions about the past are rare and come in clusters. */
const KEPT = 4;

/** Gives back what matches were computed with, by its hashes. Code lists are always today's. */
@Injectable()
export class KnowledgeHistory {
  private readonly restored = new Map<string, Promise<PastKnowledge>>();

  constructor(
    private readonly history: HistoryRepository,
    private readonly present: Knowledge,
  ) {}

  async of(key: KnowledgeKey): Promise<PastKnowledge> {
    const { rulebookHash, weightsHash, textStatisticsHash } = this.present.hashes;
    if (key.rulebookHash === rulebookHash && key.weightsHash === weightsHash && key.textStatisticsHash === textStatisticsHash) {
      return { knowledge: this.present, missing: [] };
    }
    const name = `${key.rulebookHash} ${key.weightsHash} ${key.textStatisticsHash}`;
    const kept = this.restored.get(name);
    if (kept) return kept;
    const restoring = this.restore(key);
    this.restored.set(name, restoring);
    restoring.catch(() => this.restored.delete(name));
    for (const oldest of [...this.restored.keys()].slice(0, -KEPT)) this.restored.delete(oldest);
    return restoring;
  }

  private async restore({ rulebookHash, weightsHash, textStatisticsHash }: KnowledgeKey): Promise<PastKnowledge> {
    const { hashes, codes } = this.present;
    const rulebook =
      rulebookHash === hashes.rulebookHash
        ? this.present.rulebook
        : restoreRulebook(await this.history.artifact('rulebook', rulebookHash), rulebookHash, this.present.rulebook);
    const weights = weightsHash === hashes.weightsHash ? FIT_WEIGHTS : restoreWeights(await this.history.artifact('weights', weightsHash), FIT_WEIGHTS);
    const statistics =
      textStatisticsHash === hashes.textStatisticsHash
        ? this.present.statistics
        : restoreStatistics(await this.history.artifact('text_statistics', textStatisticsHash), textStatisticsHash);
    const found = { rulebook, weights, text_statistics: statistics };
    const missing = (Object.keys(found) as (keyof typeof found)[]).filter((kind) => found[kind] === undefined);
    return { knowledge: new Knowledge(rulebook ?? this.present.rulebook, codes, statistics ?? this.present.statistics, weights ?? FIT_WEIGHTS), missing };
  }
}

import { Injectable } from '@nestjs/common';
import { FIT_WEIGHTS, statisticsDocument } from '@app/matching';
import { HistoryRepository, SystemRepository, UnitOfWork } from '@app/store';
import { Knowledge } from './knowledge.js';

/** Keeps what matches are computed with under its hash, and from when on: so that a stored match can be replayed after an update. */
@Injectable()
export class KnowledgeArchive {
  private keeping = false;

  constructor(
    private readonly work: UnitOfWork,
    private readonly system: SystemRepository,
    private readonly history: HistoryRepository,
    private readonly knowledge: Knowledge,
  ) {}

  async keep(): Promise<void> {
    this.keeping = true;
    const { rulebook, statistics, hashes } = this.knowledge;
    await this.work.run(async () => {
      await this.system.keepArtifact('rulebook', hashes.rulebookHash, rulebook);
      await this.system.keepArtifact('weights', hashes.weightsHash, FIT_WEIGHTS);
      await this.system.keepArtifact('text_statistics', hashes.textStatisticsHash, statisticsDocument(statistics));
      await this.history.noteKnowledge(hashes);
    });
  }

  /** When the rules have been exchanged: once more, where this process keeps them at all. */
  async keepAgain(): Promise<void> {
    if (this.keeping) await this.keep();
  }
}

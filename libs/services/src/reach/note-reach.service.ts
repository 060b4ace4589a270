import { Inject, Injectable } from '@nestjs/common';
import { noteReach, type NoteReachPayload } from '@app/jobs';
import { HistoryRepository, OutboxRepository, ReachRepository, TenderRepository, UnitOfWork } from '@app/store';
import { Knowledge } from '../knowledge/knowledge.js';
import { JobsUnderWay } from '../pipeline/jobs-under-way.js';
import { countReach } from './count-reach.js';
import { FIRM_COLUMNS, type FirmColumnsSource } from './firm-columns-source.js';

/** A note that would be in the way comes again after so long. */
const LATER_SECONDS = 5;

/** Enters in a tender's record whether enough firms could bid on what was published. Nobody waits for it, so telling goes first. */
@Injectable()
export class NoteReachService {
  /** A note waits for the columns: one at a time, so that no more than one place for jobs is taken by waiting. */
  private waiting = false;

  constructor(
    private readonly work: UnitOfWork,
    private readonly outbox: OutboxRepository,
    private readonly tenders: TenderRepository,
    private readonly history: HistoryRepository,
    private readonly runs: ReachRepository,
    @Inject(FIRM_COLUMNS) private readonly firms: FirmColumnsSource,
    private readonly knowledge: Knowledge,
    private readonly underWay: JobsUnderWay,
  ) {}

  /** Notes whether fewer than three firms could bid; later where this process is telling firms just now. Can run twice. */
  async run(payload: NoteReachPayload, outboxId: string): Promise<void> {
    if (this.waiting || this.underWay.telling) return this.putOff(payload, outboxId);
    const { tenderId, version } = payload;
    const tender = await this.history.tender(tenderId, version);
    const today = (await this.tenders.now()).slice(0, 10);
    const columns = await this.columns();
    // Of the notice as it is: nobody learns more from this than that there are few.
    const reach = tender && countReach(columns, tender, today, this.knowledge.rulebook);
    await this.work.run(async () => {
      if (!(await this.outbox.settle(outboxId)) || reach === undefined) return;
      await this.runs.notePublication(tenderId, version, reach.solo + reach.joint < 3);
    });
  }

  private async columns(): ReturnType<FirmColumnsSource['current']> {
    this.waiting = true;
    try {
      return await this.firms.current(() => this.underWay.telling);
    } finally {
      this.waiting = false;
    }
  }

  private async putOff(payload: NoteReachPayload, outboxId: string): Promise<void> {
    await this.work.run(async () => {
      if (await this.outbox.settle(outboxId)) await this.outbox.add(noteReach.name, [payload], LATER_SECONDS);
    });
  }
}

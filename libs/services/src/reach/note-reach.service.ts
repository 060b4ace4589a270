import { Inject, Injectable } from '@nestjs/common';
import { noteReach, type NoteReachPayload } from '@app/jobs';
import { HistoryRepository, OutboxRepository, ReachRepository, TenderRepository, UnitOfWork } from '@app/store';
import { Knowledge } from '../knowledge/knowledge.js';
import { JobsUnderWay } from '../pipeline/jobs-under-way.js';
import { countReach } from './count-reach.js';
import { FIRM_COLUMNS, type FirmColumnsSource } from './firm-columns-source.js';

/** A note that would be in the way comes again after so long. */
const LATER_SECONDS = 5;
/** Where telling never ends, it is in the way after so many times, and goes first no longer than this while firms are read. */
const MOST_PUT_OFF = 60;
const PATIENCE_MS = 300_000;

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
    const { tenderId, version, putOff = 0 } = payload;
    if (this.waiting || (this.underWay.telling && putOff < MOST_PUT_OFF)) return this.later({ tenderId, version, putOff: putOff + 1 }, outboxId);
    const columns = await this.columns();
    const tender = await this.history.tender(tenderId, version);
    const today = (await this.tenders.now()).slice(0, 10);
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
      const until = performance.now() + PATIENCE_MS;
      return await this.firms.current(() => this.underWay.telling && performance.now() < until);
    } finally {
      this.waiting = false;
    }
  }

  private async later(payload: NoteReachPayload, outboxId: string): Promise<void> {
    await this.work.run(async () => {
      if (await this.outbox.settle(outboxId)) await this.outbox.add(noteReach.name, [payload], LATER_SECONDS);
    });
  }
}

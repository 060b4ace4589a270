import { Injectable, Logger } from '@nestjs/common';
import { jobDefinitions, parsePayload, PayloadError, type JobName, type PayloadOf, type Ticket } from '@app/jobs';
import { OutboxRepository } from '@app/store';
import { UploadService } from '../import/upload.service.js';
import { StatisticsService } from '../knowledge/statistics.service.js';
import { MatchBusinessService } from '../match/match-business.service.js';
import { MatchTenderService } from '../match/match-tender.service.js';
import { NotifyService } from '../notification/notify.service.js';
import { TellReservationService } from '../reservation/tell-reservation.service.js';
import { TeamSearchService } from '../team/team-search.service.js';
import { NextCandidateService } from '../team/next-candidate.service.js';
import { TellTeamsService } from '../team/tell-teams.service.js';
import { AnswerQuestionService } from '../question/answer-question.service.js';
import { NoteReachService } from '../reach/note-reach.service.js';
import { jobNameOf } from './dispatch.service.js';
import { JobsUnderWay } from './jobs-under-way.js';

type Handlers = { readonly [Name in JobName]: (payload: PayloadOf<Name>, outboxId: string) => Promise<void> };

/** One service call a job. The table is typed by the definitions: a job without a handler does not compile. */
@Injectable()
export class RunJobService {
  private readonly logger = new Logger('jobs');
  private readonly handlers: Handlers;

  constructor(
    private readonly outbox: OutboxRepository,
    private readonly underWay: JobsUnderWay,
    tenders: MatchTenderService,
    businesses: MatchBusinessService,
    notify: NotifyService,
    uploads: UploadService,
    teams: TeamSearchService,
    questions: AnswerQuestionService,
    reach: NoteReachService,
    reservations: TellReservationService,
    candidates: NextCandidateService,
    statistics: StatisticsService,
    tellTeams: TellTeamsService,
  ) {
    this.handlers = {
      'match.tender': (payload, outboxId) => tenders.run(payload, outboxId),
      'match.business': (payload, outboxId) => businesses.run(payload, outboxId),
      'notify.matched': (payload, outboxId) => notify.matched(payload, outboxId),
      'notify.changed': (payload, outboxId) => notify.changed(payload, outboxId),
      'notify.answered': (payload, outboxId) => notify.answered(payload, outboxId),
      'notify.reservation': (payload, outboxId) => reservations.run(payload, outboxId),
      'teams.find': (payload, outboxId) => teams.run(payload, outboxId),
      'teams.suggest': (payload, outboxId) => candidates.run(payload, outboxId),
      'teams.tell': (payload, outboxId) => tellTeams.run(payload, outboxId),
      'import.run': (payload, outboxId) => uploads.run(payload, outboxId),
      'question.answer': (payload, outboxId) => questions.run(payload, outboxId),
      'reach.note': (payload, outboxId) => reach.run(payload, outboxId),
      'statistics.count': (_payload, outboxId) => statistics.count(outboxId),
    };
  }

  /**
   * Runs the work of one outbox row, if it is not done yet. Work that fails goes back to the outbox and is
   * tried again later, with the reason kept; the queue never holds the only trace of it.
   */
  async run(name: string, { outboxId }: Ticket): Promise<void> {
    const entry = await this.outbox.findOpen(outboxId);
    if (entry === undefined) return;
    try {
      const job = jobNameOf(name);
      await this.underWay.during(jobDefinitions[job].queue, () => this.handle(job, entry.payload, outboxId));
    } catch (error) {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const status = await this.outbox.putBack(outboxId, reason, error instanceof PayloadError);
      this.logger[status === 'quarantined' ? 'error' : 'warn'](`${name} ${outboxId} ${status ?? 'done elsewhere'}: ${reason}`);
    }
  }

  private async handle<Name extends JobName>(name: Name, payload: unknown, outboxId: string): Promise<void> {
    await this.handlers[name](parsePayload(name, payload), outboxId);
  }
}

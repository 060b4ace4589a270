import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '@app/config';
import { JobQueues } from '@app/jobs';
import { MatchBusinessService } from './match/match-business.service.js';
import { MatchTenderService } from './match/match-tender.service.js';
import { MATCHER } from './match/matcher-token.js';
import { OwedReasonsService } from './match/owed-reasons.service.js';
import { NotifyService } from './notification/notify.service.js';
import { BidFeedbackService } from './bid/bid-feedback.service.js';
import { DeliverService } from './alert/deliver.service.js';
import { MailDelivery } from './alert/mail-delivery.js';
import { TextDelivery } from './alert/text-delivery.js';
import { ReminderService } from './alert/reminder.service.js';
import { WebhookDelivery } from './alert/webhook-delivery.js';
import { MailSender } from './channel/mail-sender.js';
import { WebhookSender } from './channel/webhook-sender.js';
import { DispatchService } from './pipeline/dispatch.service.js';
import { JobsUnderWay } from './pipeline/jobs-under-way.js';
import { RunJobService } from './pipeline/run-job.service.js';
import { SweepService } from './pipeline/sweep.service.js';
import { AnswerQuestionService } from './question/answer-question.service.js';
import { AnswerReachService } from './reach/answer-reach.service.js';
import { NoteReachService } from './reach/note-reach.service.js';
import { TellTeamsService } from './team/tell-teams.service.js';
import { TellReservationService } from './reservation/tell-reservation.service.js';
import { FIRM_COLUMNS, type FirmColumnsSource } from './reach/firm-columns-source.js';
import type { Provider, Type } from '@nestjs/common';
import type { Matcher } from '@app/matching';

export interface PipelineOptions {
  readonly config: Config;
  /** What finds candidates; it lives above this library, which only knows the seam. */
  readonly matcher: Type<Matcher>;
  /** What holds the firms as columns. */
  readonly firmColumns: Type<FirmColumnsSource>;
  readonly onTrouble: (error: Error) => void;
  readonly prefix?: string;
}

/** The use-cases that jobs call, with the queue and the matcher. Imported by the worker alone, beside `ServicesModule`. */
@Module({})
export class PipelineModule {
  static forRoot({ config, matcher, firmColumns, onTrouble, prefix }: PipelineOptions): DynamicModule {
    const { databaseUrl, redisUrl } = config;
    const providers: Provider[] = [
      { provide: MATCHER, useClass: matcher },
      { provide: FIRM_COLUMNS, useClass: firmColumns },
      AnswerQuestionService,
      AnswerReachService,
      NoteReachService,
      JobsUnderWay,
      { provide: JobQueues, useFactory: () => new JobQueues({ databaseUrl, redisUrl, prefix, onTrouble }) },
      BidFeedbackService,
      DeliverService,
      { provide: MailSender, useFactory: () => (config.smtpUrl === undefined ? undefined : new MailSender({ smtpUrl: config.smtpUrl, from: config.mailFrom, connections: 64 })) },
      MailDelivery,
      TextDelivery,
      { provide: WebhookSender, useFactory: () => new WebhookSender({ mayBePrivate: config.webhooksMayBePrivate }) },
      WebhookDelivery,
      ReminderService,
      DispatchService,
      MatchBusinessService,
      MatchTenderService,
      NotifyService,
      OwedReasonsService,
      RunJobService,
      SweepService,
      TellReservationService,
      TellTeamsService,
    ];
    return { module: PipelineModule, providers, exports: providers };
  }
}

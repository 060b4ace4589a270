import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '@app/config';
import { JobQueues } from '@app/jobs';
import { MatchBusinessService } from './match/match-business.service.js';
import { MatchTenderService } from './match/match-tender.service.js';
import { MATCHER } from './match/matcher-token.js';
import { NotifyService } from './notification/notify.service.js';
import { DispatchService } from './pipeline/dispatch.service.js';
import { RunJobService } from './pipeline/run-job.service.js';
import { SweepService } from './pipeline/sweep.service.js';
import type { Provider, Type } from '@nestjs/common';
import type { Matcher } from '@app/matching';

export interface PipelineOptions {
  readonly config: Config;
  /** What finds candidates; it lives above this library, which only knows the seam. */
  readonly matcher: Type<Matcher>;
  readonly onTrouble: (error: Error) => void;
  readonly prefix?: string;
}

/** The use-cases that jobs call, with the queue and the matcher. Imported by the worker alone, beside `ServicesModule`. */
@Module({})
export class PipelineModule {
  static forRoot({ config, matcher, onTrouble, prefix }: PipelineOptions): DynamicModule {
    const { databaseUrl, redisUrl } = config;
    const providers: Provider[] = [
      { provide: MATCHER, useClass: matcher },
      { provide: JobQueues, useFactory: () => new JobQueues({ databaseUrl, redisUrl, prefix, onTrouble }) },
      DispatchService,
      MatchBusinessService,
      MatchTenderService,
      NotifyService,
      RunJobService,
      SweepService,
    ];
    return { module: PipelineModule, providers, exports: providers };
  }
}

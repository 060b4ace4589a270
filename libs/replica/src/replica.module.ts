import { Logger, Module, type DynamicModule, type Type } from '@nestjs/common';
import type { Config } from '@app/config';
import type { Business } from '@app/domain';
import type { FirmFeatures } from '@app/matching';
import { ProfileFeedRepository } from '@app/store';
import { PostgresMatcher } from './postgres-matcher.js';
import { Replica } from './replica.js';
import { ReplicaHost } from './replica-host.js';

/** Prepares a firm for the fit, with the weights and code lists of the process. */
export interface FeaturesSource {
  featuresOf(business: Business): FirmFeatures;
}

export interface ReplicaOptions {
  readonly config: Pick<Config, 'replicaThreads' | 'replicaMemoryMb'>;
  /** A provider that every module sees. */
  readonly features: Type<FeaturesSource>;
}

const MIB = 2 ** 20;
/** Milliseconds between two looks at what has changed, while no job asks. */
const FOLLOW_MS = 1_000;

/** The one replica of a process, for whatever asks it. */
@Module({})
export class ReplicaModule {
  static forRoot({ config, features }: ReplicaOptions): DynamicModule {
    const settings = { threads: config.replicaThreads, room: config.replicaMemoryMb * MIB, followMs: FOLLOW_MS };
    return {
      module: ReplicaModule,
      global: true,
      providers: [
        {
          provide: Replica,
          useFactory: (feed: ProfileFeedRepository, source: FeaturesSource) => new Replica(feed, (business) => source.featuresOf(business), settings, new Logger('replica')),
          inject: [ProfileFeedRepository, features],
        },
        PostgresMatcher,
        ReplicaHost,
      ],
      exports: [Replica, PostgresMatcher],
    };
  }
}

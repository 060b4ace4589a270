import { Logger, Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '@app/config';
import { FirmColumnsFeed, ReplicaMatcher, ReplicaModule } from '@app/replica';
import { Knowledge, PipelineModule, ServicesModule } from '@app/services';
import { Pump } from './pump.js';

@Module({})
export class WorkerModule {
  /** @param prefix keeps the queues of two systems on one Redis apart */
  static forRoot(config: Config, prefix?: string): DynamicModule {
    const logger = new Logger('queue');
    const onTrouble = (error: Error): void => logger.warn(error.message);
    return {
      module: WorkerModule,
      imports: [
        ServicesModule.forRoot(config),
        ReplicaModule.forRoot({ config, features: Knowledge }),
        PipelineModule.forRoot({ config, matcher: ReplicaMatcher, firmColumns: FirmColumnsFeed, onTrouble, prefix }),
      ],
      providers: [Pump],
    };
  }
}

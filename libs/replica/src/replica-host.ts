import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Replica } from './replica.js';

/** Lets the replica live as long as the process. Jobs are taken while it loads. */
@Injectable()
export class ReplicaHost implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(private readonly replica: Replica) {}

  onApplicationBootstrap(): void {
    this.replica.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.replica.close();
  }
}

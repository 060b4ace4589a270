import { Injectable } from '@nestjs/common';
import type { IsoDate, IsoInstant } from '@app/domain';

/** This machine's clock: for dates in answers. Deadlines are decided by the database's. */
@Injectable()
export class Clock {
  now(): IsoInstant {
    return new Date().toISOString();
  }

  today(): IsoDate {
    return this.now().slice(0, 10);
  }
}

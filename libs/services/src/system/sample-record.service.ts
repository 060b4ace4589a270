import { Injectable } from '@nestjs/common';
import { OperationRepository } from '@app/store';

/** The one operation that stands for the sample, whoever loads it. */
const SAMPLE_OPERATION = '00000000-0000-4000-8000-000000005a00';

/** Remembers that the sample is in, so that a second start does not load it again. */
@Injectable()
export class SampleRecordService {
  constructor(private readonly operations: OperationRepository) {}

  async isLoaded(): Promise<boolean> {
    return (await this.operations.statusOf(SAMPLE_OPERATION)) === 'done';
  }

  /** Called when the last record is in: a load that was cut off is taken up again. */
  async loaded(counts: object): Promise<void> {
    await this.operations.record(SAMPLE_OPERATION, 'sample.load', counts);
  }
}

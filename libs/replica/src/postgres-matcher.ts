import { Injectable } from '@nestjs/common';
import type { Business, Tender } from '@app/domain';
import { FIT_WEIGHTS, firmTerms, targetTerms, type FirmFeatures, type Matcher, type TargetFeatures } from '@app/matching';
import { BusinessRepository, TenderRepository } from '@app/store';

/** Rows read at once: enough to be quick, few enough to hold. */
const PAGE = 500;

/**
 * The first matcher: PostgreSQL finds, by a GIN index on retrieval terms, every firm or tender that shares
 * a term. Right for tens of thousands of firms; the in-memory index will stand behind the same seam.
 */
@Injectable()
export class PostgresMatcher implements Matcher {
  constructor(
    private readonly businesses: BusinessRepository,
    private readonly tenders: TenderRepository,
  ) {}

  firmsFor(targets: readonly TargetFeatures[]): AsyncIterable<readonly Business[]> {
    return this.businesses.withTerms([...new Set(targets.flatMap((target) => targetTerms(target, FIT_WEIGHTS)))].sort(), PAGE);
  }

  targetsFor(firm: FirmFeatures): AsyncIterable<readonly Tender[]> {
    return this.tenders.openWithTerms(firmTerms(firm), PAGE);
  }
}

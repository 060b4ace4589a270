import { Injectable } from '@nestjs/common';
import { assess, bidTargets, businessSize, type Business, type LotId, type Tender } from '@app/domain';
import { KeptSizeRepository, type SizeMoment } from '@app/store';
import { Clock } from '../common/clock.js';
import { Knowledge } from '../knowledge/knowledge.js';

/** What is kept: of whom, on which tender, and when in its life. */
export interface SizeToKeep {
  readonly business: Business;
  readonly tender: Tender;
  readonly lotId?: LotId;
  readonly moment: SizeMoment;
  /** Tells two of one moment apart; the lot unless told. */
  readonly occurrence?: string;
}

/** Keeps the size class that a firm had when it bid, won or stepped in for another. Called inside of the transaction that it belongs to. */
@Injectable()
export class KeepSizeService {
  constructor(
    private readonly sizes: KeptSizeRepository,
    private readonly knowledge: Knowledge,
    private readonly clock: Clock,
  ) {}

  /** The class by the firm's own economy, and the finding of the tender's reservation by size where it has one. */
  async keep({ business, tender, lotId, moment, occurrence = lotId ?? '' }: SizeToKeep): Promise<void> {
    const { rulebook } = this.knowledge;
    const asOf = this.clock.today();
    const size = businessSize(business, rulebook, asOf);
    const targets = bidTargets(tender).filter((target) => lotId === undefined || target.lotId === lotId);
    const reserved = targets.flatMap((target) => assess([business], target, asOf, rulebook).findings.filter(({ kind }) => kind === 'size'));
    await this.sizes.keep({
      tenderId: tender.id,
      businessId: business.id,
      moment,
      occurrence,
      businessVersion: business.version,
      sizeClass: size.class,
      definition: size.definition,
      basis: size.basis,
      findings: [...size.findings, ...reserved],
      asOf,
      rulebookHash: rulebook.hash,
    });
  }
}

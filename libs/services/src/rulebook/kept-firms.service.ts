import { Injectable } from '@nestjs/common';
import { withSizeOf, type Business, type BusinessId, type TenderId } from '@app/domain';
import { HistoryRepository, KeptSizeRepository, type KeptSize } from '@app/store';

/** A firm with the size that was kept of it, and what was kept. */
export interface KeptFirm {
  readonly business: Business;
  readonly size: KeptSize;
}

/** Firms of bids that are open: with the size that each had when it won, else when it stepped in for another, else when it bid. */
@Injectable()
export class KeptFirms {
  constructor(
    private readonly kept: KeptSizeRepository,
    private readonly history: HistoryRepository,
  ) {}

  /** Those of which a size was kept on this tender; the others stand as they are today. */
  async of(tenderId: TenderId, firms: readonly Business[]): Promise<ReadonlyMap<BusinessId, KeptFirm>> {
    const kept = await this.kept.ofTender(tenderId);
    const found = new Map<BusinessId, KeptFirm>();
    for (const business of firms) {
      const own = kept.filter(({ businessId }) => businessId === business.id);
      const size = own.find(({ moment }) => moment === 'award') ?? own.findLast(({ moment }) => moment === 'replacement') ?? own.findLast(({ moment }) => moment === 'bid');
      const then = size && (await this.history.business(business.id, size.businessVersion));
      if (size !== undefined && then !== undefined) found.set(business.id, { business: withSizeOf(business, then), size });
    }
    return found;
  }
}

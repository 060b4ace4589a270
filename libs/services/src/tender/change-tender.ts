import { Injectable } from '@nestjs/common';
import type { AccountId, Tender, TenderId } from '@app/domain';
import { TenderRepository, UnitOfWork } from '@app/store';
import { AccessService } from '../access/access.service.js';
import type { Actor } from '../common/actor.js';
import { idOf, notFound } from '../common/ids.js';
import { requireVersion } from '../common/patch.js';

/** A tender under its lock, the version as the caller expected it. */
export interface LockedTender {
  readonly current: Tender;
  readonly accountId: AccountId;
}

/** What publishing, amending and calling off have in common: who may, the lock, the version. */
@Injectable()
export class ChangeTender {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly tenders: TenderRepository,
  ) {}

  /** Runs `change` in one transaction under the tender's lock. @throws DomainError `precondition.stale`, `tender.not_found` */
  async run(actor: Actor | undefined, id: string, expectedVersion: number, change: (locked: LockedTender) => Promise<Tender>): Promise<Tender> {
    const tenderId = idOf<TenderId>('tender', id);
    const known = await this.tenders.find(tenderId);
    if (known === undefined) throw notFound('tender');
    const { accountId } = await this.access.require(actor, 'tender.publish', known.buyerId);
    return this.work.run(async () => {
      const current = await this.tenders.lock(tenderId);
      if (current === undefined) throw notFound('tender');
      requireVersion(expectedVersion, current.version);
      return change({ current, accountId });
    });
  }
}

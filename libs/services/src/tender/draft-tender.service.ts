import { Injectable } from '@nestjs/common';
import { DomainError, refuseIf, type Tender, type TenderId, type TenderNotice } from '@app/domain';
import { BuyerRepository, TenderRepository, UnitOfWork } from '@app/store';
import { AccessService } from '../access/access.service.js';
import type { Actor } from '../common/actor.js';
import { idOf, Ids, notFound } from '../common/ids.js';
import { applyPatch, requireVersion, type Patch } from '../common/patch.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { noticeProblems } from './check-notice.js';
import { EMPTIED_NOTICE } from './emptied-notice.js';
import { indexTender } from './index-tender.js';

@Injectable()
export class DraftTenderService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly buyers: BuyerRepository,
    private readonly tenders: TenderRepository,
    private readonly knowledge: Knowledge,
    private readonly ids: Ids,
  ) {}

  /** A draft is seen by its buyer's people alone. @throws DomainError `input.invalid` naming each field */
  async create(actor: Actor | undefined, notice: TenderNotice): Promise<Tender> {
    const { accountId } = await this.access.require(actor, 'tender.draft', idOf('buyer', notice.buyerId));
    const buyer = await this.buyers.find(notice.buyerId);
    if (buyer === undefined) throw notFound('buyer');
    const tender: Tender = {
      ...notice,
      id: this.ids.next<TenderId>(),
      version: 1,
      status: 'draft',
      economy: buyer.economy,
      buyerName: buyer.name,
      ...(buyer.level === undefined ? {} : { buyerLevel: buyer.level }),
    };
    await this.check(tender);
    await this.work.run(() => this.tenders.add({ tender, index: indexTender(tender, this.knowledge), editedBy: accountId }));
    return tender;
  }

  /** Changes a draft; what is published is amended instead. @throws DomainError `tender.not_draft`, `precondition.stale`, `input.invalid` */
  async edit(actor: Actor | undefined, id: string, expectedVersion: number, patch: Patch<TenderNotice>): Promise<Tender> {
    const tenderId = idOf<TenderId>('tender', id);
    const known = await this.tenders.find(tenderId);
    if (known === undefined) throw notFound('tender');
    const { accountId } = await this.access.require(actor, 'tender.draft', known.buyerId);
    return this.work.run(async () => {
      const current = await this.tenders.lock(tenderId);
      if (current === undefined) throw notFound('tender');
      requireVersion(expectedVersion, current.version);
      if (current.status !== 'draft') {
        throw new DomainError('conflict', 'tender.not_draft', 'This tender is published. Use amend, so that everybody sees what changed.');
      }
      const tender: Tender = { ...applyPatch<Tender>(current, withoutBuyer(patch), EMPTIED_NOTICE), version: current.version + 1 };
      await this.check(tender);
      await this.tenders.append({ tender, index: indexTender(tender, this.knowledge), editedBy: accountId });
      return tender;
    });
  }

  private async check(tender: Tender): Promise<void> {
    const { codes, rulebook } = this.knowledge;
    refuseIf(noticeProblems(tender, { codes, rulebook, now: await this.tenders.now() }));
  }
}

/** A tender stays with its buyer. @throws DomainError `tender.buyer_fixed` */
export function withoutBuyer({ buyerId, ...patch }: Patch<TenderNotice>): Patch<TenderNotice> {
  if (buyerId !== undefined) {
    throw new DomainError('invalid', 'input.invalid', 'One field needs attention.', [
      { path: 'buyerId', code: 'tender.buyer_fixed', message: 'A tender cannot move to another buyer; leave buyerId out.' },
    ]);
  }
  return patch;
}

import { Injectable } from '@nestjs/common';
import type { BusinessId, TenderId } from '@app/domain';
import { PreferenceRepository, type Mark, type StoredMark } from '@app/store';
import { AccessService } from '../access/access.service.js';
import type { Actor } from '../common/actor.js';
import { idOf } from '../common/ids.js';
import { TenderReadService } from '../tender/tender-read.service.js';

@Injectable()
export class MarkService {
  constructor(
    private readonly access: AccessService,
    private readonly tenders: TenderReadService,
    private readonly preferences: PreferenceRepository,
  ) {}

  /** Keep a tender, hide it ("not mine because ..."), or say that the firm is bidding. The last word counts. */
  async put(actor: Actor | undefined, id: string, tenderIdText: string, { mark, reason }: { mark: Mark; reason?: string }): Promise<StoredMark> {
    const businessId = idOf<BusinessId>('business', id);
    await this.access.require(actor, 'business.mark', businessId);
    const { id: tenderId } = await this.tenders.get(actor, idOf<TenderId>('tender', tenderIdText));
    return this.preferences.putMark(businessId, tenderId, mark, reason);
  }

  /** Takes back whatever was said of the tender. Done twice it is done once. */
  async remove(actor: Actor | undefined, id: string, tenderIdText: string): Promise<void> {
    const businessId = idOf<BusinessId>('business', id);
    await this.access.require(actor, 'business.mark', businessId);
    await this.preferences.removeMark(businessId, idOf<TenderId>('tender', tenderIdText));
  }
}

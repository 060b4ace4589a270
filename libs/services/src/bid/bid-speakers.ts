import { Injectable } from '@nestjs/common';
import { DomainError, type AccountId, type BusinessId, type Consortium, type TenderId } from '@app/domain';
import { ConsortiumRepository } from '@app/store';
import { AccessService } from '../access/access.service.js';
import type { Actor } from '../common/actor.js';
import { notFound } from '../common/ids.js';
import { bidderOf, speakerOf } from './bid-desk.js';

/** Who bids and who speaks for it. */
export interface BidSpeaker {
  readonly accountId: AccountId;
  /** The firm, or the lead. */
  readonly speaker: BusinessId;
  readonly consortium?: Consortium;
  /** The consortium, or the firm alone. */
  readonly bidderId: string;
}

/** An owner of the firm that bids alone, or of the lead. */
@Injectable()
export class BidSpeakers {
  constructor(
    private readonly access: AccessService,
    private readonly consortia: ConsortiumRepository,
  ) {}

  /** @throws DomainError `input.invalid`, `consortium.not_found`, `business.not_found`, `bid.not_lead` */
  async require(actor: Actor | undefined, request: { readonly consortiumId?: string; readonly businessId?: string }, tenderId: TenderId): Promise<BidSpeaker> {
    const { speaker, consortium } = await speakerOf(this.consortia, bidderOf(request), tenderId);
    const accountId = await this.accountOf(actor, speaker, consortium);
    return { accountId, speaker, ...(consortium === undefined ? {} : { consortium }), bidderId: consortium?.id ?? speaker };
  }

  private async accountOf(actor: Actor | undefined, speaker: BusinessId, consortium: Consortium | undefined): Promise<AccountId> {
    try {
      return (await this.access.require(actor, 'business.bid', speaker)).accountId;
    } catch (error) {
      if (consortium === undefined || !(error instanceof DomainError) || error.kind !== 'not_found') throw error;
      const member = await Promise.all(consortium.members.map(({ businessId }) => this.access.may(actor, 'business.read', businessId)));
      if (!member.includes(true)) throw notFound('consortium');
      throw new DomainError('forbidden', 'bid.not_lead', 'The lead hands the joint bid in; another member cannot.');
    }
  }
}

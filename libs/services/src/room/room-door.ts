import { Injectable } from '@nestjs/common';
import type { BusinessId, Consortium } from '@app/domain';
import { BusinessRepository, ConsortiumRepository } from '@app/store';
import { AccessService } from '../access/access.service.js';
import type { Actor } from '../common/actor.js';
import { idOf, notFound } from '../common/ids.js';

/** A room, and the firms in it by name. */
export interface EnteredRoom {
  readonly consortium: Consortium;
  /** Joined, or asked and known. */
  readonly here: ReadonlyMap<BusinessId, string>;
}

/** Who is in the room of a joint bid: those who have joined, and those who are asked and have let themselves be known. */
@Injectable()
export class RoomDoor {
  constructor(
    private readonly access: AccessService,
    private readonly consortia: ConsortiumRepository,
    private readonly businesses: BusinessRepository,
  ) {}

  /** As one of the people of its firms. @throws DomainError `consortium.not_found` for whoever is not in it */
  async enterAs(actor: Actor | undefined, id: string): Promise<EnteredRoom & { readonly own: ReadonlySet<BusinessId> }> {
    const entered = await this.enter(id);
    const own = new Set<BusinessId>();
    for (const businessId of entered.here.keys()) if (await this.access.may(actor, 'business.read', businessId)) own.add(businessId);
    if (own.size === 0) throw notFound('consortium');
    return { ...entered, own };
  }

  /** For a caller that has asked already who comes. @throws DomainError `consortium.not_found` */
  async enter(id: string): Promise<EnteredRoom> {
    const consortium = await this.consortia.find(idOf('consortium', id));
    if (consortium === undefined) throw notFound('consortium');
    const invitations = await this.consortia.invitationsOf(consortium.id);
    const known = new Set(invitations.filter(({ status, veiled }) => !veiled && (status === 'open' || status === 'countered')).map(({ businessId }) => businessId));
    const here = new Map<BusinessId, string>();
    for (const { businessId, joined } of consortium.members) {
      if (!joined && !known.has(businessId)) continue;
      here.set(businessId, (await this.businesses.find(businessId))?.name ?? '');
    }
    return { consortium, here };
  }
}

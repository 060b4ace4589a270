import { Injectable } from '@nestjs/common';
import { DomainError, type BusinessId, type IsoInstant } from '@app/domain';
import { BusinessRepository, RoomRepository } from '@app/store';
import { AccessService } from '../access/access.service.js';
import { signedIn, type Actor } from '../common/actor.js';
import { idOf, Ids, notFound } from '../common/ids.js';
import { fromCursor, limitOf, toCursor, toPage, UUID, type PageRequest } from '../common/page.js';
import { RoomDoor } from './room-door.js';

/** A firm in the room, by id and name: whoever is here has let itself be known. */
export interface RoomFirm {
  readonly businessId: BusinessId;
  readonly name: string;
}

export interface Room {
  readonly messages: readonly (RoomFirm & { readonly id: string; readonly text: string; readonly at: IsoInstant })[];
  readonly next: string | null;
  /** Why each member cannot bid alone, in its own words; the text is absent where it has not said. */
  readonly reasons: readonly (RoomFirm & { readonly reason?: string; readonly at?: IsoInstant })[];
}

/**
 * Where the firms of a joint bid talk. In it are those who have joined, and those who are asked and have let themselves be known; for everybody else, the buyer's people among them,
 * there is none.
 */
@Injectable()
export class RoomService {
  constructor(
    private readonly access: AccessService,
    private readonly door: RoomDoor,
    private readonly businesses: BusinessRepository,
    private readonly room: RoomRepository,
    private readonly ids: Ids,
  ) {}

  /** The newest messages first. @throws DomainError `consortium.not_found` for whoever is not in it */
  async read(actor: Actor | undefined, id: string, request: PageRequest): Promise<Room> {
    signedIn(actor);
    const { consortium, here } = await this.door.enterAs(actor, id);
    const [before] = fromCursor(request, [UUID]) ?? [];
    const limit = limitOf(request);
    const page = toPage(await this.room.messages(consortium.id, before, limit + 1), limit, (row) => toCursor([row.id]), (row) => row);
    const reasons = new Map((await this.room.reasons(consortium.id)).map((reason) => [reason.businessId, reason]));
    const nameOf = async (businessId: BusinessId): Promise<string> => here.get(businessId) ?? (await this.businesses.find(businessId))?.name ?? '';
    const joined = consortium.members.filter((member) => member.joined);
    return {
      messages: await Promise.all(page.items.map(async (message) => ({ ...message, name: await nameOf(message.businessId) }))),
      next: page.next,
      reasons: joined.map(({ businessId }) => {
        const given = reasons.get(businessId);
        return { businessId, name: here.get(businessId) ?? '', ...(given === undefined ? {} : { reason: given.reason, at: given.at }) };
      }),
    };
  }

  /** @throws DomainError `consortium.not_found` where the firm is not in the room, `consortium.settled` once it is dissolved */
  async say(actor: Actor | undefined, id: string, businessIdText: string, text: string): Promise<void> {
    const businessId = idOf<BusinessId>('business', businessIdText);
    const { accountId } = await this.access.require(actor, 'business.team', businessId);
    const { consortium, here } = await this.door.enter(id);
    if (!here.has(businessId)) throw notFound('consortium');
    if (consortium.status === 'dissolved') throw new DomainError('conflict', 'consortium.settled', 'This consortium is dissolved.');
    await this.room.say(this.ids.next(), consortium.id, businessId, accountId, text);
  }

  /** Records why a member cannot bid alone: a joint bid of firms that each could is a matter for competition law. A member's own words; the last count. */
  async explain(actor: Actor | undefined, id: string, businessIdText: string, reason: string): Promise<void> {
    const businessId = idOf<BusinessId>('business', businessIdText);
    const { accountId } = await this.access.require(actor, 'business.team', businessId);
    const { consortium } = await this.door.enter(id);
    if (!consortium.members.some((member) => member.businessId === businessId && member.joined)) throw notFound('consortium');
    await this.room.putReason(consortium.id, businessId, reason, accountId);
  }
}

import { Injectable } from '@nestjs/common';
import type { BuyerId, OfficerNotification } from '@app/domain';
import { OfficerNotificationRepository } from '@app/store';
import { AccessService } from '../access/access.service.js';
import type { Actor } from '../common/actor.js';
import { idOf } from '../common/ids.js';
import { fromCursor, limitOf, toCursor, toPage, UUID, type Page, type PageRequest } from '../common/page.js';

@Injectable()
export class OfficerNotificationService {
  constructor(
    private readonly access: AccessService,
    private readonly notifications: OfficerNotificationRepository,
  ) {}

  /** What the buyer's officers were told, newest first. */
  async list(actor: Actor | undefined, id: string, request: PageRequest): Promise<Page<OfficerNotification>> {
    const buyerId = idOf<BuyerId>('buyer', id);
    await this.access.require(actor, 'buyer.notifications.read', buyerId);
    const [at, lastId] = fromCursor(request, [/^\d{1,16}$/, UUID]) ?? [];
    const limit = limitOf(request);
    const rows = await this.notifications.list(buyerId, at !== undefined && lastId !== undefined ? { at, id: lastId } : undefined, limit + 1);
    return toPage(rows, limit, ({ key, id: rowId }) => toCursor([key, rowId]), ({ key: _key, ...notification }) => notification);
  }
}

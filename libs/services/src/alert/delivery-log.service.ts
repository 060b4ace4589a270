import { Injectable } from '@nestjs/common';
import type { BusinessId } from '@app/domain';
import { DeliveryLogRepository, type LoggedDelivery } from '@app/store';
import { AccessService } from '../access/access.service.js';
import type { Actor } from '../common/actor.js';
import { idOf } from '../common/ids.js';
import { fromCursor, limitOf, toCursor, toPage, UUID, type Page, type PageRequest } from '../common/page.js';

@Injectable()
export class DeliveryLogService {
  constructor(
    private readonly access: AccessService,
    private readonly log: DeliveryLogRepository,
  ) {}

  /** What went out for the firm by mail, phone and webhook, what waits and until when, and what was not sent and why; newest first. */
  async list(actor: Actor | undefined, id: string, request: PageRequest): Promise<Page<LoggedDelivery>> {
    const businessId = idOf<BusinessId>('business', id);
    await this.access.require(actor, 'business.matches.read', businessId);
    const [at, lastId] = fromCursor(request, [/^\d{1,16}$/, UUID]) ?? [];
    const limit = limitOf(request);
    const rows = await this.log.list(businessId, at !== undefined && lastId !== undefined ? { at, id: lastId } : undefined, limit + 1);
    return toPage(rows, limit, ({ key, id: rowId }) => toCursor([key, rowId]), ({ key: _key, ...delivery }) => delivery);
  }
}

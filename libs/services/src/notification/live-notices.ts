import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { BusinessId, Notification } from '@app/domain';
import { NotificationRepository, TenderRepository } from '@app/store';
import { AccessService } from '../access/access.service.js';
import type { Actor } from '../common/actor.js';
import { idOf } from '../common/ids.js';

/** Between two looks at the database. */
const LOOK_EVERY_MS = 1_000;
/** A notice is dated by the beginning of its transaction, which may end so much later. */
const LATE_MS = 60_000;
/** Whoever is put out of the firm hears nothing more within this. */
const ASK_AGAIN_EVERY_MS = 30_000;
const AT_MOST = 200;

/** Notices as they come, for a page that stays open. */
@Injectable()
export class LiveNotices {
  constructor(
    private readonly access: AccessService,
    private readonly notifications: NotificationRepository,
    private readonly tenders: TenderRepository,
  ) {}

  /**
   * What the firm is told from now on, or since `after`, each once; nothing from time to time, which says that it is still there.
   * What comes again after a broken connection is known by its id.
   * @param forMs ends by itself then
   */
  async follow(actor: Actor | undefined, id: string, after: string | undefined, forMs: number): Promise<AsyncGenerator<readonly Notification[]>> {
    const businessId = idOf<BusinessId>('business', id);
    await this.access.require(actor, 'business.matches.read', businessId);
    return this.looks(actor, businessId, Date.parse(after ?? (await this.tenders.now())), forMs);
  }

  private async *looks(actor: Actor | undefined, businessId: BusinessId, from: number, forMs: number): AsyncGenerator<readonly Notification[]> {
    const began = Date.now();
    let asked = began;
    // What is older is not news, however late it came.
    const seen = new Set((await this.notifications.since(businessId, iso(from - LATE_MS), AT_MOST)).filter(({ createdAt }) => Date.parse(createdAt) <= from).map(({ id }) => id));
    let latest = from;
    while (Date.now() - began < forMs) {
      if (Date.now() - asked > ASK_AGAIN_EVERY_MS) {
        await this.access.require(actor, 'business.matches.read', businessId);
        asked = Date.now();
      }
      const news = (await this.notifications.since(businessId, iso(latest - LATE_MS), AT_MOST)).filter(({ id }) => !seen.has(id));
      for (const { id, createdAt } of news) {
        seen.add(id);
        latest = Math.max(latest, Date.parse(createdAt));
      }
      yield news;
      await sleep(Math.min(LOOK_EVERY_MS, Math.max(0, forMs - (Date.now() - began))));
    }
  }
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}

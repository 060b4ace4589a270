import { Injectable } from '@nestjs/common';
import type { BusinessId } from '@app/domain';
import { FeedRepository, NotificationRepository, type Feed } from '@app/store';
import { AccessService } from '../access/access.service.js';
import type { Actor } from '../common/actor.js';
import { Clock } from '../common/clock.js';
import { idOf, Ids, notFound, sha256 } from '../common/ids.js';
import { AlertAddresses } from './alert-addresses.js';
import { writeCalendar } from '../channel/calendar.js';
import { writeAtom, writeRss } from '../channel/news-feed.js';

export type FeedForm = 'rss' | 'atom' | 'ics';

export interface MadeFeed {
  readonly id: string;
  /** With the secret in them; shown this once. */
  readonly addresses: Readonly<Record<FeedForm, string>>;
}

export interface FeedDocument {
  readonly mediaType: string;
  readonly text: string;
}

const FILE = /^([A-Za-z0-9_-]{43})\.(rss|atom|ics)$/;
const NEWEST = 50;
const SOONEST = 200;

/** Secret addresses under which a reader of news or a calendar follows a firm's notices and dates. */
@Injectable()
export class FeedService {
  constructor(
    private readonly access: AccessService,
    private readonly feeds: FeedRepository,
    private readonly notifications: NotificationRepository,
    private readonly addresses: AlertAddresses,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async list(actor: Actor | undefined, id: string): Promise<Feed[]> {
    const businessId = idOf<BusinessId>('business', id);
    await this.access.require(actor, 'business.feeds.edit', businessId);
    return this.feeds.list(businessId);
  }

  /** The addresses are shown this once; what is kept is a hash of the 256 bits in them. */
  async create(actor: Actor | undefined, id: string): Promise<MadeFeed> {
    const businessId = idOf<BusinessId>('business', id);
    const { accountId } = await this.access.require(actor, 'business.feeds.edit', businessId);
    const [feedId, secret] = [this.ids.next<string>(), this.ids.secret()];
    await this.feeds.add({ id: feedId, businessId, secretHash: sha256(secret), createdBy: accountId });
    const address = (form: FeedForm): string => this.addresses.feed(secret, form);
    return { id: feedId, addresses: { rss: address('rss'), atom: address('atom'), ics: address('ics') } };
  }

  async revoke(actor: Actor | undefined, id: string, feedId: string): Promise<void> {
    const businessId = idOf<BusinessId>('business', id);
    await this.access.require(actor, 'business.feeds.edit', businessId);
    if (!(await this.feeds.revoke(businessId, idOf('feed', feedId)))) throw notFound('feed');
  }

  /** What stands under a secret address. @throws DomainError `feed.not_found`, also for one that was revoked */
  async read(file: string): Promise<FeedDocument> {
    const [, secret, form] = FILE.exec(file) ?? [];
    const opened = secret === undefined ? undefined : await this.feeds.opened(sha256(secret));
    if (secret === undefined || opened === undefined) throw notFound('feed');
    const { businessId, firm } = opened;
    const { pages } = this.addresses;
    if (form === 'ics') {
      return { mediaType: 'text/calendar; charset=utf-8', text: writeCalendar(await this.feeds.dated(businessId, SOONEST), { firm, pages, domain: this.addresses.mailDomain }) };
    }
    const notices = await this.notifications.list(businessId, undefined, NEWEST);
    const feed = { firm, pages, self: this.addresses.feed(secret, form === 'rss' ? 'rss' : 'atom'), notices, now: this.clock.now() };
    return form === 'rss' ? { mediaType: 'application/rss+xml; charset=utf-8', text: writeRss(feed) } : { mediaType: 'application/atom+xml; charset=utf-8', text: writeAtom(feed) };
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError, type BusinessId, type Pace } from '@app/domain';
import { matchBusiness, type PayloadOf } from '@app/jobs';
import { BusinessRepository, OutboxRepository, SavedSearchRepository, UnitOfWork, type SavedSearch, type SearchFilter } from '@app/store';
import { AccessService } from '../access/access.service.js';
import type { Actor } from '../common/actor.js';
import { idOf, Ids, notFound } from '../common/ids.js';
import { requireVersion } from '../common/patch.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { AlertVolume, perWeekAt } from '../notification/alert-volume.js';
import { MAX_WORD, searchWords } from '../tender/index-tender.js';

const MOST_SEARCHES = 20;
const MOST_WORDS = 20;

/** A search as its firm writes it. */
export interface SearchWish {
  readonly name: string;
  readonly minScore: number;
  readonly pace: Pace;
  readonly q?: string;
  readonly categories?: readonly string[];
  readonly regions?: readonly string[];
  readonly economy?: string;
  readonly role?: 'solo' | 'joint';
}

/** Searches of a firm, each with its own threshold and pace, beside the one threshold that the alert settings hold. */
@Injectable()
export class SavedSearchService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly searches: SavedSearchRepository,
    private readonly businesses: BusinessRepository,
    private readonly outbox: OutboxRepository,
    private readonly knowledge: Knowledge,
    private readonly volumes: AlertVolume,
    private readonly ids: Ids,
  ) {}

  async list(actor: Actor | undefined, id: string): Promise<SavedSearch[]> {
    const businessId = idOf<BusinessId>('business', id);
    await this.access.require(actor, 'business.read', businessId);
    return this.searches.list(businessId);
  }

  /** What the search would have sent in the weeks behind us, before it is saved; changes nothing. */
  async estimate(actor: Actor | undefined, id: string, wish: SearchWish): Promise<{ perWeek: number; weeks: number }> {
    const businessId = idOf<BusinessId>('business', id);
    await this.access.require(actor, 'business.matches.read', businessId);
    const volume = await this.volumes.expect(businessId, this.filterOf(wish));
    return { perWeek: perWeekAt(volume, wish.minScore), weeks: volume.weeks };
  }

  /** What it finds among the open tenders is told at once. @throws DomainError `search.too_many` */
  async create(actor: Actor | undefined, id: string, wish: SearchWish): Promise<SavedSearch> {
    const businessId = idOf<BusinessId>('business', id);
    await this.access.require(actor, 'business.alerts.edit', businessId);
    return this.work.run(async () => {
      if ((await this.searches.list(businessId)).length >= MOST_SEARCHES) throw new DomainError('conflict', 'search.too_many', `A firm has ${MOST_SEARCHES} searches at most. Remove one first.`);
      const search = { id: this.ids.next<string>(), businessId, name: wish.name, minScore: wish.minScore, pace: wish.pace, filter: this.filterOf(wish) };
      await this.searches.add(search);
      await this.lookAgain(businessId);
      return this.stored(businessId, search.id);
    });
  }

  /** @throws DomainError `search.not_found`, `precondition.stale` */
  async replace(actor: Actor | undefined, id: string, searchId: string, version: number, wish: SearchWish): Promise<SavedSearch> {
    const businessId = idOf<BusinessId>('business', id);
    await this.access.require(actor, 'business.alerts.edit', businessId);
    return this.work.run(async () => {
      const now = await this.stored(businessId, idOf('search', searchId));
      requireVersion(version, now.version);
      if (!(await this.searches.change({ id: now.id, version, name: wish.name, minScore: wish.minScore, pace: wish.pace, filter: this.filterOf(wish) }))) requireVersion(version, version + 1);
      await this.lookAgain(businessId);
      return this.stored(businessId, now.id);
    });
  }

  async remove(actor: Actor | undefined, id: string, searchId: string): Promise<void> {
    const businessId = idOf<BusinessId>('business', id);
    await this.access.require(actor, 'business.alerts.edit', businessId);
    if (!(await this.searches.remove(businessId, idOf('search', searchId)))) throw notFound('search');
  }

  private async stored(businessId: BusinessId, id: string): Promise<SavedSearch> {
    const search = await this.searches.find(businessId, id);
    if (search === undefined) throw notFound('search');
    return search;
  }

  /** Matches the firm anew, which tells it of what it is owed by now. */
  private async lookAgain(businessId: BusinessId): Promise<void> {
    const business = await this.businesses.find(businessId);
    if (business === undefined) return;
    const payload: PayloadOf<typeof matchBusiness.name> = { businessId, version: business.version };
    await this.outbox.add(matchBusiness.name, [payload]);
  }

  private filterOf({ q, categories, regions, economy, role }: SearchWish): SearchFilter {
    const words = searchWords(q ?? '').filter((word) => word.length <= MAX_WORD).slice(0, MOST_WORDS);
    // Quoted: whatever a person types is text, never query syntax.
    const query = words.map((word) => `'${word.replaceAll("'", "''").replaceAll('\\', '\\\\')}':*`).join(' & ');
    return {
      ...(q === undefined ? {} : { q }),
      ...(query === '' ? {} : { query }),
      ...(categories === undefined || categories.length === 0 ? {} : { categories: categories.map((category) => this.categoryOf(category)) }),
      ...(regions === undefined || regions.length === 0 ? {} : { regions }),
      ...(economy === undefined ? {} : { economy }),
      ...(role === undefined ? {} : { role }),
    };
  }

  /** `CPV:45261210`; a bare code is one of CPV. */
  private categoryOf(text: string): string {
    const [scheme, code] = text.includes(':') ? [text.slice(0, text.indexOf(':')), text.slice(text.indexOf(':') + 1)] : ['CPV', text];
    const { scheme: known, id } = this.knowledge.codes.normalise({ scheme, id: code });
    return `${known}:${id}`;
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError, plainDifference, type BuyerId, type IsoInstant, type Message, type Tender, type TenderId, type TenderStatus } from '@app/domain';
import { BuyerRepository, TenderRepository, TenderSearchRepository, type TenderFilter, type TenderSort } from '@app/store';
import { AccessService } from '../access/access.service.js';
import type { Actor } from '../common/actor.js';
import { idOf, notFound } from '../common/ids.js';
import { fromCursor, limitOf, toCursor, toPage, UUID, type Page, type PageRequest } from '../common/page.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { difference, type Change } from './difference.js';
import { withoutHiddenValue } from './hidden-value.js';
import { MAX_WORD, searchWords } from './index-tender.js';

/** Longest query that is read. */
const MAX_QUERY = 1_000;

export interface TenderSearch {
  readonly q?: string;
  /** `CPV:45261210`, or a bare CPV code. */
  readonly category?: string;
  readonly region?: string;
  readonly economy?: string;
  /** `open` if absent. */
  readonly status?: Exclude<TenderStatus, 'draft'> | 'open';
  readonly reservedFor?: string;
  readonly jointBid?: boolean;
  readonly sort?: TenderSort;
}

export interface VersionSummary {
  readonly version: number;
  readonly status: TenderStatus;
  readonly at: IsoInstant;
  readonly note?: string;
  readonly changes: readonly Change[];
  /** The same in sentences, the weightiest first. */
  readonly summary: readonly Message[];
}

/** A tender as the asker may see it. */
export interface VisibleTender extends Tender {
  /** True for the buyer's people: they also see what is hidden from bidders. */
  readonly own: boolean;
}

@Injectable()
export class TenderReadService {
  constructor(
    private readonly access: AccessService,
    private readonly buyers: BuyerRepository,
    private readonly tenders: TenderRepository,
    private readonly found: TenderSearchRepository,
    private readonly knowledge: Knowledge,
  ) {}

  /** Public once published; a draft, and the tender of a buyer that is not verified, is seen by its buyer's people alone. */
  async get(actor: Actor | undefined, id: string): Promise<VisibleTender> {
    const tender = await this.tenders.find(idOf<TenderId>('tender', id));
    if (tender === undefined) throw notFound('tender');
    const own = await this.access.may(actor, 'tender.read_draft', tender.buyerId);
    if (own) return { ...tender, own };
    const buyer = await this.buyers.find(tender.buyerId);
    if (tender.publishedAt === undefined || buyer?.verified !== true) throw notFound('tender');
    return { ...withoutHiddenValue(tender), own };
  }

  /** Open to everybody: published tenders, soonest to close first. */
  async list(search: TenderSearch, request: PageRequest): Promise<Page<Tender>> {
    const sort = search.sort ?? 'closing';
    const [order, key, id] = fromCursor(request, [/^(closing|published|value)$/, /^.{0,40}$/, UUID]) ?? [];
    if (order !== undefined && order !== sort) {
      throw new DomainError('invalid', 'cursor.invalid', 'This cursor belongs to another order of the list.', [
        { path: 'cursor', code: 'cursor.invalid', message: 'Leave it out to start from the first page.' },
      ]);
    }
    const limit = limitOf(request);
    const after = key !== undefined && id !== undefined ? { key, id } : undefined;
    const rows = await this.found.search(this.filterOf(search), sort, after, limit + 1);
    return toPage(rows, limit, (row) => toCursor([sort, row.key, row.tender.id]), ({ tender }) => withoutHiddenValue(tender));
  }

  /** A buyer's own tenders with its drafts, the last changed first. */
  async ofBuyer(actor: Actor | undefined, id: string, status: TenderStatus | undefined, request: PageRequest): Promise<Page<Tender>> {
    const buyerId = idOf<BuyerId>('buyer', id);
    await this.access.require(actor, 'tender.read_draft', buyerId);
    const [key, last] = fromCursor(request, [/^\d{20}$/, UUID]) ?? [];
    const limit = limitOf(request);
    const rows = await this.found.ofBuyer({ buyerId, status }, key !== undefined && last !== undefined ? { key, id: last } : undefined, limit + 1);
    return toPage(rows, limit, (row) => toCursor([row.key, row.tender.id]), ({ tender }) => tender);
  }

  /** What changed from version to version, newest first; versions from before publication stay with the buyer. */
  async versions(actor: Actor | undefined, id: string, request: PageRequest): Promise<Page<VersionSummary>> {
    const { own, id: tenderId } = await this.get(actor, id);
    const limit = limitOf(request);
    const [before = '2147483647'] = fromCursor(request, [/^\d{1,9}$/]) ?? [];
    // One row more for the next page, and one more to compare the last shown with.
    const rows = await this.found.versions(tenderId, Number(before), limit + 2);
    const visible = rows.filter(({ tender }) => own || tender.publishedAt !== undefined);
    const summaries = visible.map(({ tender, note, at }, i) => {
      const previous = visible[i + 1]?.tender;
      const shown = own ? (item: Tender) => item : withoutHiddenValue;
      const changes = difference(previous && shown(previous), shown(tender));
      const summary = previous ? plainDifference(shown(previous), shown(tender)) : [];
      return { version: tender.version, status: tender.status, at, note, changes, summary };
    });
    return toPage(summaries.slice(0, limit + 1), limit, ({ version }) => toCursor([version]), (summary) => summary);
  }

  private filterOf({ q, category, sort: _sort, status = 'open', ...rest }: TenderSearch): TenderFilter {
    return { ...rest, status, words: q === undefined ? undefined : queryWords(q), category: category && this.categoryKey(category) };
  }

  private categoryKey(category: string): string {
    const [scheme, id] = category.includes(':') ? category.split(':', 2) : ['CPV', category];
    const { scheme: normalScheme, id: normalId } = this.knowledge.codes.normalise({ scheme: scheme ?? '', id: id ?? '' });
    return `${normalScheme}:${normalId}`;
  }
}

/** The first words of what a person typed; longer ones than the index holds are cut, since text search refuses them. */
function queryWords(q: string): string[] {
  return searchWords(q.slice(0, MAX_QUERY))
    .slice(0, 12)
    .map((word) => word.slice(0, MAX_WORD));
}

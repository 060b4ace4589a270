import { Injectable } from '@nestjs/common';
import { toDocument, type BuyerId, type Problem, type Tender, type TenderId, type TenderStatus } from '@app/domain';
import { matchTender, notifyChanged, type PayloadOf } from '@app/jobs';
import { BuyerRepository, OutboxRepository, TenderRepository, UnitOfWork } from '@app/store';
import { Ids } from '../common/ids.js';
import { Knowledge } from '../knowledge/knowledge.js';
import type { ReadResult, ReleaseStatus, SkippedRelease, TenderRelease } from '../ocds/index.js';
import { indexTender } from '../tender/index-tender.js';

export const IMPORT_OUTCOMES = ['created', 'updated', 'unchanged', 'skipped', 'rejected'] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** What became of one record; every record has exactly one outcome. */
export interface ImportedRecord {
  readonly outcome: ImportOutcome;
  readonly ocid?: string;
  /** Why it was skipped or rejected, or what was wrong and left out. */
  readonly problems: readonly Problem[];
}

/** Ours for theirs; a planned tender is not open to bids and waits for its tender notice. */
const STATUS: Readonly<Record<ReleaseStatus, TenderStatus | undefined>> = {
  planned: undefined,
  active: 'active',
  cancelled: 'cancelled',
  unsuccessful: 'unsuccessful',
  complete: 'complete',
  withdrawn: 'withdrawn',
};

const REASONS: Readonly<Record<SkippedRelease['reason'], string>> = {
  no_tender: 'There is no tender in this release.',
  no_text: 'The tender has neither title nor description.',
  no_deadline: 'The tender has no deadline that can be read, so it can never be matched.',
};

/** Imported tenders: fed in by an operator, so their buyers count as verified. */
@Injectable()
export class ImportTenderService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly buyers: BuyerRepository,
    private readonly tenders: TenderRepository,
    private readonly outbox: OutboxRepository,
    private readonly knowledge: Knowledge,
    private readonly ids: Ids,
  ) {}

  /** Takes in one release that was read. Running it again changes nothing; an older release never replaces a newer one. */
  async take(read: ReadResult): Promise<ImportedRecord> {
    if (read.status === 'rejected') return { outcome: 'rejected', ocid: read.ocid, problems: read.problems };
    if (read.status === 'skipped') return skipped(read.ocid, `release.${read.reason}`, REASONS[read.reason], read.problems);
    const status = STATUS[read.tenderStatus];
    if (status === undefined) return skipped(read.ocid, 'release.planned', 'The tender is only planned.', read.problems);
    const outcome = await this.work.run(() => this.put(read, status));
    return { outcome, ocid: read.ocid, problems: read.problems };
  }

  private async put(read: TenderRelease, status: TenderStatus): Promise<ImportOutcome> {
    const { identifier, ...named } = read.buyer;
    const importKey = identifier ?? `name:${named.economy}:${named.name.toLowerCase()}`;
    const buyer = await this.buyers.findOrAddImported(importKey, { ...named, id: this.ids.next<BuyerId>(), verified: true });
    const known = await this.tenders.findByOcid(read.ocid);
    const current = known && (await this.tenders.lock(known.id));
    const notice = {
      ...read.notice,
      buyerId: buyer.id,
      source: { ...read.notice.source, ocid: read.ocid, releasedAt: read.date },
    };
    const tender: Tender = {
      ...notice,
      id: current?.id ?? this.ids.next<TenderId>(),
      version: (current?.version ?? 0) + 1,
      status,
      economy: buyer.economy,
      buyerName: buyer.name,
      publishedAt: current?.publishedAt ?? (await this.tenders.now()),
    };
    if (current !== undefined && !supersedes(tender, current)) return 'unchanged';
    const version = { tender, index: indexTender(tender, this.knowledge) };
    await (current ? this.tenders.append(version) : this.tenders.add(version));
    await this.announce(tender, current);
    return current ? 'updated' : 'created';
  }

  private async announce(tender: Tender, before: Tender | undefined): Promise<void> {
    const { id: tenderId, version, status } = tender;
    const subject: PayloadOf<typeof matchTender.name> = { tenderId, version };
    if (status === 'active') await this.outbox.add(matchTender.name, [subject]);
    if (before?.status !== 'active') return;
    // A new date or release id alone is a version, but no news to a bidder.
    if (saysTheSame(tender, before)) return;
    const notice: PayloadOf<typeof notifyChanged.name> = { ...subject, kind: status === 'active' ? 'tender.amended' : 'tender.cancelled' };
    if (status === 'active' || status === 'cancelled' || status === 'withdrawn') await this.outbox.add(notifyChanged.name, [notice]);
  }
}

/** True when the release says something new and is not older than what we hold. */
function supersedes(next: Tender, current: Tender): boolean {
  const [nextAt, currentAt] = [next.source?.releasedAt, current.source?.releasedAt];
  if (nextAt !== undefined && currentAt !== undefined && Date.parse(nextAt) < Date.parse(currentAt)) return false;
  return content(next) !== content(current);
}

function saysTheSame({ source: _next, ...next }: Tender, { source: _current, ...current }: Tender): boolean {
  return content(next) === content(current);
}

function content({ version: _version, publishedAt: _publishedAt, ...rest }: Tender): string {
  return JSON.stringify(sorted(toDocument(rest)));
}

/** PostgreSQL's jsonb has its own order of keys. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

function skipped(ocid: string | undefined, code: string, message: string, problems: readonly Problem[]): ImportedRecord {
  return { outcome: 'skipped', ocid, problems: [{ path: 'tender', code, message }, ...problems] };
}

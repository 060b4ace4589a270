import { Injectable } from '@nestjs/common';
import { toDocument, type BuyerId, type Problem, type Tender, type TenderId } from '@app/domain';
import { matchTender, notifyChanged, type PayloadOf } from '@app/jobs';
import { BuyerRepository, ImportRepository, OutboxRepository, TenderRepository, UnitOfWork } from '@app/store';
import { Ids } from '../common/ids.js';
import { Knowledge } from '../knowledge/knowledge.js';
import type { ReadResult, SkippedRelease, TenderRelease } from '../ocds/index.js';
import { indexTender } from '../tender/index-tender.js';
import { canonicalJson } from './content-hash.js';
import type { ImportedRecord } from './import-outcome.js';

const REASONS: Readonly<Record<SkippedRelease['reason'], string>> = {
  no_release: 'There is no release here.',
  no_tender: 'There is no tender in this release.',
  no_text: 'The tender has neither title nor description.',
};

/** Imported tenders: fed in by an operator, so their buyers count as verified. */
@Injectable()
export class ImportTenderService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly buyers: BuyerRepository,
    private readonly tenders: TenderRepository,
    private readonly outbox: OutboxRepository,
    private readonly imports: ImportRepository,
    private readonly knowledge: Knowledge,
    private readonly ids: Ids,
  ) {}

  /**
   * Takes in one release that was read. Running it again changes nothing; an older release never replaces a newer one.
   * @param hash of its content: one that was taken in before is unchanged, whatever has come since
   */
  async take(read: ReadResult, hash?: Uint8Array): Promise<ImportedRecord> {
    if (read.status === 'rejected') return { outcome: 'rejected', ocid: read.ocid, problems: read.problems };
    if (read.status === 'skipped') return this.work.run(() => this.takeEnd(read, hash));
    return this.work.run(() => this.put(read, hash));
  }

  /** A release without what makes a tender; where it says that a tender held here has ended, that is a version of it. */
  private async takeEnd(read: SkippedRelease, hash: Uint8Array | undefined): Promise<ImportedRecord> {
    const { ocid, reason, problems, date } = read;
    const status = read.ended;
    const known = ocid === undefined || status === undefined ? undefined : await this.tenders.findByOcid(ocid);
    const current = known && (await this.tenders.lock(known.id));
    if (ocid === undefined || status === undefined || current === undefined) {
      // What a file holds instead of releases is told in its own words.
      return reason === 'no_release' ? { outcome: 'skipped', ocid, problems } : skipped(ocid, `release.${reason}`, REASONS[reason], problems);
    }
    const releaseId = read.releaseId ?? ocid;
    if (hash !== undefined && !(await this.imports.remember({ ocid, hash, releaseId, releasedAt: date }))) return { outcome: 'unchanged', ocid, problems };
    if (isOlder(date, current)) return { outcome: 'unchanged', ocid, problems: [OLDER, ...problems] };
    if (current.status === status) return { outcome: 'unchanged', ocid, problems };
    const source = { ...current.source, ocid, releaseId, releasedAt: date ?? current.source?.releasedAt };
    const tender: Tender = { ...current, version: current.version + 1, status, source };
    await this.tenders.append({ tender, index: indexTender(tender, this.knowledge) });
    await this.announce(tender, current);
    return { outcome: 'updated', ocid, problems };
  }

  private async put(read: TenderRelease, hash: Uint8Array | undefined): Promise<ImportedRecord> {
    const { ocid, releaseId, date, problems } = read;
    if (hash !== undefined && !(await this.imports.remember({ ocid, hash, releaseId, releasedAt: date }))) return { outcome: 'unchanged', ocid, problems };
    const { identifier, ...named } = read.buyer;
    const importKey = identifier === undefined ? `name:${named.economy}:${named.name.toLowerCase()}` : keyOf(identifier, ocid);
    const buyer = await this.buyers.findOrAddImported(importKey, { ...named, id: this.ids.next<BuyerId>(), verified: true });
    const known = await this.tenders.findByOcid(read.ocid);
    const current = known && (await this.tenders.lock(known.id));
    const notice = {
      ...read.notice,
      // What a later release leaves out still holds, as OCDS merges releases.
      tenderPeriod: { ...current?.tenderPeriod, ...read.notice.tenderPeriod },
      buyerId: buyer.id,
      source: { ...read.notice.source, ocid: read.ocid, releasedAt: read.date },
    };
    const tender: Tender = {
      ...notice,
      id: current?.id ?? this.ids.next<TenderId>(),
      version: (current?.version ?? 0) + 1,
      status: read.tenderStatus,
      ...(read.decisions === undefined ? {} : { decisions: read.decisions }),
      economy: buyer.economy,
      buyerName: buyer.name,
      ...(buyer.level === undefined ? {} : { buyerLevel: buyer.level }),
      publishedAt: current?.publishedAt ?? (await this.tenders.now()),
    };
    if (current !== undefined && isOlder(date, current)) return { outcome: 'unchanged', ocid, problems: [OLDER, ...problems] };
    if (current !== undefined && content(tender) === content(current)) return { outcome: 'unchanged', ocid, problems };
    const version = { tender, index: indexTender(tender, this.knowledge) };
    await (current ? this.tenders.append(version) : this.tenders.add(version));
    await this.announce(tender, current);
    return { outcome: current ? 'updated' : 'created', ocid, problems };
  }

  private async announce(tender: Tender, before: Tender | undefined): Promise<void> {
    const { id: tenderId, version, status } = tender;
    const subject: PayloadOf<typeof matchTender.name> = { tenderId, version };
    // Years of closed tenders come in at first; nobody can match them, so nobody is asked to.
    const stillOpen = before !== undefined || Date.parse(tender.tenderPeriod.endDate ?? '') > Date.parse(tender.publishedAt ?? '');
    if (status === 'active' && stillOpen) await this.outbox.add(matchTender.name, [subject]);
    if (before?.status !== 'active') return;
    // A new date or release id alone is a version, but no news to a bidder.
    if (saysTheSame(tender, before)) return;
    const notice: PayloadOf<typeof notifyChanged.name> = { ...subject, kind: status === 'active' ? 'tender.amended' : 'tender.cancelled' };
    if (status === 'active' || status === 'cancelled' || status === 'withdrawn') await this.outbox.add(notifyChanged.name, [notice]);
  }
}

const OLDER: Problem = { path: 'date', code: 'release.older', message: 'Older than what is held; it was noted, and changed nothing.' };

function isOlder(date: string | undefined, { source }: Tender): boolean {
  return date !== undefined && source?.releasedAt !== undefined && Date.parse(date) < Date.parse(source.releasedAt);
}

/** Ids without the scheme of a register are the publisher's own; its prefix, the first eleven letters of an ocid, keeps them apart. */
function keyOf(identifier: string, ocid: string): string {
  return identifier.includes(':') ? identifier : `${ocid.slice(0, 11)}:${identifier}`;
}

function saysTheSame({ source: _next, ...next }: Tender, { source: _current, ...current }: Tender): boolean {
  return content(next) === content(current);
}

/** What a tender says. Marks are ours: a reader that learns to mark more makes no other tender. */
function content({ version: _version, publishedAt: _publishedAt, importMarks: _marks, ...rest }: Tender): string {
  return canonicalJson(toDocument(rest));
}

function skipped(ocid: string | undefined, code: string, message: string, problems: readonly Problem[]): ImportedRecord {
  return { outcome: 'skipped', ocid, problems: [{ path: 'tender', code, message }, ...problems] };
}

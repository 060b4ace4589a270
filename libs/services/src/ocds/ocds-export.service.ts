import { Injectable } from '@nestjs/common';
import { isStorableText, type IsoInstant, type Tender, type TenderId } from '@app/domain';
import { TenderExportRepository, type PublicVersion } from '@app/store';
import { notFound } from '../common/ids.js';
import { fromCursor, limitOf, toCursor, toPage, UUID, type Page, type PageRequest } from '../common/page.js';
import { withoutHiddenValue } from '../tender/hidden-value.js';
import { OcdsIdentity } from './ocds-identity.js';

/** A version that has been made public, as the public may see it. */
export interface ReleasedVersion {
  readonly ocid: string;
  readonly tender: Tender;
  /** When it was written. */
  readonly at: IsoInstant;
  /** The first of its tender that was public. */
  readonly first: boolean;
}

/** All that is public of one contracting process, oldest first. */
export interface ReleasedProcess {
  readonly ocid: string;
  readonly releases: readonly ReleasedVersion[];
}

const MOST_OCID = 200;

/** What anybody may take away: our notices as OCDS. Public, like the notices themselves. */
@Injectable()
export class OcdsExportService {
  constructor(
    private readonly exported: TenderExportRepository,
    private readonly identity: OcdsIdentity,
  ) {}

  /** Every public version of the tenders posted here, in the order in which they became visible: a reader that keeps the last cursor misses none. */
  async releases(request: PageRequest): Promise<Page<ReleasedVersion>> {
    const [transactionId, id, version] = fromCursor(request, [/^\d{1,18}$/, UUID, /^\d{1,9}$/]) ?? [];
    const place =
      transactionId === undefined || id === undefined || version === undefined ? undefined : { transactionId, tenderId: id as TenderId, version: Number(version) };
    const limit = limitOf(request);
    const rows = await this.exported.after(place, limit + 1);
    return toPage(rows, limit, ({ place: { transactionId, tenderId, version } }) => toCursor([transactionId, tenderId, version]), (row) => this.released(row));
  }

  /**
   * All public versions of a process, ours or one that was imported.
   * @throws DomainError 404 where there is none
   */
  async process(ocid: string): Promise<ReleasedProcess> {
    if (ocid.length > MOST_OCID || !isStorableText(ocid)) throw notFound('process');
    const id = this.identity.tenderOf(ocid);
    const rows = await this.exported.versionsOf(id === undefined ? { ocid } : { id });
    if (rows.length === 0) throw notFound('process');
    return { ocid, releases: rows.map((row) => this.released(row)) };
  }

  private released({ tender, at, first }: PublicVersion): ReleasedVersion {
    return { ocid: this.identity.ocidOf(tender), tender: withoutHiddenValue(tender), at, first };
  }
}

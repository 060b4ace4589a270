import { Injectable } from '@nestjs/common';
import type { BusinessId, Finding, IsoDate, TenderId } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

export const SIZE_MOMENTS = ['bid', 'award', 'replacement'] as const;
export type SizeMoment = (typeof SIZE_MOMENTS)[number];

/** The size class of a firm at a moment of a tender's life, with what it rested on. */
export interface KeptSize {
  readonly tenderId: TenderId;
  readonly businessId: BusinessId;
  readonly moment: SizeMoment;
  /** Tells two of one moment apart: the lot, the bid, the replaced member; empty where there is one only. */
  readonly occurrence: string;
  readonly businessVersion: number;
  readonly sizeClass: string;
  readonly definition?: string;
  readonly basis: string;
  readonly findings: readonly Finding[];
  readonly asOf: IsoDate;
  readonly rulebookHash: string;
}

/** Written once and never changed. */
@Injectable()
export class KeptSizeRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** The first word stands: keeping the same again adds nothing. */
  async keep(kept: KeptSize): Promise<void> {
    await this.work.sql(
      `INSERT INTO kept_sizes (tender_id, business_id, moment, occurrence, business_version, size_class, definition, basis, findings, as_of, rulebook_hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT ON CONSTRAINT pk_kept_sizes DO NOTHING`,
      [
        kept.tenderId, kept.businessId, kept.moment, kept.occurrence, kept.businessVersion, kept.sizeClass, kept.definition ?? null, kept.basis,
        JSON.stringify(kept.findings), kept.asOf, kept.rulebookHash,
      ],
    );
  }

  /** All that was kept of a tender, in the order it was written. */
  async ofTender(tenderId: TenderId): Promise<KeptSize[]> {
    const rows = await this.work.sql<Omit<KeptSize, 'definition'> & { definition: string | null }>(
      `SELECT tender_id AS "tenderId", business_id AS "businessId", moment, occurrence, business_version AS "businessVersion", size_class AS "sizeClass",
         definition, basis, findings, as_of::text AS "asOf", rulebook_hash AS "rulebookHash"
       FROM kept_sizes WHERE tender_id = $1 ORDER BY created_at, moment, occurrence, business_id`,
      [tenderId],
    );
    return rows.map((row) => ({ ...row, definition: row.definition ?? undefined }));
  }
}

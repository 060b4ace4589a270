import { EntitySchema } from 'typeorm';
import type { BusinessId, Confidence, Decimal, Finding, IsoDate, IsoInstant, TenderId } from '@app/domain';
import { createdAt, int, json, optionally, text, uuid } from './columns.js';

/** One `unit` was worth `value` of `currency` over these days; the latest row for a day counts. */
export interface RateRow {
  id: string;
  unit: string;
  currency: string;
  validFrom: IsoDate;
  validUntil: IsoDate;
  value: Decimal;
  confidence: Confidence;
  law: string;
  article?: string;
  year: number;
  /** 1, 2, 3 ... in the order of writing. */
  number: number;
  createdAt: IsoInstant;
}

export const RateSchema = new EntitySchema<RateRow>({
  name: 'rates',
  columns: {
    id: uuid({ primary: true }),
    unit: text(),
    currency: text(),
    validFrom: { type: 'date' },
    validUntil: { type: 'date' },
    value: text(),
    confidence: text(),
    law: text(),
    article: text(optionally),
    year: int(),
    number: int(),
    createdAt: createdAt(),
  },
  uniques: [{ columns: ['number'], name: 'uq_rates_number' }],
  checks: [
    { name: 'ck_rates_days', expression: 'valid_from <= valid_until' },
    { name: 'ck_rates_confidence', expression: `confidence = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text])` },
  ],
});

/** The size class of a firm at a moment of a tender's life, as it was then. */
export interface KeptSizeRow {
  tenderId: TenderId;
  businessId: BusinessId;
  moment: 'bid' | 'award' | 'replacement';
  /** Tells two of one moment apart: the lot, the bid, the replaced member. */
  occurrence: string;
  businessVersion: number;
  sizeClass: string;
  definition?: string;
  basis: string;
  findings: readonly Finding[];
  asOf: IsoDate;
  rulebookHash: string;
  createdAt: IsoInstant;
}

export const KeptSizeSchema = new EntitySchema<KeptSizeRow>({
  name: 'kept_sizes',
  columns: {
    tenderId: uuid({ primary: true }),
    businessId: uuid({ primary: true }),
    moment: text({ primary: true }),
    occurrence: text({ primary: true }),
    businessVersion: int(),
    sizeClass: text(),
    definition: text(optionally),
    basis: text(),
    findings: json(),
    asOf: { type: 'date' },
    rulebookHash: text(),
    createdAt: createdAt(),
  },
  checks: [{ name: 'ck_kept_sizes_moment', expression: `moment = ANY (ARRAY['bid'::text, 'award'::text, 'replacement'::text])` }],
  foreignKeys: [
    { target: 'tenders', columnNames: ['tenderId'], referencedColumnNames: ['id'] },
    { target: 'businesses', columnNames: ['businessId'], referencedColumnNames: ['id'] },
  ],
});

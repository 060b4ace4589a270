import { EntitySchema } from 'typeorm';
import type { BusinessId, IsoInstant, Role, TenderId } from '@app/domain';
import { int, text, time, uuid } from './columns.js';

/** What a firm was told of a tender rested on, lot by lot: written with the telling and never changed. */
export interface ToldMatchRow {
  businessId: BusinessId;
  tenderId: TenderId;
  /** Empty where the tender has no lots. */
  lotId: string;
  businessVersion: number;
  tenderVersion: number;
  role: Role;
  score: number;
  /** The firm's threshold at that moment. */
  minScore: number;
  rulebookHash: string;
  weightsHash: string;
  textStatisticsHash: string;
  computedAt: IsoInstant;
}

export const ToldMatchSchema = new EntitySchema<ToldMatchRow>({
  name: 'told_matches',
  columns: {
    businessId: uuid({ primary: true }),
    tenderId: uuid({ primary: true }),
    lotId: text({ primary: true, default: '' }),
    businessVersion: int(),
    tenderVersion: int(),
    role: text(),
    score: int(),
    minScore: int(),
    rulebookHash: text(),
    weightsHash: text(),
    textStatisticsHash: text(),
    computedAt: time(),
  },
  foreignKeys: [
    { target: 'businesses', columnNames: ['businessId'], referencedColumnNames: ['id'] },
    { target: 'tenders', columnNames: ['tenderId'], referencedColumnNames: ['id'] },
  ],
});

/** Which rules, weights and text statistics matching went by, from when on: a row for each change. */
export interface KnowledgeLogRow {
  id: string;
  rulebookHash: string;
  weightsHash: string;
  textStatisticsHash: string;
  inForceFrom: IsoInstant;
}

export const KnowledgeLogSchema = new EntitySchema<KnowledgeLogRow>({
  name: 'knowledge_log',
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    rulebookHash: text(),
    weightsHash: text(),
    textStatisticsHash: text(),
    inForceFrom: time({ default: () => 'now()' }),
  },
});

/** Which statistics of the market matching goes by: the latest row does. */
export interface StatisticsVersionRow {
  id: string;
  hash: string;
  /** Firms counted. */
  firms: number;
  madeAt: IsoInstant;
}

export const StatisticsVersionSchema = new EntitySchema<StatisticsVersionRow>({
  name: 'statistics_versions',
  columns: { id: { type: 'bigint', primary: true, generated: 'increment' }, hash: text(), firms: int(), madeAt: time({ default: () => 'now()' }) },
});

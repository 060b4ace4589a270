import { fromDocument, type BuyerId, type BuyerLevel, type EconomyCode, type Tender, type TenderId, type TenderNotice, type TenderStatus } from '@app/domain';

/** A tender with one of its versions, as the queries give it. */
export interface StoredTender {
  id: TenderId;
  version: number;
  status: TenderStatus;
  economy: EconomyCode;
  buyerId: BuyerId;
  buyerName: string;
  buyerLevel: BuyerLevel | null;
  publishedAt: Date | null;
  notice: object;
}

const COLUMNS = `t.id, v.version, v.status, t.economy, t.buyer_id AS "buyerId", y.name AS "buyerName", y.level AS "buyerLevel",
  v.published_at AS "publishedAt", v.notice`;

export const CURRENT_TENDER = `SELECT ${COLUMNS} FROM tenders t JOIN buyers y ON y.id = t.buyer_id
  JOIN tender_versions v ON v.tender_id = t.id AND v.version = t.version`;

export const ANY_TENDER_VERSION = `SELECT ${COLUMNS} FROM tenders t JOIN buyers y ON y.id = t.buyer_id
  JOIN tender_versions v ON v.tender_id = t.id`;

export function toTender(row: StoredTender): Tender {
  const { notice, publishedAt, buyerLevel, ...facts } = row;
  return { ...fromDocument<TenderNotice>(notice), ...facts, ...(buyerLevel === null ? {} : { buyerLevel }), publishedAt: publishedAt?.toISOString() };
}

import { EntitySchema } from 'typeorm';
import type { AccountId, BusinessId, IsoInstant, TenderId } from '@app/domain';
import { int, text, time, uuid } from './columns.js';

/** A question about a tender. Who asked is known to the row alone. */
export interface EnquiryRow {
  id: string;
  tenderId: TenderId;
  /** 1, 2, 3 ... within the tender. */
  number: number;
  businessId: BusinessId;
  /** The firm's number among those that asked about this tender: what stands for its name. */
  asker: number;
  question: string;
  askedBy: AccountId;
  askedAt: IsoInstant;
}

export const EnquirySchema = new EntitySchema<EnquiryRow>({
  name: 'enquiries',
  columns: {
    id: uuid({ primary: true }),
    tenderId: uuid(),
    number: int(),
    businessId: uuid(),
    asker: int(),
    question: text(),
    askedBy: uuid(),
    askedAt: time({ default: () => 'now()' }),
  },
  foreignKeys: [
    { target: 'tenders', columnNames: ['tenderId'], referencedColumnNames: ['id'] },
    { target: 'businesses', columnNames: ['businessId'], referencedColumnNames: ['id'] },
  ],
  uniques: [{ columns: ['tenderId', 'number'], name: 'uq_enquiries_number' }],
});

/** An answer; a correction is the next version, and the earlier ones stay. */
export interface EnquiryAnswerRow {
  enquiryId: string;
  version: number;
  answer: string;
  answeredBy: AccountId;
  answeredAt: IsoInstant;
}

export const EnquiryAnswerSchema = new EntitySchema<EnquiryAnswerRow>({
  name: 'enquiry_answers',
  columns: {
    enquiryId: uuid({ primary: true }),
    version: int({ primary: true }),
    answer: text(),
    answeredBy: uuid(),
    answeredAt: time({ default: () => 'now()' }),
  },
  foreignKeys: [{ target: 'enquiries', columnNames: ['enquiryId'], referencedColumnNames: ['id'] }],
});

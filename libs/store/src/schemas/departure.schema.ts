import { EntitySchema } from 'typeorm';
import type { AccountId, BusinessId, ConsortiumTerms, DepartureRule, DepartureStatus, IsoInstant } from '@app/domain';
import { createdAt, json, optionally, text, time, uuid } from './columns.js';

/** A member leaves a joint bid whose envelopes are open. One at a time a joint bid, by the unique index. */
export interface DepartureRow {
  id: string;
  consortiumId: string;
  leavingId: BusinessId;
  newcomerId?: BusinessId;
  leadId: BusinessId;
  /** Who takes part afterwards, the lead first. */
  members: readonly ConsortiumTerms[];
  agreementHash: string;
  status: DepartureStatus;
  askedBy: BusinessId;
  createdBy: AccountId;
  reason: string;
  executedPct?: string;
  rule: DepartureRule;
  decidedBy?: AccountId;
  decidedAt?: IsoInstant;
  decisionReason?: string;
  decisionExecutedPct?: string;
  createdAt: IsoInstant;
}

export const DepartureSchema = new EntitySchema<DepartureRow>({
  name: 'departures',
  columns: {
    id: uuid({ primary: true }),
    consortiumId: uuid(),
    leavingId: uuid(),
    newcomerId: uuid(optionally),
    leadId: uuid(),
    members: json(),
    agreementHash: text(),
    status: text({ default: 'asked' }),
    askedBy: uuid(),
    createdBy: uuid(),
    reason: text(),
    executedPct: text(optionally),
    rule: text(),
    decidedBy: uuid(optionally),
    decidedAt: time(optionally),
    decisionReason: text(optionally),
    decisionExecutedPct: text(optionally),
    createdAt: createdAt(),
  },
  foreignKeys: [
    { target: 'consortia', columnNames: ['consortiumId'], referencedColumnNames: ['id'] },
    { target: 'businesses', columnNames: ['leavingId'], referencedColumnNames: ['id'] },
    { target: 'businesses', columnNames: ['newcomerId'], referencedColumnNames: ['id'] },
  ],
  indices: [
    { name: 'ix_departures_under_way', columns: ['consortiumId'], unique: true, where: `(status = ANY (ARRAY['asked'::text, 'consented'::text]))` },
    { name: 'ix_departures_consortium_id', columns: ['consortiumId', 'createdAt'] },
    { name: 'ix_departures_newcomer_id', columns: ['newcomerId'] },
  ],
  checks: [
    {
      name: 'ck_departures_status',
      expression: `status = ANY (ARRAY['asked'::text, 'consented'::text, 'approved'::text, 'refused'::text, 'declined'::text, 'withdrawn'::text])`,
    },
    { name: 'ck_departures_rule', expression: `rule = ANY (ARRAY['allowed'::text, 'unknown'::text])` },
    { name: 'ck_departures_newcomer', expression: '(newcomer_id IS NULL) OR (newcomer_id <> leaving_id)' },
    { name: 'ck_departures_decided', expression: `(status = ANY (ARRAY['approved'::text, 'refused'::text])) = (decided_at IS NOT NULL)` },
  ],
});

export interface DepartureConsentRow {
  departureId: string;
  businessId: BusinessId;
  accountId: AccountId;
  consentedAt: IsoInstant;
}

export const DepartureConsentSchema = new EntitySchema<DepartureConsentRow>({
  name: 'departure_consents',
  columns: { departureId: uuid({ primary: true }), businessId: uuid({ primary: true }), accountId: uuid(), consentedAt: createdAt() },
  foreignKeys: [
    { target: 'departures', columnNames: ['departureId'], referencedColumnNames: ['id'], onDelete: 'CASCADE' },
    { target: 'businesses', columnNames: ['businessId'], referencedColumnNames: ['id'] },
  ],
});

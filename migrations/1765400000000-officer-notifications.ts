import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a buyer's officers are told: a ledger row each, as with firms. */
export class OfficerNotifications1765400000000 implements MigrationInterface {
  readonly name = 'OfficerNotifications1765400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE officer_notifications');
  }
}

const UP = `
  CREATE TABLE officer_notifications (
    id uuid NOT NULL,
    delivery_id uuid NOT NULL,
    buyer_id uuid NOT NULL,
    kind text NOT NULL,
    tender_id uuid NOT NULL,
    tender_version integer NOT NULL,
    message jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT uq_officer_notifications_delivery_id UNIQUE (delivery_id),
    CONSTRAINT pk_officer_notifications PRIMARY KEY (id)
  );
  CREATE INDEX ix_officer_notifications_buyer_id_created_at_id ON officer_notifications (buyer_id, created_at, id);
  ALTER TABLE officer_notifications ADD CONSTRAINT fk_officer_notifications_delivery_id FOREIGN KEY (delivery_id) REFERENCES deliveries(id);
  ALTER TABLE officer_notifications ADD CONSTRAINT fk_officer_notifications_buyer_id FOREIGN KEY (buyer_id) REFERENCES buyers(id);
  ALTER TABLE officer_notifications ADD CONSTRAINT fk_officer_notifications_tender_id FOREIGN KEY (tender_id) REFERENCES tenders(id);
`;

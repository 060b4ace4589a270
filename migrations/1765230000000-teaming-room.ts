import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the firms of a joint bid say to each other, why each cannot bid alone, and the board on which firms look for partners. */
export class TeamingRoom1765230000000 implements MigrationInterface {
  readonly name = 'TeamingRoom1765230000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE partner_posts, consortium_reasons, consortium_messages');
  }
}

const UP = `
  CREATE TABLE consortium_messages (
    id uuid NOT NULL,
    consortium_id uuid NOT NULL,
    business_id uuid NOT NULL,
    account_id uuid NOT NULL,
    body text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT pk_consortium_messages PRIMARY KEY (id)
  );
  CREATE INDEX ix_consortium_messages_consortium_id ON consortium_messages (consortium_id, created_at);
  CREATE TABLE consortium_reasons (
    consortium_id uuid NOT NULL,
    business_id uuid NOT NULL,
    reason text NOT NULL,
    given_by uuid NOT NULL,
    given_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_consortium_reasons PRIMARY KEY (consortium_id, business_id)
  );
  CREATE TABLE partner_posts (
    id uuid NOT NULL,
    tender_id uuid NOT NULL,
    business_id uuid NOT NULL,
    brings text NOT NULL,
    seeks text NOT NULL,
    region text,
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_partner_posts PRIMARY KEY (id)
  );
  CREATE UNIQUE INDEX ix_partner_posts_tender_id ON partner_posts (tender_id, business_id);
  ALTER TABLE consortium_messages ADD CONSTRAINT fk_consortium_messages_consortium_id FOREIGN KEY (consortium_id) REFERENCES consortia(id);
  ALTER TABLE consortium_messages ADD CONSTRAINT fk_consortium_messages_business_id FOREIGN KEY (business_id) REFERENCES businesses(id);
  ALTER TABLE consortium_reasons ADD CONSTRAINT fk_consortium_reasons_consortium_id FOREIGN KEY (consortium_id) REFERENCES consortia(id);
  ALTER TABLE consortium_reasons ADD CONSTRAINT fk_consortium_reasons_business_id FOREIGN KEY (business_id) REFERENCES businesses(id);
  ALTER TABLE partner_posts ADD CONSTRAINT fk_partner_posts_tender_id FOREIGN KEY (tender_id) REFERENCES tenders(id);
  ALTER TABLE partner_posts ADD CONSTRAINT fk_partner_posts_business_id FOREIGN KEY (business_id) REFERENCES businesses(id);
`;

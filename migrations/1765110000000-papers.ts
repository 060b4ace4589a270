import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The papers of a joint bid: what its members have added, and its bytes. */
export class Papers1765110000000 implements MigrationInterface {
  readonly name = 'Papers1765110000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE paper_chunks, papers');
  }
}

const UP = `
  CREATE TABLE papers (
    id uuid NOT NULL,
    consortium_id uuid NOT NULL,
    business_id uuid NOT NULL,
    paper text NOT NULL,
    form text NOT NULL,
    title text NOT NULL,
    format text,
    media_type text,
    size_bytes integer NOT NULL,
    sha256 text,
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    completed_at timestamptz,
    CONSTRAINT ck_papers_size CHECK (size_bytes >= 1 AND size_bytes <= 20971520),
    CONSTRAINT pk_papers PRIMARY KEY (id)
  );
  CREATE INDEX ix_papers_consortium_id ON papers (consortium_id, created_at);
  CREATE TABLE paper_chunks (
    paper_id uuid NOT NULL,
    number integer NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT pk_paper_chunks PRIMARY KEY (paper_id, number)
  );
  ALTER TABLE papers ADD CONSTRAINT fk_papers_consortium_id FOREIGN KEY (consortium_id) REFERENCES consortia(id);
  ALTER TABLE papers ADD CONSTRAINT fk_papers_business_id FOREIGN KEY (business_id) REFERENCES businesses(id);
  ALTER TABLE paper_chunks ADD CONSTRAINT fk_paper_chunks_paper_id FOREIGN KEY (paper_id) REFERENCES papers(id) ON DELETE CASCADE;
`;

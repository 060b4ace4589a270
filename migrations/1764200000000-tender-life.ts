import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who verified a buyer, questions with their answers, and documents in chunks. */
export class TenderLife1764200000000 implements MigrationInterface {
  readonly name = 'TenderLife1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE document_chunks, documents, enquiry_answers, enquiries, buyer_verifications');
    await runner.query('ALTER TABLE buyers DROP COLUMN verified_by');
  }
}

const UP = `
  ALTER TABLE buyers ADD COLUMN verified_by uuid;
  CREATE TABLE buyer_verifications (
    id uuid NOT NULL,
    buyer_id uuid NOT NULL,
    verified boolean NOT NULL,
    account_id uuid,
    reason text,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_buyer_verifications PRIMARY KEY (id)
  );
  CREATE INDEX ix_buyer_verifications_buyer_id ON buyer_verifications (buyer_id);
  CREATE TABLE enquiries (
    id uuid NOT NULL,
    tender_id uuid NOT NULL,
    number integer NOT NULL,
    business_id uuid NOT NULL,
    asker integer NOT NULL,
    question text NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT uq_enquiries_number UNIQUE (tender_id, number),
    CONSTRAINT pk_enquiries PRIMARY KEY (id)
  );
  CREATE TABLE enquiry_answers (
    enquiry_id uuid NOT NULL,
    version integer NOT NULL,
    answer text NOT NULL,
    answered_by uuid NOT NULL,
    answered_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_enquiry_answers PRIMARY KEY (enquiry_id, version)
  );
  CREATE TABLE documents (
    id uuid NOT NULL,
    tender_id uuid NOT NULL,
    title text NOT NULL,
    document_type text,
    format text,
    media_type text,
    size_bytes integer NOT NULL,
    sha256 text,
    created_by uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    completed_at timestamptz,
    CONSTRAINT ck_documents_size CHECK (size_bytes >= 1 AND size_bytes <= 20971520),
    CONSTRAINT pk_documents PRIMARY KEY (id)
  );
  CREATE INDEX ix_documents_tender_id ON documents (tender_id);
  CREATE TABLE document_chunks (
    document_id uuid NOT NULL,
    number integer NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT pk_document_chunks PRIMARY KEY (document_id, number)
  );
  ALTER TABLE buyer_verifications ADD CONSTRAINT fk_buyer_verifications_buyer_id FOREIGN KEY (buyer_id) REFERENCES buyers(id);
  ALTER TABLE enquiries ADD CONSTRAINT fk_enquiries_tender_id FOREIGN KEY (tender_id) REFERENCES tenders(id);
  ALTER TABLE enquiries ADD CONSTRAINT fk_enquiries_business_id FOREIGN KEY (business_id) REFERENCES businesses(id);
  ALTER TABLE enquiry_answers ADD CONSTRAINT fk_enquiry_answers_enquiry_id FOREIGN KEY (enquiry_id) REFERENCES enquiries(id);
  ALTER TABLE documents ADD CONSTRAINT fk_documents_tender_id FOREIGN KEY (tender_id) REFERENCES tenders(id);
  ALTER TABLE document_chunks ADD CONSTRAINT fk_document_chunks_document_id FOREIGN KEY (document_id) REFERENCES documents(id) ON DELETE CASCADE;
`;

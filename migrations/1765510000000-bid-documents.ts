import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents of sealed bids: sealed piece by piece as they come, named by the bid that binds them, and, once opened, what was in them. */
export class BidDocuments1765510000000 implements MigrationInterface {
  readonly name = 'BidDocuments1765510000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE opened_document_chunks, opened_documents, bound_documents, bid_document_chunks, bid_documents');
  }
}

const UP = `
  CREATE TABLE bid_documents (
    id uuid NOT NULL,
    tender_id uuid NOT NULL,
    bidder_id uuid NOT NULL,
    business_id uuid NOT NULL,
    envelope text NOT NULL,
    key_id text NOT NULL,
    sealed_title bytea NOT NULL,
    format text,
    media_type text,
    size_bytes integer NOT NULL,
    sha256 text,
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    completed_at timestamptz,
    CONSTRAINT ck_bid_documents_envelope CHECK (envelope = ANY (ARRAY['technical'::text, 'price'::text])),
    CONSTRAINT ck_bid_documents_size CHECK (size_bytes >= 1 AND size_bytes <= 20971520),
    CONSTRAINT ck_bid_documents_whole CHECK ((completed_at IS NOT NULL) = (sha256 IS NOT NULL)),
    CONSTRAINT pk_bid_documents PRIMARY KEY (id)
  );
  CREATE INDEX ix_bid_documents_bidder ON bid_documents (tender_id, bidder_id, created_at);
  ALTER TABLE bid_documents ADD CONSTRAINT fk_bid_documents_tender_id FOREIGN KEY (tender_id) REFERENCES tenders(id);
  ALTER TABLE bid_documents ADD CONSTRAINT fk_bid_documents_business_id FOREIGN KEY (business_id) REFERENCES businesses(id);
  ALTER TABLE bid_documents ADD CONSTRAINT fk_bid_documents_key_id FOREIGN KEY (key_id) REFERENCES sealing_keys(id);
  CREATE TABLE bid_document_chunks (
    document_id uuid NOT NULL,
    number integer NOT NULL,
    content bytea NOT NULL,
    mac text NOT NULL,
    CONSTRAINT pk_bid_document_chunks PRIMARY KEY (document_id, number)
  );
  ALTER TABLE bid_document_chunks ADD CONSTRAINT fk_bid_document_chunks_document_id FOREIGN KEY (document_id) REFERENCES bid_documents(id) ON DELETE CASCADE;
  CREATE TABLE bound_documents (
    bid_id uuid NOT NULL,
    document_id uuid NOT NULL,
    CONSTRAINT pk_bound_documents PRIMARY KEY (bid_id, document_id)
  );
  CREATE INDEX ix_bound_documents_document_id ON bound_documents (document_id);
  ALTER TABLE bound_documents ADD CONSTRAINT fk_bound_documents_bid_id FOREIGN KEY (bid_id) REFERENCES bids(id);
  ALTER TABLE bound_documents ADD CONSTRAINT fk_bound_documents_document_id FOREIGN KEY (document_id) REFERENCES bid_documents(id);
  CREATE TABLE opened_documents (
    document_id uuid NOT NULL,
    bid_id uuid NOT NULL,
    title text NOT NULL,
    media_type text NOT NULL,
    size_bytes integer NOT NULL,
    sha256 text NOT NULL,
    opened_at timestamptz NOT NULL,
    CONSTRAINT pk_opened_documents PRIMARY KEY (document_id)
  );
  ALTER TABLE opened_documents ADD CONSTRAINT fk_opened_documents_bid_id FOREIGN KEY (bid_id) REFERENCES bids(id);
  ALTER TABLE opened_documents ADD CONSTRAINT fk_opened_documents_document_id FOREIGN KEY (document_id) REFERENCES bid_documents(id);
  CREATE TABLE opened_document_chunks (
    document_id uuid NOT NULL,
    number integer NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT pk_opened_document_chunks PRIMARY KEY (document_id, number)
  );
  ALTER TABLE opened_document_chunks ADD CONSTRAINT fk_opened_document_chunks_document_id FOREIGN KEY (document_id) REFERENCES bid_documents(id);
`;

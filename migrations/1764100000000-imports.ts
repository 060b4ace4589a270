import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imports with their position, their items and uploaded bytes, and every release that was taken in. */
export class Imports1764100000000 implements MigrationInterface {
  readonly name = 'Imports1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE import_items, import_chunks, import_releases, imports');
  }
}

const UP = `
  CREATE TABLE imports (
    id uuid NOT NULL,
    kind text NOT NULL,
    status text NOT NULL DEFAULT 'queued',
    fingerprint text,
    account_id uuid,
    size_bytes bigint NOT NULL DEFAULT 0,
    done_bytes bigint NOT NULL DEFAULT 0,
    next_file integer NOT NULL DEFAULT '0',
    next_record integer NOT NULL DEFAULT '0',
    files integer NOT NULL DEFAULT '0',
    records integer NOT NULL DEFAULT '0',
    created integer NOT NULL DEFAULT '0',
    updated integer NOT NULL DEFAULT '0',
    unchanged integer NOT NULL DEFAULT '0',
    skipped integer NOT NULL DEFAULT '0',
    rejected integer NOT NULL DEFAULT '0',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT ck_imports_kind CHECK (kind = ANY (ARRAY['command'::text, 'upload'::text])),
    CONSTRAINT ck_imports_status CHECK (status = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text])),
    CONSTRAINT ck_imports_sum CHECK (records = created + updated + unchanged + skipped + rejected),
    CONSTRAINT pk_imports PRIMARY KEY (id)
  );
  CREATE UNIQUE INDEX ix_imports_open ON imports (fingerprint) WHERE (status = 'running'::text);
  CREATE TABLE import_chunks (
    import_id uuid NOT NULL,
    index integer NOT NULL,
    body bytea NOT NULL,
    CONSTRAINT pk_import_chunks PRIMARY KEY (import_id, index)
  );
  CREATE TABLE import_items (
    import_id uuid NOT NULL,
    index integer NOT NULL,
    file text,
    path text NOT NULL,
    ocid text,
    status text NOT NULL,
    problems jsonb NOT NULL,
    CONSTRAINT pk_import_items PRIMARY KEY (import_id, index)
  );
  CREATE TABLE import_releases (
    ocid text NOT NULL,
    hash bytea NOT NULL,
    release_id text NOT NULL,
    released_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_import_releases PRIMARY KEY (ocid, hash)
  );
  ALTER TABLE imports ADD CONSTRAINT fk_imports_account_id FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE SET NULL;
  ALTER TABLE import_chunks ADD CONSTRAINT fk_import_chunks_import_id FOREIGN KEY (import_id) REFERENCES imports(id) ON DELETE CASCADE;
  ALTER TABLE import_items ADD CONSTRAINT fk_import_items_import_id FOREIGN KEY (import_id) REFERENCES imports(id) ON DELETE CASCADE;
`;

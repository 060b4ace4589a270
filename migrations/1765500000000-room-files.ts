import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files in the room of a joint bid, and their bytes. */
export class RoomFiles1765500000000 implements MigrationInterface {
  readonly name = 'RoomFiles1765500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE room_file_chunks, room_files');
  }
}

const UP = `
  CREATE TABLE room_files (
    id uuid NOT NULL,
    consortium_id uuid NOT NULL,
    business_id uuid NOT NULL,
    name text NOT NULL,
    format text,
    media_type text,
    size_bytes integer NOT NULL,
    sha256 text,
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    completed_at timestamptz,
    CONSTRAINT ck_room_files_size CHECK (size_bytes >= 1 AND size_bytes <= 20971520),
    CONSTRAINT pk_room_files PRIMARY KEY (id)
  );
  CREATE INDEX ix_room_files_consortium_id ON room_files (consortium_id, created_at);
  CREATE TABLE room_file_chunks (
    room_file_id uuid NOT NULL,
    number integer NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT pk_room_file_chunks PRIMARY KEY (room_file_id, number)
  );
  ALTER TABLE room_files ADD CONSTRAINT fk_room_files_consortium_id FOREIGN KEY (consortium_id) REFERENCES consortia(id);
  ALTER TABLE room_files ADD CONSTRAINT fk_room_files_business_id FOREIGN KEY (business_id) REFERENCES businesses(id);
  ALTER TABLE room_file_chunks ADD CONSTRAINT fk_room_file_chunks_room_file_id FOREIGN KEY (room_file_id) REFERENCES room_files(id) ON DELETE CASCADE;
`;

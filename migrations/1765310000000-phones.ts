import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Phones that people have verified, and the codes sent to phones. */
export class Phones1765310000000 implements MigrationInterface {
  readonly name = 'Phones1765310000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM deliveries WHERE channel IN ('sms', 'whatsapp')`);
    await runner.query('DROP TABLE phone_codes');
    await runner.query('DROP TABLE account_phones');
  }
}

const UP = `
  CREATE TABLE account_phones (
    account_id uuid NOT NULL,
    phone text NOT NULL,
    via text NOT NULL,
    verified_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT ck_account_phones_via CHECK (via = ANY (ARRAY['sms'::text, 'whatsapp'::text])),
    CONSTRAINT uq_account_phones_phone UNIQUE (phone),
    CONSTRAINT pk_account_phones PRIMARY KEY (account_id)
  );

  CREATE TABLE phone_codes (
    id uuid NOT NULL,
    phone text NOT NULL,
    via text NOT NULL,
    purpose text NOT NULL,
    account_id uuid,
    code_hash bytea NOT NULL,
    tries integer NOT NULL DEFAULT '0',
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT ck_phone_codes_via CHECK (via = ANY (ARRAY['sms'::text, 'whatsapp'::text])),
    CONSTRAINT ck_phone_codes_purpose CHECK (purpose = ANY (ARRAY['verify'::text, 'sign_in'::text])),
    CONSTRAINT pk_phone_codes PRIMARY KEY (id)
  );
  CREATE INDEX ix_phone_codes_phone_created_at ON phone_codes (phone, created_at);
  CREATE INDEX ix_phone_codes_account_id_created_at ON phone_codes (account_id, created_at);
  CREATE INDEX ix_phone_codes_created_at ON phone_codes (created_at);

  ALTER TABLE account_phones ADD CONSTRAINT fk_account_phones_account_id FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE;
  ALTER TABLE phone_codes ADD CONSTRAINT fk_phone_codes_account_id FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE;
`;

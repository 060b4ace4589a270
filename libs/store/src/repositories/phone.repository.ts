import { Injectable } from '@nestjs/common';
import type { AccountId, IsoInstant, PhoneWay } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

export interface VerifiedPhone {
  readonly accountId: AccountId;
  /** E.164. */
  readonly phone: string;
  readonly via: PhoneWay;
  readonly verifiedAt: IsoInstant;
}

export type CodePurpose = 'verify' | 'sign_in';

export interface NewPhoneCode {
  readonly id: string;
  readonly phone: string;
  readonly via: PhoneWay;
  readonly purpose: CodePurpose;
  /** Absent for a number that nobody has verified: its row makes that look the same from outside. */
  readonly accountId?: AccountId;
  readonly codeHash: Buffer;
}

/** A code that is about to be compared; looking at it was one try. */
export interface TriedCode {
  readonly id: string;
  readonly phone: string;
  readonly via: PhoneWay;
  readonly accountId?: AccountId;
  readonly codeHash: Buffer;
}

const GOOD_FOR_MINUTES = 10;
const MOST_TRIES = 5;
/** Asked for within so many minutes, of one number or one account. */
const LIMITS = [
  { minutes: 10, codes: 3 },
  { minutes: 1_440, codes: 10 },
] as const;

const PHONE = `account_id AS "accountId", phone, via, verified_at AS "verifiedAt"`;

@Injectable()
export class PhoneRepository {
  constructor(private readonly work: UnitOfWork) {}

  async of(accountId: AccountId): Promise<VerifiedPhone | undefined> {
    return this.one(`SELECT ${PHONE} FROM account_phones WHERE account_id = $1`, accountId);
  }

  async byNumber(phone: string): Promise<VerifiedPhone | undefined> {
    return this.one(`SELECT ${PHONE} FROM account_phones WHERE phone = $1`, phone);
  }

  /** The number is this account's from now on, and nobody else's: numbers get new holders. */
  async keep(accountId: AccountId, phone: string, via: PhoneWay): Promise<void> {
    await this.work.sql(`DELETE FROM account_phones WHERE phone = $2 AND account_id <> $1`, [accountId, phone]);
    await this.work.sql(
      `INSERT INTO account_phones (account_id, phone, via) VALUES ($1, $2, $3)
       ON CONFLICT ON CONSTRAINT pk_account_phones DO UPDATE SET phone = excluded.phone, via = excluded.via, verified_at = now()`,
      [accountId, phone, via],
    );
  }

  async remove(accountId: AccountId): Promise<void> {
    await this.work.sql(`DELETE FROM account_phones WHERE account_id = $1`, [accountId]);
  }

  /**
   * Writes a code, unless its number or its account had too many lately: then it gives the seconds after which to ask again.
   * Whoever signs in is nobody yet and is told only of the number's limit; beyond the account's the code is written for
   * nobody, and `void` says so. Call it in a transaction: those who ask at the same time take turns.
   */
  async addCode({ id, phone, via, purpose, accountId, codeHash }: NewPhoneCode): Promise<{ wait: number } | 'written' | 'void'> {
    const subjects = [phone, ...(accountId === undefined ? [] : [accountId])];
    await this.work.sql(`SELECT pg_advisory_xact_lock(7263011, key) FROM (SELECT DISTINCT hashtext(subject) AS key FROM unnest($1::text[]) AS g(subject) ORDER BY 1) subjects`, [subjects]);
    await this.work.sql(`DELETE FROM phone_codes WHERE created_at < now() - interval '2 days'`);
    const signsIn = purpose === 'sign_in';
    const wait = await this.waitOf('phone', phone);
    const accountWait = accountId === undefined ? undefined : await this.waitOf('account_id', accountId);
    if (wait !== undefined || (accountWait !== undefined && !signsIn)) return { wait: Math.max(wait ?? 0, accountWait ?? 0) };
    const isVoid = accountWait !== undefined;
    await this.work.sql(
      `INSERT INTO phone_codes (id, phone, via, purpose, account_id, code_hash, expires_at) VALUES ($1, $2, $3, $4, $5, $6, now() + interval '${GOOD_FOR_MINUTES} minutes')`,
      [id, phone, via, purpose, isVoid ? null : (accountId ?? null), codeHash],
    );
    return isVoid ? 'void' : 'written';
  }

  /**
   * The newest code of the account or number, with one try fewer left; older ones hold no more. Call it outside of a
   * transaction, so that a wrong try is counted whatever follows.
   */
  async tryCode(purpose: CodePurpose, by: { readonly accountId: AccountId } | { readonly phone: string }): Promise<TriedCode | undefined> {
    const [column, value] = 'accountId' in by ? ['account_id', by.accountId] : ['phone', by.phone];
    const [row] = await this.work.sql<Omit<TriedCode, 'accountId'> & { accountId: AccountId | null }>(
      `UPDATE phone_codes SET tries = tries + 1
       WHERE id = (SELECT id FROM phone_codes WHERE ${column} = $1 AND purpose = $2 ORDER BY created_at DESC, id LIMIT 1)
         AND used_at IS NULL AND expires_at > now() AND tries < ${MOST_TRIES}
       RETURNING id, phone, via, account_id AS "accountId", code_hash AS "codeHash"`,
      [value, purpose],
    );
    return row && { ...row, accountId: row.accountId ?? undefined };
  }

  /** True for the first who uses it. */
  async useCode(id: string): Promise<boolean> {
    return (await this.work.sql(`UPDATE phone_codes SET used_at = now() WHERE id = $1 AND used_at IS NULL RETURNING id`, [id])).length === 1;
  }

  /** Seconds until the number or account may have another code; undefined where it may now. */
  private async waitOf(column: 'phone' | 'account_id', value: string): Promise<number | undefined> {
    for (const { minutes, codes } of LIMITS) {
      const [row] = await this.work.sql<{ wait: number }>(
        `SELECT ceil(extract(epoch FROM created_at + make_interval(mins => $2) - now()))::int AS wait FROM phone_codes
         WHERE ${column} = $1 AND created_at > now() - make_interval(mins => $2) ORDER BY created_at DESC OFFSET $3 LIMIT 1`,
        [value, minutes, codes - 1],
      );
      if (row !== undefined) return Math.max(1, row.wait);
    }
    return undefined;
  }

  private async one(sql: string, value: string): Promise<VerifiedPhone | undefined> {
    const [row] = await this.work.sql<Omit<VerifiedPhone, 'verifiedAt'> & { verifiedAt: Date }>(sql, [value]);
    return row && { ...row, verifiedAt: row.verifiedAt.toISOString() };
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a delivery was not sent, as a code of its own: `outcome` is left with what the peer said. */
export class DeliveryReasons1765620000000 implements MigrationInterface {
  readonly name = 'DeliveryReasons1765620000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE deliveries ADD COLUMN reason text');
    await runner.query(
      `UPDATE deliveries d SET reason = w.reason, outcome = NULL FROM unnest($1::text[], $2::text[]) AS w(reason, words) WHERE d.outcome = w.words`,
      [WORDS.map(([reason]) => reason), WORDS.map(([, words]) => words)],
    );
    await runner.query(`UPDATE deliveries SET reason = 'given_up', outcome = substr(outcome, length('given up: ') + 1) WHERE outcome LIKE 'given up: %'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE deliveries d SET outcome = w.words FROM unnest($1::text[], $2::text[]) AS w(reason, words) WHERE d.reason = w.reason`,
      [WORDS.map(([reason]) => reason), WORDS.map(([, words]) => words)],
    );
    await runner.query(`UPDATE deliveries SET outcome = 'given up: ' || coalesce(outcome, '') WHERE reason = 'given_up'`);
    await runner.query('ALTER TABLE deliveries DROP COLUMN reason');
  }
}

const WORDS = [
  ['stopped', 'stopped'],
  ['hidden', 'the firm has hidden the tender'],
  ['closed', 'the tender is not open any more'],
  ['switched_off', 'switched off'],
  ['endpoint_off', 'the endpoint is switched off'],
  ['address_refused', 'the address refused mail before'],
  ['no_member', 'no member any more'],
  ['phone_gone', 'the phone was taken away'],
  ['account_gone', 'the account is gone'],
  ['later_told', 'a later version was told already'],
  ['nothing_left', 'nothing is left to tell'],
  ['no_mail_server', 'no mail server is configured'],
  ['no_gateway', 'no gateway for texts is configured'],
  ['no_whatsapp', 'no sender for WhatsApp is configured'],
  ['secret_unreadable', 'its secret cannot be read under the key of this deployment: rotate it'],
  ['cut_off', 'taken up again: the try before did not end'],
] as const;

import { describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { checkAlerts } from './check.js';

const owed = [
  { channel: 'email', businessId: 'b1', tenderId: 't1', target: 'a1' },
  { channel: 'webhook', businessId: 'b1', tenderId: 't1', target: 'w1' },
];
const ledger = [
  { id: 'd1', ...owed[0], state: 'sent', attempts: 1 },
  { id: 'd2', ...owed[1], state: 'sent', attempts: 2 },
];
const TENDER = '0b0e7f3a-6a54-4d8e-9a51-2f6a3a1c9d10';
const mail = (id: string) => ({ messageId: `${id}@x.example`, to: 'a@x.example', raw: `For Firm 1, as you asked.\r\nhttp://x/tenders/${TENDER}` });
const moods = { later: 0, silent: 0 };
const call = { id: 'msg_d2', path: '/b1', body: `{"tenderId":"${TENDER}"}` };
/** Answers the two questions that are asked, in their order. */
const database = (rows: readonly object[] = ledger): pg.Pool => {
  const answers = [owed, rows];
  return { query: async () => ({ rows: answers.shift() }) } as unknown as pg.Pool;
};

describe('the count of what arrived', () => {
  it('finds nothing where each message came', async () => {
    expect(await checkAlerts(database(), { mails: [mail('d1')], calls: [call], moods: { later: 1, silent: 0 } })).toMatchObject({ lost: 0, duplicate: 0, wrong: 0, owed: 2, arrived: 2, repeats: 0, cutOff: 0 });
  });

  it('tells what did not arrive, and what the ledger does not know as sent', async () => {
    expect(await checkAlerts(database(), { mails: [], calls: [call], moods })).toMatchObject({ lost: 1 });
    expect(await checkAlerts(database([{ ...ledger[0], state: 'failed' }, ledger[1] ?? {}]), { mails: [mail('d1')], calls: [call], moods })).toMatchObject({ lost: 1 });
  });

  it('tells ledger rows beyond the first, and counts repeats at the peer apart', async () => {
    const rows = [{ ...ledger[0], attempts: 2 }, ledger[1] ?? {}, { ...ledger[0], id: 'd3' }];
    expect(await checkAlerts(database(rows), { mails: [mail('d1'), mail('d1')], calls: [call], moods })).toMatchObject({ lost: 0, duplicate: 1, repeats: 1, cutOff: 2, wrong: 0 });
  });

  it('tells what nobody was owed, and one message under two ids', async () => {
    expect(await checkAlerts(database(), { mails: [mail('d1'), mail('d9')], calls: [call], moods })).toMatchObject({ wrong: 2 });
  });

  it('tells what came more often than it was tried', async () => {
    expect(await checkAlerts(database(), { mails: [mail('d1'), mail('d1')], calls: [call], moods })).toMatchObject({ repeats: 1, wrong: 1 });
  });
});

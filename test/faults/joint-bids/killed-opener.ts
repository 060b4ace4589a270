import { setTimeout as sleep } from 'node:timers/promises';
import type { RealProcess } from '../environment/real-process.js';
import type { System } from '../environment/system.js';
import type { Random } from '../random.js';
import type { Verdict } from '../scenario.js';
import { ask } from './ask.js';
import type { BidTown } from './bid-town.js';

const LONGEST_LIFE_MS = 900;
const PATIENCE_MS = 60_000;

/** How a tender's opening stands: every figure that could be half. */
interface Standing {
  readonly bids: number;
  readonly opened: number;
  readonly contents: number;
  readonly status: string;
  readonly recorded: number;
}

/** Kills the opener again and again at any point of an opening; looks after each whether all is open or nothing. */
export async function killTheOpener(system: System, town: BidTown, opener: RealProcess, tenderId: string, kills: number, random: Random): Promise<Verdict & { readonly says: string }> {
  await opener.kill();
  for (const key of town.openers) await ask(system.apiUrl, key, 'POST', `/v1/tenders/${tenderId}/openings`, { envelope: 'technical' });
  let [half, whole, nothing] = [0, 0, 0];
  for (let kill = 0; kill < kills; kill += 1) {
    await opener.start();
    await sleep(random.between(0, LONGEST_LIFE_MS));
    await opener.kill();
    const standing = await look(system, tenderId);
    if (isWhole(standing)) {
      whole += 1;
      await closeAgain(system, tenderId);
    } else if (isNothing(standing)) nothing += 1;
    else half += 1;
  }
  await opener.start();
  const until = Date.now() + PATIENCE_MS;
  while (!isWhole(await look(system, tenderId)) && Date.now() < until) await sleep(100);
  const last = await look(system, tenderId);
  return {
    acknowledged: 0,
    lost: isWhole(last) ? 0 : 1,
    duplicate: Math.max(0, last.contents - last.bids),
    wrong: half,
    says: `${kills} × kill -9 while ${last.bids} envelopes are opened: ${nothing} left nothing open, ${whole} all, ${half} a part; in the end ${last.contents} of ${last.bids} are open`,
  };
}

async function look({ database }: System, tenderId: string): Promise<Standing> {
  const { rows } = await database.query<Standing>(
    `SELECT (SELECT count(*)::int FROM bids WHERE tender_id = $1 AND status IN ('submitted', 'opened')) AS bids,
            (SELECT count(*)::int FROM bids WHERE tender_id = $1 AND status = 'opened') AS opened,
            (SELECT count(*)::int FROM opened_envelopes o JOIN bids b ON b.id = o.bid_id WHERE b.tender_id = $1) AS contents,
            (SELECT status FROM openings WHERE tender_id = $1 AND envelope = 'technical') AS status,
            (SELECT count(*)::int FROM bid_audit WHERE tender_id = $1 AND action = 'opening.opened') AS recorded`,
    [tenderId],
  );
  return rows[0] as Standing;
}

const isWhole = ({ bids, opened, contents, status, recorded }: Standing): boolean => status === 'opened' && opened === bids && contents === bids && recorded === 1;
const isNothing = ({ opened, contents, status, recorded }: Standing): boolean => status === 'agreed' && opened === 0 && contents === 0 && recorded === 0;

/** As it was before the opening: for the next kill. No service could do it. */
async function closeAgain({ database }: System, tenderId: string): Promise<void> {
  const client = await database.connect();
  await client.query('BEGIN');
  await client.query('DELETE FROM opened_envelopes o USING bids b WHERE b.id = o.bid_id AND b.tender_id = $1', [tenderId]);
  await client.query(`UPDATE bids SET status = 'submitted' WHERE tender_id = $1 AND status = 'opened'`, [tenderId]);
  await client.query(`UPDATE openings SET status = 'agreed', opened_at = NULL, bids = NULL WHERE tender_id = $1`, [tenderId]);
  await client.query(`DELETE FROM bid_audit WHERE tender_id = $1 AND action = 'opening.opened'`, [tenderId]);
  await client.query('COMMIT');
  client.release();
}

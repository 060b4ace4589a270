import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { projectRoot } from '@app/config';
import type { RealProcess } from '../environment/real-process.js';
import type { System } from '../environment/system.js';
import type { Random } from '../random.js';
import type { Verdict } from '../scenario.js';
import { ask } from './ask.js';
import type { BidTown } from './bid-town.js';

/** Openers that are being started while others are killed: a start takes longer than an opening. */
const AHEAD = 4;
/** A kill falls within an opening's length and a little more, so that some come after its end. */
const BEYOND = 1.15;
const POLL_MS = 5;
const PATIENCE_MS = 60_000;

/** How a tender's opening stands: every figure that could be half. */
interface Standing {
  readonly bids: number;
  readonly opened: number;
  readonly contents: number;
  /** Documents of these bids' technical envelopes, and their pieces. */
  readonly documents: number;
  readonly pieces: number;
  readonly openedDocuments: number;
  readonly openedPieces: number;
  readonly status: string;
  readonly recorded: number;
}

/** Kills openers one after the other at a random moment of the opening; looks after each whether all is open or nothing. */
export async function killTheOpener(system: System, town: BidTown, opener: RealProcess, tenderId: string, kills: number, random: Random): Promise<Verdict & { readonly says: string }> {
  await opener.kill();
  for (const key of town.openers) await ask(system.apiUrl, key, 'POST', `/v1/tenders/${tenderId}/openings`, { envelope: 'technical' });
  const warm = { NODE_OPTIONS: `--import=${pathToFileURL(join(projectRoot(), 'dist/test/faults/joint-bids/warm-opener.js')).href}` };
  const line = Array.from({ length: AHEAD }, (_, place) => {
    const next = system.launchOpener(`opener-to-kill-${place + 1}`, warm);
    return { next, ready: next.start() };
  });
  const began: number[] = [];
  let [half, whole, inside, before] = [0, 0, 0, 0];
  try {
    // The first is left alone, and shows how long an opening takes here.
    for (let kill = 0; kill <= kills; kill += 1) {
      const place = line[kill % AHEAD];
      if (place === undefined || !(await place.ready)) throw new Error('an opener did not start; see its log');
      place.next.tell('go');
      const started = await until(() => isOpening(system));
      const from = performance.now();
      if (kill === 0) await until(async () => isWhole(await look(system, tenderId)));
      else await sleep(random.between(0, Math.ceil((began[0] ?? 0) * BEYOND)));
      began.push(performance.now() - from);
      await place.next.kill();
      place.ready = place.next.start();
      // What it had sent before it died is carried out to the end, or undone.
      await until(async () => !(await isOpening(system)));
      const standing = await look(system, tenderId);
      if (isWhole(standing)) {
        await closeAgain(system, tenderId);
        if (kill > 0) whole += 1;
      } else if (!isNothing(standing)) half += 1;
      else if (started) inside += 1;
      else before += 1;
    }
  } finally {
    await Promise.all(line.map(({ next }) => next.stop()));
  }
  await opener.start();
  await until(async () => isWhole(await look(system, tenderId)));
  const last = await look(system, tenderId);
  return {
    acknowledged: 0,
    lost: isWhole(last) ? 0 : 1,
    duplicate: Math.max(0, last.contents - last.bids),
    // Kills that all came too soon or too late would have shown nothing.
    wrong: half + (inside > 0 ? 0 : 1),
    says:
      `${kills} × kill -9 while ${last.bids} envelopes with ${last.documents} documents of ${last.pieces} pieces are opened, which takes ${Math.round(began[0] ?? 0)} ms when left alone: ${inside} in its midst left nothing open, ${before} before it nothing, ` +
      `${whole} after it all, ${half} a part; in the end ${last.contents} of ${last.bids} and ${last.openedDocuments} of ${last.documents} documents are open`,
  };
}

/** Waits for it, as long as patience lasts. @returns whether it came to that */
async function until(holds: () => Promise<boolean>): Promise<boolean> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    if (await holds()) return true;
    if (Date.now() > end) return false;
    await sleep(POLL_MS);
  }
}

/** Whether an opener has claimed an opening and not ended: as PostgreSQL sees it, which also sees the last of a dead one. */
async function isOpening({ database }: System): Promise<boolean> {
  const { rows } = await database.query(
    `SELECT 1 FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
     WHERE a.application_name = 'tandem-opener' AND a.datname = current_database() AND l.locktype = 'relation' AND l.mode = 'RowShareLock' AND l.granted AND l.relation = 'openings'::regclass`,
  );
  return rows.length > 0;
}

async function look({ database }: System, tenderId: string): Promise<Standing> {
  const { rows } = await database.query<Standing>(
    `WITH named AS (
       SELECT d.id, (SELECT count(*) FROM bid_document_chunks c WHERE c.document_id = d.id) AS pieces FROM bid_documents d
       WHERE d.tender_id = $1 AND d.envelope = 'technical' AND EXISTS (SELECT 1 FROM bound_documents u JOIN bids b ON b.id = u.bid_id WHERE u.document_id = d.id AND b.status IN ('submitted', 'opened')))
     SELECT (SELECT count(*)::int FROM bids WHERE tender_id = $1 AND status IN ('submitted', 'opened')) AS bids,
            (SELECT count(*)::int FROM bids WHERE tender_id = $1 AND status = 'opened') AS opened,
            (SELECT count(*)::int FROM opened_envelopes o JOIN bids b ON b.id = o.bid_id WHERE b.tender_id = $1) AS contents,
            (SELECT count(*)::int FROM named) AS documents, (SELECT coalesce(sum(pieces), 0)::int FROM named) AS pieces,
            (SELECT count(*)::int FROM opened_documents o JOIN named n ON n.id = o.document_id) AS "openedDocuments",
            (SELECT count(*)::int FROM opened_document_chunks c JOIN named n ON n.id = c.document_id) AS "openedPieces",
            (SELECT status FROM openings WHERE tender_id = $1 AND envelope = 'technical') AS status,
            (SELECT count(*)::int FROM bid_audit WHERE tender_id = $1 AND action = 'opening.opened') AS recorded`,
    [tenderId],
  );
  return rows[0] as Standing;
}

const isWhole = (now: Standing): boolean =>
  now.status === 'opened' && now.opened === now.bids && now.contents === now.bids && now.openedDocuments === now.documents && now.openedPieces === now.pieces && now.recorded === 1;
const isNothing = (now: Standing): boolean => now.status === 'agreed' && now.opened + now.contents + now.openedDocuments + now.openedPieces + now.recorded === 0;

/** As it was before the opening: for the next kill. No service could do it. */
async function closeAgain({ database }: System, tenderId: string): Promise<void> {
  const client = await database.connect();
  await client.query('BEGIN');
  for (const table of ['opened_document_chunks', 'opened_documents']) await client.query(`DELETE FROM ${table} o USING bid_documents d WHERE d.id = o.document_id AND d.tender_id = $1`, [tenderId]);
  await client.query('DELETE FROM opened_envelopes o USING bids b WHERE b.id = o.bid_id AND b.tender_id = $1', [tenderId]);
  await client.query(`UPDATE bids SET status = 'submitted' WHERE tender_id = $1 AND status = 'opened'`, [tenderId]);
  await client.query(`UPDATE openings SET status = 'agreed', opened_at = NULL, bids = NULL WHERE tender_id = $1`, [tenderId]);
  await client.query(`DELETE FROM bid_audit WHERE tender_id = $1 AND action = 'opening.opened'`, [tenderId]);
  await client.query('COMMIT');
  client.release();
}

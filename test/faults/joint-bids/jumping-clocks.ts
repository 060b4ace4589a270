import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, HOST } from '../environment/free-port.js';
import type { System } from '../environment/system.js';
import type { Verdict } from '../scenario.js';
import { ask } from './ask.js';
import { bidOf, type BidTown } from './bid-town.js';
import { falseClock } from './false-clock.js';

const HOUR = 3_600;
const HALF_AN_HOUR_MS = 1_800_000;
const PATIENCE_MS = 15_000;

/** An API and an opener whose clocks jump by an hour and back: nothing opens early, and what is in time stays in time. */
export async function jumpTheClocks(system: System, town: BidTown, canary: string): Promise<Verdict & { readonly says: string }> {
  const clock = falseClock(system.folder);
  const port = await freePort();
  const api = system.launch({ name: 'api-false-clock', program: 'apps/api/src/main.js', readyMark: /listening on/, env: { ...clock.env, API_PORT: String(port) } });
  const opener = system.launchOpener('opener-false-clock', clock.env);
  const url = `http://${HOST}:${port}`;
  const [ahead, past] = [await town.publish(new Date(Date.now() + HALF_AN_HOUR_MS).toISOString()), await town.publish(new Date(Date.now() + 1_500).toISOString())];
  const [firm = ''] = town.firms;
  let [acknowledged, lost, wrong, early, denied] = [0, 0, 0, 0, 0];
  try {
    if (!(await api.start()) || !(await opener.start())) throw new Error('a process with a false clock did not start');
    const off = await measure(url);
    for (const seconds of [0, HOUR, -HOUR, HOUR]) {
      clock.jump(seconds);
      if (!(await showsIn(url, off + seconds * 1_000))) wrong += 1;
      const tried = await ask(url, town.openers[0], 'POST', `/v1/tenders/${ahead}/openings`, { envelope: 'technical' });
      if (tried.status === 409 && tried.body['code'] === 'tender.deadline_ahead') denied += 1;
      else wrong += 1;
      const inTime = await ask(url, town.owner, 'POST', `/v1/tenders/${ahead}/bids`, bidOf(firm, canary));
      if (inTime.status === 201) acknowledged += 1;
      else lost += 1;
      const late = await ask(url, town.owner, 'POST', `/v1/tenders/${past}/bids`, bidOf(firm, canary));
      if (late.status !== 409 || late.body['code'] !== 'bid.late') wrong += 1;
      if (!(await openerRefuses(system, ahead))) early += 1;
    }
  } finally {
    await Promise.all([api.stop(), opener.stop()]);
  }
  return { acknowledged, lost, duplicate: 0, wrong: wrong + early, says: `clocks of an API and an opener jump 0, +1 h, -1 h, +1 h by ${clock.by}: ${denied} attempts to open early refused, ${early} opened early, ${acknowledged} timely bids taken` };
}

/** Whether a service's clock has jumped: the date of its answers is made once a second and then said again. */
async function showsIn(url: string, offMs: number): Promise<boolean> {
  const until = Date.now() + PATIENCE_MS;
  while (Math.abs((await measure(url)) - offMs) > 60_000) {
    if (Date.now() > until) return false;
    await sleep(200);
  }
  return true;
}

/** What a service says the time is, off by how many milliseconds. */
async function measure(url: string): Promise<number> {
  const response = await fetch(`${url}/health/live`);
  await response.arrayBuffer();
  return Date.parse(response.headers.get('date') ?? '') - Date.now();
}

/** Puts an agreed opening before the opener, past every service, and sees it refused. */
async function openerRefuses({ database }: System, tenderId: string): Promise<boolean> {
  await database.query(`INSERT INTO openings (tender_id, envelope, status, agreed_at) VALUES ($1, 'technical', 'agreed', now()) ON CONFLICT (tender_id, envelope) DO UPDATE SET status = 'agreed', refusal = NULL`, [tenderId]);
  const until = Date.now() + PATIENCE_MS;
  let [status, refusal] = ['agreed', ''];
  while (status === 'agreed' && Date.now() < until) {
    await sleep(100);
    const { rows } = await database.query<{ status: string; refusal: string | null }>('SELECT status, refusal FROM openings WHERE tender_id = $1', [tenderId]);
    [status, refusal] = [rows[0]?.status ?? '', rows[0]?.refusal ?? ''];
  }
  const { rows } = await database.query('SELECT 1 FROM opened_envelopes o JOIN bids b ON b.id = o.bid_id WHERE b.tender_id = $1', [tenderId]);
  await database.query('DELETE FROM openings WHERE tender_id = $1', [tenderId]);
  // The clock is looked at first: any other reason would mean that it was believed.
  return status === 'refused' && refusal.startsWith('the deadline is ahead') && rows.length === 0;
}

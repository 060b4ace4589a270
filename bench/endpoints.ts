import { createSocket } from 'node:dgram';
import { Resolver } from 'node:dns';
import { request as httpRequest } from 'node:http';
import { createServer as createTcp } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SecretBox } from '../libs/services/src/channel/secret-box.js';
import { WebhookSender } from '../libs/services/src/channel/webhook-sender.js';
import { HOSTILE_KINDS, startEndpointPeer } from './support/endpoint-peer.js';
import { machine, median, quantile, table } from './support/figures.js';
import { openMailroom } from './support/mailroom.js';

/**
 * Do hostile endpoints delay good ones? Usage: `npm run bench -- endpoints [--good 200] [--rounds 7]`. Good endpoints get two calls each, some
 * each quarter of a second, once by themselves and once beside endpoints that hang, answer 500, lead in circles and answer a gigabyte; every call is verified by the reference library.
 * Then a name whose answers change (an own DNS server: a public address first, this machine after) is called, by the product and, to see that
 * the trap works, by a caller that checks and then connects.
 */
const args = process.argv.slice(2);
const option = (name: string, otherwise: number): number => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : otherwise);
const [good, rounds] = [option('--good', 200), option('--rounds', 7)];
const [CALLS, HOSTILE, HOSTILE_CALLS] = [2, 10, 20] as const;
/** Good endpoints that are told at once, and the pause after them: what is measured is waiting, not how much goes through. */
const [TOGETHER, PAUSE_MS] = [5, 250] as const;
const JWT_SECRET = 'a secret of a benchmark, long enough to be one';
const plain = Buffer.from('0123456789abcdef0123456789abcdef');
const sealed = new SecretBox(JWT_SECRET, 'webhook secrets').seal(plain);
const secret = `whsec_${plain.toString('base64')}`;
/** The good ones in one process and the hostile ones in another, neither in that of the worker: what delays a good call is what the worker does with the hostile ones, and no event loop that they share. */
const [goodPeer, hostilePeer] = [await startEndpointPeer(secret), await startEndpointPeer(secret)];
let [forged, gigabytesBegun, bytesWritten] = [0, 0, 0];

/** Milliseconds until each call to a good endpoint arrived. */
async function round(withHostile: boolean): Promise<number[]> {
  const room = await openMailroom({ JWT_SECRET }, sealed);
  const goodOnes = Array.from({ length: good }, (_, i) => ({ channel: 'webhook' as const, to: `${goodPeer.url}/good/${i}`, count: CALLS }));
  const hostileOnes = HOSTILE_KINDS.flatMap((kind) => Array.from({ length: HOSTILE }, (_, i) => ({ channel: 'webhook' as const, to: `${hostilePeer.url}/${kind}/${i}`, count: HOSTILE_CALLS })));
  try {
    // What is hostile comes first in line and has begun to hang when the good ones come.
    if (withHostile) await room.queue(hostileOnes);
    await sleep(1_000);
    for (let at = 0; at < goodOnes.length; at += TOGETHER) {
      await room.queue(goodOnes.slice(at, at + TOGETHER));
      await sleep(PAUSE_MS);
    }
    for (const end = Date.now() + 120_000; (await goodPeer.count()) < good * CALLS && Date.now() < end; ) await sleep(100);
    const [seen, troubled] = [await goodPeer.seen(), await hostilePeer.seen()];
    [forged, gigabytesBegun, bytesWritten] = [seen.forged, troubled.gigabytesBegun, troubled.bytesWritten];
    const arrivals = new Map(seen.arrivals);
    const rows = (await room.ledger()).filter(({ to }) => to.includes('/good/'));
    return rows.map(({ id, queuedAt }) => (arrivals.get(id) ?? Number.POSITIVE_INFINITY) - queuedAt);
  } finally {
    await Promise.all([goodPeer.clear(), hostilePeer.clear()]);
    await room.close();
  }
}

const p95: { alone: number[]; beside: number[] } = { alone: [], beside: [] };
const lines: (string | number)[][] = [['good endpoints', 'calls', 'p50 ms', 'p95 ms', 'most ms']];
for (let n = 0; n < rounds; n += 1) {
  for (const name of n % 2 === 0 ? (['alone', 'beside'] as const) : (['beside', 'alone'] as const)) {
    const waits = await round(name === 'beside');
    p95[name].push(quantile(waits, 0.95));
    lines.push([name === 'alone' ? 'alone' : 'beside hostile ones', waits.length, quantile(waits, 0.5), quantile(waits, 0.95), Math.max(...waits)]);
  }
}
lines.push(...(['alone', 'beside'] as const).map((name) => [`median of ${rounds} rounds, ${name}`, '', '', median(p95[name]), '']));
const ratio = median(p95.beside) / median(p95.alone);
console.log(`\n${table(lines)}`);
console.log(`calls that the reference library did not verify: ${forged}; answers of a gigabyte begun ${gigabytesBegun}, of each ${gigabytesBegun === 0 ? 0 : Math.round(bytesWritten / gigabytesBegun / 1_024)} KiB written before the line was cut`);

// A name whose answers change between two questions.
let questions = 0;
const dns = createSocket('udp4', (question, from) => {
  questions += 1;
  const name = question.subarray(12, question.indexOf(0, 12) + 5);
  const to = questions % 2 === 1 ? [93, 184, 215, 14] : [127, 0, 0, 1];
  dns.send(Buffer.concat([question.subarray(0, 2), Buffer.from([0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0]), name, Buffer.from([0xc0, 0x0c, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, ...to])]), from.port, from.address);
});
await new Promise<void>((resolve) => dns.bind(0, '127.0.0.1', resolve));
const resolver = new Resolver();
resolver.setServers([`127.0.0.1:${dns.address().port}`]);
let hits = 0;
const canary = createTcp((socket) => {
  hits += 1;
  socket.destroy();
});
await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
const trap = canary.address();
const port = typeof trap === 'object' && trap ? trap.port : 0;
const ask = (name: string): Promise<string> => new Promise((resolve, reject) => resolver.resolve4(name, (error, found) => (error ? reject(error) : resolve(found[0] ?? ''))));

const sender = new WebhookSender({ mayBePrivate: false, patienceMs: 300, resolve: (name, _options, callback) => resolver.resolve4(name, (error, found = []) => callback(error, found.map((each) => ({ address: each, family: 4 })))) });
for (let n = 0; n < 20; n += 1) await sender.post({ url: `https://rebind.bench.example:${port}/`, headers: {}, body: '{}' });
const ours = hits;
// Checks the first answer, connects by the second: what a filter before the call does.
for (let n = 0; n < 20; n += 1) {
  questions = 0;
  const checked = await ask('rebind.bench.example');
  if (checked.startsWith('127.')) continue;
  const found = await ask('rebind.bench.example');
  await new Promise<void>((resolve) => httpRequest({ host: found, port, path: '/' }, () => resolve()).on('error', () => resolve()).end());
}
console.log(`a name whose answers change: ${ours} connections to this machine by the product, ${hits - ours} of 20 by a caller that checks and then connects`);
console.log(machine());
console.log(`ratio endpoints.p95 ${ratio.toFixed(2)} (1: nobody is delayed; 1.2 is allowed)`);
dns.close();
canary.close();
goodPeer.stop();
hostilePeer.stop();
process.exit(forged === 0 && ours === 0 && hits > 0 && ratio <= 1.2 ? 0 : 1);

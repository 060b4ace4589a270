import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { freePort } from '../test/faults/environment/free-port.js';
import { machine, quantile, table } from './support/figures.js';
import { openMailroom, type Mailroom, type Settled } from './support/mailroom.js';

/**
 * What becomes of mail with servers that are not well, and with a real one. Usage: `npm run bench -- mail [--mails 20] [--line-seconds 30]`.
 * A scripted server puts off (451), refuses (550, 554), takes without a word, and takes its time for each line; a worker of the product sends
 * to all of them at once. Then, where exim4 is installed, the same goes through it: one that is taken, one unknown, one put off.
 */
const args = process.argv.slice(2);
const option = (name: string, otherwise: number): number => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : otherwise);
const mails = option('--mails', 20);
const lineMs = option('--line-seconds', 30) * 1_000;
const PATIENCE_MS = 300_000;

interface Taken {
  readonly id: string;
  readonly to: string;
  readonly at: number;
}

const refusal = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode });
const PEERS: readonly { readonly domain: string; readonly does: string; readonly ends: string }[] = [
  { domain: 'well.example', does: 'takes it', ends: 'sent' },
  { domain: 'later.example', does: '451 to the first try', ends: 'sent' },
  { domain: 'unknown.example', does: '550 5.1.1 to the recipient', ends: 'suppressed' },
  { domain: 'policy.example', does: '554 5.7.1 to the message', ends: 'failed' },
  { domain: 'silent.example', does: 'takes it and drops the line', ends: 'sent' },
  { domain: 'slow.example', does: `${lineMs / 1_000} s for each line`, ends: 'sent' },
];

async function scripted(): Promise<{ url: string; taken: Taken[]; close: () => Promise<void> }> {
  const taken: Taken[] = [];
  const tried = new Set<string>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: ({ address }, _session, callback) => {
      if (address.endsWith('@unknown.example')) return callback(refusal(550, '5.1.1 no such user'));
      setTimeout(callback, address.endsWith('@slow.example') ? lineMs : 0);
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo[0]?.address ?? '';
        const id = /^message-id:\s*<([^@>]+)/im.exec(Buffer.concat(chunks).toString('utf8'))?.[1] ?? '';
        const first = !tried.has(id);
        tried.add(id);
        if (to.endsWith('@later.example') && first) return callback(refusal(451, '4.3.0 try later'));
        if (to.endsWith('@policy.example')) return callback(refusal(554, '5.7.1 not from you'));
        taken.push({ id, to, at: Date.now() });
        if (to.endsWith('@silent.example') && first) {
          for (const connection of server.connections) if (connection.id === session.id) connection.close();
          return;
        }
        setTimeout(callback, to.endsWith('@slow.example') ? lineMs : 0);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  return { url: `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`, taken, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function untilSettled(room: Mailroom, done: (rows: readonly Settled[]) => boolean): Promise<Settled[]> {
  for (const end = Date.now() + PATIENCE_MS; ; await sleep(250)) {
    const rows = await room.ledger();
    if (done(rows) || Date.now() > end) return rows;
  }
}

const states = (rows: readonly Settled[]): string => [...new Set(rows.map(({ state }) => state))].sort().map((state) => `${rows.filter((row) => row.state === state).length} ${state}`).join(', ');
const seconds = (figure: number): string => (Number.isNaN(figure) ? '-' : (figure / 1_000).toFixed(2));
let wrong = 0;

async function withScriptedPeers(): Promise<void> {
  const peer = await scripted();
  const room = await openMailroom({ SMTP_URL: peer.url, MAIL_FROM: 'Tandem <alerts@bench.example>' });
  try {
    // A slow domain has eight at once: a few more than that show that they wait for each other and for nobody else.
    const outgoing = PEERS.flatMap(({ domain }) => Array.from({ length: domain === 'slow.example' ? Math.min(mails, 8) : mails }, (_, i) => ({ channel: 'email' as const, to: `person-${i}@${domain}`, count: 1 })));
    await room.queue(outgoing);
    const rows = await untilSettled(room, (all) => all.every(({ state }) => !['pending', 'claimed'].includes(state)));
    const lines = PEERS.map(({ domain, does, ends }) => {
      const own = rows.filter(({ to }) => to.endsWith(`@${domain}`));
      const arrived = peer.taken.filter(({ to }) => to.endsWith(`@${domain}`));
      const waits = arrived.map(({ id, at }) => at - (own.find((row) => row.id === id)?.queuedAt ?? Number.NaN));
      const unknown = arrived.filter(({ id }) => !own.some((row) => row.id === id)).length;
      if (own.some(({ state }) => state !== ends) || unknown > 0) wrong += 1;
      const repeats = arrived.length - new Set(arrived.map(({ id }) => id)).size;
      return [does, own.length, states(own), own.reduce((sum, { attempts }) => sum + attempts, 0), arrived.length, repeats, seconds(quantile(waits, 0.5)), seconds(quantile(waits, 0.95)), own[0]?.outcome.slice(0, 48) ?? ''];
    });
    console.log(`\n${table([['the server', 'mails', 'end as', 'tries', 'arrived', 'repeats', 's p50', 's p95', 'noted'], ...lines])}`);
    console.log('A repeat is under the same Message-ID as the first; an arrival under another would be counted as wrong.');
  } finally {
    await room.close();
    await peer.close();
  }
}

/** exim4 with a configuration of its own in a folder of its own: nothing of the machine's mail is touched. */
async function withExim(): Promise<void> {
  const binary = ['/usr/sbin/exim4', '/usr/sbin/exim'].find((path) => existsSync(path));
  const user = spawnSync('id', ['-u', 'Debian-exim'], { encoding: 'utf8' });
  const group = spawnSync('id', ['-g', 'Debian-exim'], { encoding: 'utf8' });
  if (binary === undefined || user.status !== 0 || process.getuid?.() !== 0) return console.log('\nskipped: a real mail server (exim4 is not installed here, or this is not root: apt-get install exim4-daemon-light)');
  const folder = mkdtempSync(join(tmpdir(), 'tandem-exim-'));
  const port = await freePort();
  for (const each of ['spool', 'box', 'log']) mkdirSync(join(folder, each));
  chmodSync(folder, 0o755);
  for (const each of ['spool', 'box', 'log']) chownSync(join(folder, each), Number(user.stdout), Number(group.stdout));
  const file = join(folder, 'exim.conf');
  writeFileSync(
    file,
    `primary_hostname = mta.example
spool_directory = ${folder}/spool
log_file_path = ${folder}/log/%slog
pid_file_path = ${folder}/spool/exim.pid
daemon_smtp_ports = ${port}
local_interfaces = 127.0.0.1
exim_user = Debian-exim
exim_group = Debian-exim
deliver_drop_privilege = true
host_lookup =
tls_advertise_hosts =
rfc1413_query_timeout = 0s
acl_smtp_rcpt = rcpt
acl_smtp_data = accept
begin acl
rcpt:
  deny local_parts = unknown
    message = 5.1.1 no such user here
  defer local_parts = later
    message = 4.2.0 try later
  accept
begin routers
everything:
  driver = accept
  transport = box
begin transports
box:
  driver = appendfile
  file = ${folder}/box/mail
  user = Debian-exim
  no_check_owner
  mode_fail_narrower = false
`,
  );
  const exim: ChildProcess = spawn(binary, ['-C', file, '-bdf', '-oX', `127.0.0.1.${port}`], { stdio: 'inherit' });
  const room = await openMailroom({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Tandem <alerts@bench.example>' });
  try {
    await room.queue(['person', 'unknown', 'later'].map((name) => ({ channel: 'email' as const, to: `${name}@mta.example`, count: 3 })));
    const box = join(folder, 'box', 'mail');
    const read = (): string => (existsSync(box) ? readFileSync(box, 'utf8') : '');
    const rows = await untilSettled(room, (all) => all.every(({ to, state, attempts }) => (to.startsWith('later') ? attempts > 0 && state === 'pending' : !['pending', 'claimed'].includes(state))) && (read().match(/^Message-ID:/gim)?.length ?? 0) >= 3);
    const raw = read();
    const lines = ['person', 'unknown', 'later'].map((name) => {
      const own = rows.filter(({ to }) => to.startsWith(name));
      return [`${name}@`, own.length, states(own), own.reduce((sum, { attempts }) => sum + attempts, 0), own.filter(({ id }) => raw.includes(`<${id}@`)).length, own[0]?.outcome.slice(0, 60) ?? ''];
    });
    const version = /exim version (\S+)/i.exec(spawnSync(binary, ['-bV'], { encoding: 'utf8' }).stdout)?.[1] ?? '';
    console.log(`\n${table([[`exim ${version}`, 'mails', 'end as', 'tries', 'in the box', 'noted'], ...lines])}`);
    const whole = raw.match(/^List-Unsubscribe: <https?:\/\/[^>\s]+>$/gm)?.length ?? 0;
    console.log(`List-Unsubscribe unfolded, as it was signed: ${whole} of 3`);
    if (whole !== 3 || lines[0]?.[4] !== 3) wrong += 1;
    const of = (name: string): readonly Settled[] => rows.filter(({ to }) => to.startsWith(name));
    if (of('unknown').some(({ state }) => state !== 'suppressed') || of('later').some(({ state }) => state !== 'pending')) wrong += 1;
  } finally {
    await room.close();
    exim.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}

await withScriptedPeers();
await withExim();
console.log(`\n${machine()}`);
console.log(`outcomes that were not as they should be: ${wrong}`);
process.exit(wrong === 0 ? 0 : 1);

import { createServer } from 'node:http';
import { SMTPServer } from 'smtp-server';
import { HOST } from './free-port.js';

/** A mail as it arrived. */
export interface ArrivedMail {
  readonly messageId: string;
  readonly to: string;
  readonly raw: string;
}

export interface ArrivedCall {
  readonly id: string;
  readonly path: string;
  readonly body: string;
}

/** A mail server and a web server of strangers, outside of what is hurt: what they have got, the service must have sent. */
export interface Peers {
  /** What the service has to be told of them. */
  readonly env: Readonly<Record<string, string>>;
  readonly mails: ArrivedMail[];
  readonly calls: ArrivedCall[];
  /** First tries that were put off, and that were taken without a word: each has made a further try necessary. */
  readonly moods: { later: number; silent: number };
  readonly hookUrl: string;
  stop(): Promise<void>;
}

/** Every so many first tries: `later` answers 451 or 500, `silent` takes it and says nothing. */
const LATER = 17;
const SILENT = 23;
/** Milliseconds for an answer: what is under way when something breaks is then more than a few. */
const TAKES_MS = 150;

/** They have their moods too: some first tries are put off, and of some taken ones nobody is told. */
export async function startPeers(): Promise<Peers> {
  const mails: ArrivedMail[] = [];
  const calls: ArrivedCall[] = [];
  const seen = new Set<string>();
  const moods = { later: 0, silent: 0 };
  let firsts = 0;
  /** Only for what comes for the first time, so that a second try always ends well. */
  const mood = (id: string): 'takes' | 'later' | 'silent' => {
    if (seen.has(id)) return 'takes';
    seen.add(id);
    firsts += 1;
    const how = firsts % LATER === 0 ? 'later' : firsts % SILENT === 0 ? 'silent' : 'takes';
    if (how !== 'takes') moods[how] += 1;
    return how;
  };
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8').replace(/=\r\n/g, '');
        const messageId = /^message-id:\s*<([^>]+)>/im.exec(raw)?.[1] ?? '';
        const how = mood(messageId);
        if (how !== 'later') mails.push({ messageId, to: session.envelope.rcptTo[0]?.address ?? '', raw });
        setTimeout(() => {
          if (how === 'later') return callback(Object.assign(new Error('4.3.0 try later'), { responseCode: 451 }));
          if (how === 'takes') return callback();
          // Taken, and the connection ends before that is said.
          for (const connection of smtp.connections) if (connection.id === session.id) connection.close();
        }, TAKES_MS);
      });
    },
  });
  smtp.on('error', () => undefined);
  await new Promise<void>((resolve) => smtp.listen(0, HOST, resolve));
  const http = createServer((request, answer) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const id = String(request.headers['webhook-id']);
      const how = mood(id);
      if (how !== 'later') calls.push({ id, path: request.url ?? '', body: Buffer.concat(chunks).toString('utf8') });
      setTimeout(() => {
        if (how === 'silent') request.socket.destroy();
        else answer.writeHead(how === 'later' ? 500 : 204).end();
      }, TAKES_MS);
    });
  });
  await new Promise<void>((resolve) => http.listen(0, HOST, resolve));
  return {
    env: { SMTP_URL: `smtp://${HOST}:${portOf(smtp.server.address())}`, MAIL_FROM: 'Tandem <alerts@faults.example>', WEBHOOKS_MAY_BE_PRIVATE: 'true', WEB_URL: 'http://pages.faults.example' },
    mails,
    calls,
    moods,
    hookUrl: `http://${HOST}:${portOf(http.address())}`,
    stop: async () => {
      await new Promise<void>((resolve) => smtp.close(() => resolve()));
      http.closeAllConnections();
      await new Promise<void>((resolve) => http.close(() => resolve()));
    },
  };
}

function portOf(address: ReturnType<ReturnType<typeof createServer>['address']>): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}

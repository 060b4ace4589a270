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
  readonly hookUrl: string;
  stop(): Promise<void>;
}

/** Every so many first tries: `later` answers 451 or 500, `silent` takes it and says nothing. */
const LATER = 17;
const SILENT = 23;

/** They have their moods too: some first tries are put off, and of some taken ones nobody is told. */
export async function startPeers(): Promise<Peers> {
  const mails: ArrivedMail[] = [];
  const calls: ArrivedCall[] = [];
  const seen = new Set<string>();
  let firsts = 0;
  /** Only for what comes for the first time, so that a second try always ends well. */
  const mood = (id: string): 'takes' | 'later' | 'silent' => {
    if (seen.has(id)) return 'takes';
    seen.add(id);
    firsts += 1;
    if (firsts % LATER === 0) return 'later';
    return firsts % SILENT === 0 ? 'silent' : 'takes';
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
        if (how === 'later') return callback(Object.assign(new Error('4.3.0 try later'), { responseCode: 451 }));
        mails.push({ messageId, to: session.envelope.rcptTo[0]?.address ?? '', raw });
        // Taken, and the connection ends before that is said.
        if (how === 'silent') for (const connection of smtp.connections) if (connection.id === session.id) connection.close();
        else callback();
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
      if (how === 'later') return void answer.writeHead(500).end();
      calls.push({ id, path: request.url ?? '', body: Buffer.concat(chunks).toString('utf8') });
      if (how === 'silent') request.socket.destroy();
      else answer.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => http.listen(0, HOST, resolve));
  return {
    env: { SMTP_URL: `smtp://${HOST}:${portOf(smtp.server.address())}`, MAIL_FROM: 'Tandem <alerts@faults.example>', WEBHOOKS_MAY_BE_PRIVATE: 'true', WEB_URL: 'http://pages.faults.example' },
    mails,
    calls,
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

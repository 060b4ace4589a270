import { createServer } from 'node:http';

/** A text as the peer has got it. */
export interface TakenText {
  readonly to: string;
  readonly from: string;
  readonly body: string;
  readonly authorization: string;
}

/** What it says instead of 201. */
export interface SmsRefusal {
  readonly status: number;
  readonly code: number;
  readonly message: string;
}

export interface SmsPeer {
  /** Of its Messages resource. */
  readonly url: string;
  /** What it took, in order. */
  readonly taken: TakenText[];
  /** Replaced by a test to script what comes next; undefined is taking it. */
  refuse: (to: string, count: number) => SmsRefusal | undefined;
  close(): Promise<void>;
}

/** A gateway of this process that answers as Twilio's Messages resource does. */
export async function startSmsPeer(): Promise<SmsPeer> {
  const peer: Pick<SmsPeer, 'taken' | 'refuse'> = { taken: [], refuse: () => undefined };
  const counts = new Map<string, number>();
  const server = createServer((request, answer) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const say = (status: number, body: object): void => void answer.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
      const [to, from, body] = [form.get('To') ?? '', form.get('From') ?? '', form.get('Body') ?? ''];
      const fault = (status: number, code: number, message: string): void => say(status, { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status });
      if (request.method !== 'POST' || request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') !== true) return fault(415, 20415, 'Unsupported media type');
      if (request.headers.authorization === undefined) return fault(401, 20003, 'Authenticate');
      if (body === '') return fault(400, 21602, 'Message body is required');
      if (!/^(whatsapp:)?\+[1-9]\d{6,14}$/.test(to) || to.startsWith('whatsapp:') !== from.startsWith('whatsapp:')) return fault(400, 21211, `The 'To' number ${to} is not a valid phone number.`);
      counts.set(to, (counts.get(to) ?? 0) + 1);
      const refused = peer.refuse(to, counts.get(to) ?? 0);
      if (refused !== undefined) return fault(refused.status, refused.code, refused.message);
      peer.taken.push({ to, from, body, authorization: request.headers.authorization });
      say(201, { sid: `SM${String(peer.taken.length).padStart(32, '0')}`, status: 'queued', to, from, body, error_code: null, error_message: null });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return Object.assign(peer, {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/2010-04-01/Accounts/AC-tests/Messages.json`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}

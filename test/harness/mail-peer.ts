import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail as the peer has taken it. */
export interface TakenMail {
  readonly to: string;
  readonly raw: string;
  readonly mail: Email;
}

/** What the peer does with a recipient, or with a message; nothing is taking it. */
export interface Behaviour {
  /** Code and text in answer to RCPT TO. */
  readonly recipient?: (address: string) => { code: number; text: string } | undefined;
  /** In answer to the message; `drop`: takes it, and closes the connection without a word. */
  readonly message?: (address: string, count: number) => { code: number; text: string } | 'drop' | undefined;
  /** Milliseconds before it answers to RCPT TO, or what it waits for. */
  readonly delay?: (address: string) => number | Promise<void>;
}

export interface MailPeer {
  readonly url: string;
  /** In the order taken. */
  readonly taken: TakenMail[];
  /** Replaced by a test to script what comes next. */
  behaviour: Behaviour;
  close(): Promise<void>;
}

/** A mail server of this process that keeps what it is given; what it does can be scripted. */
export async function startMailPeer(): Promise<MailPeer> {
  const taken: TakenMail[] = [];
  const tries = new Map<string, number>();
  const peer = { behaviour: {} as Behaviour };
  const refusal = ({ code, text }: { code: number; text: string }): Error => Object.assign(new Error(text), { responseCode: code });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo({ address }, _session, callback) {
      const refused = peer.behaviour.recipient?.(address);
      const answer = (): void => callback(refused ? refusal(refused) : undefined);
      const delay = peer.behaviour.delay?.(address) ?? 0;
      if (typeof delay === 'number') setTimeout(answer, delay);
      else void delay.then(answer);
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        const to = session.envelope.rcptTo[0]?.address ?? '';
        const count = (tries.get(to) ?? 0) + 1;
        tries.set(to, count);
        const answer = peer.behaviour.message?.(to, count);
        if (answer !== undefined && answer !== 'drop') return callback(refusal(answer));
        void PostalMime.parse(raw).then((mail) => {
          taken.push({ to, raw, mail });
          if (answer === 'drop') {
            // The message is here; that it is, nobody is told.
            for (const connection of server.connections) if (connection.id === session.id) connection.close();
          } else callback();
        });
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return Object.assign(peer, {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}

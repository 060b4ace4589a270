import { once } from 'node:events';
import { fork } from 'node:child_process';
import { createServer, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { Webhook } from 'standardwebhooks';

/** What a peer has seen since it was last asked to forget. */
export interface SeenCalls {
  /** Milliseconds since 1970 at which each message arrived, by its id. */
  readonly arrivals: readonly (readonly [id: string, at: number])[];
  /** Calls that the reference library did not verify. */
  readonly forged: number;
  readonly gigabytesBegun: number;
  readonly bytesWritten: number;
}

/** Endpoints in a process of their own: what they spend is taken from nobody's event loop. */
export interface EndpointPeer {
  readonly url: string;
  /** How many messages have arrived. */
  count(): Promise<number>;
  seen(): Promise<SeenCalls>;
  /** Forgets what it has seen, and cuts what is open. */
  clear(): Promise<void>;
  stop(): void;
}

/** @param secret by which every call is verified */
export async function startEndpointPeer(secret: string): Promise<EndpointPeer> {
  const child = fork(fileURLToPath(import.meta.url), [secret]);
  const ask = async <Answer>(question: string): Promise<Answer> => {
    child.send(question);
    return (await once(child, 'message'))[0] as Answer;
  };
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return {
    url: `http://127.0.0.1:${port}`,
    count: () => ask<number>('count'),
    seen: () => ask<SeenCalls>('seen'),
    clear: async () => void (await ask('clear')),
    stop: () => child.disconnect(),
  };
}

/** What a hostile endpoint does with a call; any other takes it after a moment. */
export const HOSTILE_KINDS = ['hang', 'error', 'circle', 'gigabyte'] as const;

function serve(secret: string): void {
  const reader = new Webhook(secret);
  const arrivals = new Map<string, number>();
  let [forged, gigabytesBegun, bytesWritten] = [0, 0, 0];
  const hostiles: Readonly<Record<(typeof HOSTILE_KINDS)[number], (answer: ServerResponse) => void>> = {
    hang: () => undefined,
    error: (answer) => void answer.writeHead(500).end(),
    circle: (answer) => void answer.writeHead(301, { location: '/circle' }).end(),
    gigabyte: (answer) => {
      gigabytesBegun += 1;
      answer.writeHead(200, { 'content-length': String(2 ** 30) });
      const piece = Buffer.alloc(65_536);
      const more = (): void => {
        while (!answer.destroyed) {
          bytesWritten += piece.length;
          if (!answer.write(piece)) return void answer.once('drain', more);
        }
      };
      more();
    },
  };
  const server = createServer((call, answer) => {
    const kind = (call.url ?? '').split('/')[1] ?? '';
    const chunks: Buffer[] = [];
    answer.on('error', () => undefined);
    call.on('data', (chunk: Buffer) => chunks.push(chunk));
    call.on('end', () => {
      if (kind in hostiles) return hostiles[kind as keyof typeof hostiles](answer);
      arrivals.set(String(call.headers['webhook-id']).replace('msg_', ''), Date.now());
      try {
        reader.verify(Buffer.concat(chunks).toString('utf8'), call.headers as Record<string, string>);
      } catch {
        forged += 1;
      }
      setTimeout(() => answer.writeHead(204).end(), 5);
    });
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    process.send?.({ port: typeof address === 'object' && address ? address.port : 0 });
  });
  process.on('message', (question) => {
    if (question === 'count') return void process.send?.(arrivals.size);
    if (question === 'seen') return void process.send?.({ arrivals: [...arrivals], forged, gigabytesBegun, bytesWritten } satisfies SeenCalls);
    server.closeAllConnections();
    arrivals.clear();
    process.send?.({});
  });
  process.on('disconnect', () => process.exit(0));
}

// Run by itself it is the peer.
if (process.argv[1] === fileURLToPath(import.meta.url)) serve(process.argv[2] ?? '');

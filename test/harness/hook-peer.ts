import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';

/** A call as the peer has got it. */
export interface TakenCall {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface HookPeer {
  readonly url: string;
  readonly taken: TakenCall[];
  /** Answers by path; 204 where there is none. */
  answers: Record<string, (answer: ServerResponse, count: number) => void>;
  /** Bytes of bodies that it could send before the caller had enough. */
  sent: number;
  close(): Promise<void>;
}

/** Endpoints of strangers, in this process; each path can be scripted. */
export async function startHookPeer(): Promise<HookPeer> {
  const peer: Pick<HookPeer, 'taken' | 'answers' | 'sent'> = { taken: [], answers: {}, sent: 0 };
  const counts = new Map<string, number>();
  const server = createServer((request, answer) => {
    const path = request.url ?? '/';
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      peer.taken.push({ path, headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
      counts.set(path, (counts.get(path) ?? 0) + 1);
      const script = peer.answers[path];
      if (script) script(answer, counts.get(path) ?? 0);
      else answer.writeHead(204).end();
    });
    answer.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return Object.assign(peer, {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}

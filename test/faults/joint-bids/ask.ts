import { Agent, request } from 'node:http';

export interface Asked {
  readonly status: number;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** As many as there are clients: none waits for another's connection. */
const agent = new Agent({ keepAlive: true, maxSockets: 1_000 });

/** One request, sent once, by whoever holds the key. */
export function ask(apiUrl: string, key: string | undefined, method: 'GET' | 'POST' | 'PUT', path: string, body?: object, headers: Readonly<Record<string, string>> = {}): Promise<Asked> {
  const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
  return new Promise((resolve, reject) => {
    const sent = request(
      `${apiUrl}${path}`,
      {
        agent,
        method,
        headers: { ...(key === undefined ? {} : { authorization: `Bearer ${key}` }), ...(payload === undefined ? {} : { 'content-type': 'application/json', 'content-length': payload.length }), ...headers },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({ status: response.statusCode ?? 0, text, body: text.startsWith('{') ? (JSON.parse(text) as Asked['body']) : {} });
        });
      },
    );
    sent.on('error', reject);
    sent.end(payload);
  });
}

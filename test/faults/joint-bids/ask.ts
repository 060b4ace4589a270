import { Agent, request } from 'node:http';

export interface Asked {
  readonly status: number;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** As many as there are clients: none waits for another's connection. */
const agent = new Agent({ keepAlive: true, maxSockets: 1_000 });

/** One request, sent once, by whoever holds the key. @param body bytes as they are, all else as JSON */
export function ask(apiUrl: string, key: string | undefined, method: 'GET' | 'POST' | 'PUT', path: string, body?: object | Buffer, headers: Readonly<Record<string, string>> = {}): Promise<Asked> {
  const payload = body === undefined || Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
  const type = Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json';
  return new Promise((resolve, reject) => {
    const sent = request(
      `${apiUrl}${path}`,
      {
        agent,
        method,
        headers: { ...(key === undefined ? {} : { authorization: `Bearer ${key}` }), ...(payload === undefined ? {} : { 'content-type': type, 'content-length': payload.length }), ...headers },
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

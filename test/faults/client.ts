import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answers, SeenAnswer } from './answers.js';

export interface Answer {
  readonly status: number;
  readonly etag: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds after which the first try hangs up, whatever comes of the request. */
  readonly hangsUpAfter?: number;
}

/** The request may have been carried out, and nobody has told. */
export class AnswerLost extends Error {
  override readonly name = 'AnswerLost';
}

const PATIENCE_MS = 15_000;
const GIVE_UP_AFTER_MS = 90_000;

/** A caller of the API who lives through its crashes: a request without an answer is sent again under the same key. */
export class Client {
  private token = '';

  constructor(
    private readonly apiUrl: string,
    readonly email: string,
    private readonly answers: Answers,
  ) {}

  /** Registers somebody new and signs in as them. */
  static async register(apiUrl: string, name: string, answers: Answers): Promise<Client> {
    const client = new Client(apiUrl, `${randomBytes(8).toString('hex')}@faults.example`, answers);
    await client.expect(201, { method: 'POST', path: '/v1/accounts', body: { email: client.email, password: PASSWORD, name } });
    await client.signIn();
    return client;
  }

  async signIn(): Promise<void> {
    const { body } = await this.expect(201, { method: 'POST', path: '/v1/sessions', body: { email: this.email, password: PASSWORD } });
    this.token = String(body['accessToken']);
  }

  /** Once. @throws AnswerLost when no answer came, or one that says that the service is not well */
  async once({ method, path, body, headers = {}, hangsUpAfter = PATIENCE_MS }: Call): Promise<Answer> {
    const seen = await this.send(method, path, body, headers, hangsUpAfter).catch((error: unknown) => {
      this.answers.noteNone();
      throw new AnswerLost(`${method} ${path}: ${String(error)}`);
    });
    this.answers.note(seen);
    const { status, etag, text } = seen;
    const parsed = text.startsWith('{') ? (JSON.parse(text) as Answer['body']) : {};
    if (status >= 500 || parsed['code'] === 'idempotency.in_flight') throw new AnswerLost(`${method} ${path}: ${status} ${text}`);
    return { status, etag, body: parsed };
  }

  private async send(method: string, path: string, body: object | undefined, headers: Readonly<Record<string, string>>, hangsUpAfter: number): Promise<SeenAnswer & { readonly etag: string }> {
    const response = await fetch(`${this.apiUrl}${path}`, {
      method,
      headers: {
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      body: body ? JSON.stringify(body) : undefined,
      signal: AbortSignal.timeout(hangsUpAfter),
    });
    const header = (name: string): string => response.headers.get(name) ?? '';
    const text = await response.text();
    return { what: `${method} ${path}`, status: response.status, contentType: header('content-type'), retryAfter: header('retry-after'), etag: header('etag'), text };
  }

  /** Again and again until there is an answer; `onLost` is told of each try that had none, and may find it elsewhere. */
  async call(call: Call, onLost: () => Promise<Answer | undefined> = async () => undefined): Promise<Answer> {
    const end = Date.now() + GIVE_UP_AFTER_MS;
    for (let next = call; ; next = { ...call, hangsUpAfter: undefined }) {
      try {
        return await this.once(next);
      } catch (error) {
        if (!(error instanceof AnswerLost) || Date.now() > end) throw error;
        await sleep(150);
        const found = await onLost().catch((lost: unknown) => {
          if (lost instanceof AnswerLost) return undefined;
          throw lost;
        });
        if (found) return found;
      }
    }
  }

  /** As `call`. @throws Error that shows what came instead */
  async expect(status: number, call: Call, onLost?: () => Promise<Answer | undefined>): Promise<Answer> {
    const answer = await this.call(call, onLost);
    if (answer.status === status) return answer;
    throw new Error(`${call.method} ${call.path}: expected ${status}, got ${answer.status}: ${JSON.stringify(answer.body)}`);
  }
}

const PASSWORD = 'a long enough sentence';

/** A key that makes a repeated request one request. */
export function idempotencyKey(): Readonly<Record<string, string>> {
  return { 'idempotency-key': randomBytes(16).toString('hex') };
}

/** Works through a list, so many at once. */
export async function inLanes<T>(lanes: number, list: readonly T[], work: (item: T, index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < list.length; index = next++) await work(list[index] as T, index);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** What came back; `body` is parsed JSON where there is some. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Json;
}

/** JSON as a test walks it: a path that the API does not promise fails the assertion that reads it. */
export interface Json {
  readonly [key: string]: Json;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Somebody who calls the API, signed in or not. */
export class Caller {
  constructor(
    private readonly api: NestFastifyApplication,
    readonly email?: string,
    readonly token?: string,
  ) {}

  async call(method: Method, url: string, payload?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await this.api.inject({
      method,
      url,
      headers: {
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(payload === undefined ? {} : { payload: typeof payload === 'string' ? payload : JSON.stringify(payload) }),
    });
    const text = answer.body;
    return { status: answer.statusCode, headers: answer.headers, body: (text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text) as Json };
  }

  get(url: string): Promise<Answer> {
    return this.call('GET', url);
  }

  post(url: string, payload?: unknown, headers?: Record<string, string>): Promise<Answer> {
    return this.call('POST', url, payload ?? {}, headers);
  }

  /** Registers somebody new and signs in as them. */
  async register(name: string): Promise<Caller> {
    const email = `${randomBytes(6).toString('hex')}@demo.example`;
    const password = 'a long enough sentence';
    await expectStatus(this.post('/v1/accounts', { email, password, name }), 201);
    const { body } = await expectStatus(this.post('/v1/sessions', { email, password }), 201);
    return new Caller(this.api, email, String(body['accessToken']));
  }
}

/** The answer, or an error that shows what came instead. */
export async function expectStatus(call: Promise<Answer>, status: number): Promise<Answer> {
  const answer = await call;
  if (answer.status === status) return answer;
  throw new Error(`expected ${status}, got ${answer.status}: ${JSON.stringify(answer.body)}`);
}

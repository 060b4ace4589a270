import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { loadConfig } from '@app/config';
import type { Config } from '@app/config';
import { createApi } from '../../../../apps/api/src/create-app.js';
import { createTestDatabase } from '../../../harness/index.js';
import type { TestDatabase } from '../../../harness/index.js';

/** The whole API on a database of its own, called in memory. */
export interface RunningApi {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  readonly config: Config;
  send(request: ApiRequest): Promise<ApiAnswer>;
  stop(): Promise<void>;
}

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD';
  readonly url: string;
  readonly token?: string;
  /** An object is sent as JSON; text and bytes go as they are, with the content type of JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  /** The parsed body; empty where there is no JSON. */
  readonly body: Json;
  readonly text: string;
}

/** JSON as a test reads it: every step down is there or undefined, and compared with `expect`. */
export interface Json {
  readonly [key: string]: Json;
  readonly [index: number]: Json;
}

/** Starts it; stop it in `afterAll`. */
export async function startApi({ deployment = 'embedded', smtpUrl, smsGatewayUrl }: { deployment?: Config['deployment']; smtpUrl?: string; smsGatewayUrl?: string } = {}): Promise<RunningApi> {
  const database = await createTestDatabase();
  const config = loadConfig({
    DATABASE_URL: database.appUrl,
    JWT_SECRET: randomBytes(32).toString('hex'),
    DEPLOYMENT: deployment,
    LOG_LEVEL: 'error',
    // Jest runs TypeScript as it stands; a thread would not, and what was asked of it would be put back.
    REPLICA_THREADS: '0',
    WEBHOOKS_MAY_BE_PRIVATE: 'true',
    MAIL_EVENTS_SECRET: 'a-secret-of-the-mail-provider-of-tests',
    ...(smtpUrl === undefined ? {} : { SMTP_URL: smtpUrl, MAIL_FROM: 'Tandem <alerts@tandem.example>' }),
    ...(smsGatewayUrl === undefined ? {} : { SMS_GATEWAY_URL: smsGatewayUrl, SMS_GATEWAY_USER: 'AC-tests', SMS_GATEWAY_PASSWORD: 'of tests', SMS_FROM: 'Tandem', WHATSAPP_FROM: '+15550100001' }),
  });
  const app = await createApi({ config, logLevel: false });
  return {
    app,
    database,
    config,
    send: (request) => send(app, request),
    stop: async () => {
      await app.close();
      await database.drop();
    },
  };
}

async function send(app: NestFastifyApplication, { method, url, token, body, headers = {} }: ApiRequest): Promise<ApiAnswer> {
  const raw = typeof body === 'string' || Buffer.isBuffer(body);
  const payload = body === undefined ? undefined : raw ? body : JSON.stringify(body);
  const answer = await app.inject({
    method,
    url,
    payload,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
  });
  const json = /json/.test(String(answer.headers['content-type'])) && answer.body !== '';
  return { status: answer.statusCode, headers: answer.headers, body: json ? (JSON.parse(answer.body) as Json) : {}, text: answer.body };
}

import { FIRM, expectStatus, noticeOf, signUp } from './people.js';
import type { Person } from './people.js';
import type { ApiAnswer, Json, RunningApi } from './start-api.js';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD';

/** Somebody who asks the API as themselves. */
export interface Asker extends Person {
  ask(method: Method, url: string, body?: unknown, headers?: Record<string, string>): Promise<ApiAnswer>;
}

export interface Officer extends Asker {
  readonly buyerId: string;
  /** Publishes the usual notice with these fields; gives its address. */
  publish(overrides?: object): Promise<string>;
  /** Takes a step with the version last read; gives whatever is answered. */
  step(url: string, step: string, body?: object): Promise<ApiAnswer>;
}

export interface Firm extends Asker {
  readonly businessId: string;
  /** What it was told, newest first. */
  told(): Promise<readonly Json[]>;
}

export async function asker(api: RunningApi, name?: string): Promise<Asker> {
  const person = await signUp(api, name);
  return { ...person, ask: (method, url, body, headers) => api.send({ method, url, token: person.token, body, headers }) };
}

export async function openTown(api: RunningApi): Promise<Officer> {
  const person = await asker(api, 'Officer');
  const buyer = await expectStatus(201, person.ask('POST', '/v1/buyers', { name: 'Town', economy: 'MY' }));
  const buyerId = String(buyer.body['id']);
  const step = async (url: string, name: string, body?: object): Promise<ApiAnswer> => {
    const { headers } = await expectStatus(200, person.ask('GET', url));
    return person.ask('POST', `${url}/${name}`, body, { 'if-match': String(headers['etag']) });
  };
  return {
    ...person,
    buyerId,
    step,
    publish: async (overrides = {}) => {
      const made = await expectStatus(201, person.ask('POST', '/v1/tenders', { ...noticeOf(buyerId), ...overrides }));
      const url = String(made.headers['location']);
      await expectStatus(200, step(url, 'publish'));
      return url;
    },
  };
}

export async function openFirm(api: RunningApi, name = FIRM.name): Promise<Firm> {
  const person = await asker(api, name);
  const made = await expectStatus(201, person.ask('POST', '/v1/businesses', { ...FIRM, name }));
  const businessId = String(made.body['id']);
  return {
    ...person,
    businessId,
    told: async () => {
      const { body } = await expectStatus(200, person.ask('GET', `/v1/businesses/${businessId}/notifications?limit=100`));
      return body['items'] as unknown as readonly Json[];
    },
  };
}

/** The id at the end of an address. */
export const idIn = (url: string): string => url.split('/').at(-1) ?? '';
/** Today as the tender's zone writes it. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Kuala_Lumpur', dateStyle: 'short' }).format(new Date());
export const dayFromNow = (days: number): string => new Date(Date.parse(today()) + days * 86_400_000).toISOString().slice(0, 10);

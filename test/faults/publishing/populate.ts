import type { Answers } from '../answers.js';
import { Client, idempotencyKey, inLanes } from '../client.js';
import type { System } from '../environment/system.js';
import { firmOf } from './trades.js';

export interface Town {
  /** Publishes for the buyer. */
  readonly officer: Client;
  readonly buyerId: string;
  readonly firms: readonly { readonly owner: Client; readonly businessId: string }[];
  /** Over so many states firms and tenders are spread. */
  readonly states: number;
}

const OWNERS = 5;
const LANES = 16;

/** Registers firms and a buyer through the API, while nothing is wrong yet. */
export async function populate({ apiUrl }: System, firms: number, answers: Answers, states = 1): Promise<Town> {
  const owners = await Promise.all(Array.from({ length: OWNERS }, (_, index) => Client.register(apiUrl, `Owner ${index + 1}`, answers)));
  const registered: { owner: Client; businessId: string }[] = [];
  const numbers = Array.from({ length: firms }, (_, number) => number);
  await inLanes(LANES, numbers, async (number) => {
    const owner = owners[number % OWNERS] as Client;
    const { body } = await owner.expect(201, { method: 'POST', path: '/v1/businesses', body: firmOf(number, states), headers: idempotencyKey() });
    registered.push({ owner, businessId: String(body['id']) });
  });
  const officer = await Client.register(apiUrl, 'Officer', answers);
  const buyer = await officer.expect(201, { method: 'POST', path: '/v1/buyers', body: { name: 'Majlis Contoh', economy: 'MY' }, headers: idempotencyKey() });
  return { officer, buyerId: String(buyer.body['id']), firms: registered, states };
}

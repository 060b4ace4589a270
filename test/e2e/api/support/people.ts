import type { ApiAnswer, RunningApi } from './start-api.js';

/** Somebody with an account and a token. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly token: string;
}

const PASSWORD = 'a long passphrase for tests';
let count = 0;

/** Registers and signs in somebody new. */
export async function signUp(api: RunningApi, name = 'Somebody'): Promise<Person> {
  count += 1;
  const email = `person-${count}@example.org`;
  const account = await expectStatus(201, api.send({ method: 'POST', url: '/v1/accounts', body: { email, password: PASSWORD, name } }));
  const session = await expectStatus(201, api.send({ method: 'POST', url: '/v1/sessions', body: { email, password: PASSWORD } }));
  return { id: String(account.body['id']), email, token: String(session.body['accessToken']) };
}

/** The same person with a new token: one lasts fifteen minutes, and a long test may take more on a busy machine. */
export async function signInAgain(api: RunningApi, person: Person): Promise<Person> {
  const { body } = await expectStatus(201, api.send({ method: 'POST', url: '/v1/sessions', body: { email: person.email, password: PASSWORD } }));
  return { ...person, token: String(body['accessToken']) };
}

/** The answer, or an error that shows what came instead. */
export async function expectStatus(status: number, sent: Promise<ApiAnswer>): Promise<ApiAnswer> {
  const answer = await sent;
  if (answer.status !== status) throw new Error(`expected ${status}, got ${answer.status}: ${answer.text}`);
  return answer;
}

export const FIRM = {
  name: 'Kedai Kayu Contoh',
  economy: 'MY',
  employees: 4,
  figures: [{ metric: 'annual_turnover', value: '250000.00', currency: 'MYR', year: 2025 }],
  activity: { scheme: 'ISIC4', id: '4330' },
  description: 'Joinery and roof repair for schools',
  classifications: [{ scheme: 'CPV', id: '45261210' }],
  regions: ['MY-10'],
  languages: ['ms', 'en'],
  maxContractValue: { amount: '200000.00', currency: 'MYR' },
};

export function noticeOf(buyerId: string) {
  return {
    buyerId,
    title: 'Roof repair of two schools',
    description: 'Repair of tiled roofs',
    mainProcurementCategory: 'works',
    classifications: [{ scheme: 'CPV', id: '45261210' }],
    value: { amount: '150000.00', currency: 'MYR', visibility: 'hidden' },
    tenderPeriod: { endDate: new Date(Date.now() + 30 * 86_400_000).toISOString(), timeZone: 'Asia/Kuala_Lumpur' },
    deliveryRegions: ['MY-10'],
    submission: { channel: 'official', url: 'https://buyer.example/tenders/1' },
    requirements: [{ id: 'r1', kind: 'contract_value', aggregation: 'sum', amount: '100000' }],
  };
}

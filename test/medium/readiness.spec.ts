import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { messageText } from '@app/domain';
import { ReadinessService } from '@app/services';
import { money } from '../factories/index.js';
import { openOffice, publish, register } from './support/market.js';
import { startSystem, type System } from './support/system.js';

let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.close());

const iso = { id: 'quality', kind: 'certification', aggregation: 'any_one', scheme: 'ISO', certificateId: '9001' } as const;
const limit = { id: 'capacity', kind: 'contract_value', aggregation: 'any_one', amount: money('900000.00', 'MYR') } as const;

describe('readiness', () => {
  it('ranks the gaps by the value of the tenders they stand before, with the change and where it is had', async () => {
    const { owner, firm } = await register(system);
    const office = await openOffice(system);
    const jointBid = { allowed: false };
    for (const amount of ['100000.00', '200000.00']) await publish(system, office, { requirements: [iso], value: money(amount, 'MYR'), jointBid });
    await publish(system, office, { requirements: [limit], value: money('250000.00', 'MYR'), jointBid });
    // A hidden value would give itself away by the rank.
    await publish(system, office, { requirements: [limit], value: money('9000000.00', 'MYR'), valueVisibility: 'hidden', jointBid });
    await publish(system, office, { requirements: [iso, limit], value: money('5000.00', 'MYR'), jointBid: { allowed: true } });
    await publish(system, office, { requirements: [], value: money('7000000.00', 'MYR'), jointBid });
    await system.drain();
    const { items, tendersLookedAt } = await system.get(ReadinessService).of(owner, firm.id);
    expect(tendersLookedAt).toBe(5);
    expect(items.map(({ gap, opens, values }) => [gap.change, opens.length, values.map(({ minor, currency }) => `${currency} ${minor}`)])).toEqual([
      ['certificate', 2, ['MYR 30000000']],
      ['grow', 2, ['MYR 25000000']],
      ['partner', 1, ['MYR 500000']],
    ]);
    expect(items[0]?.gap).toMatchObject({ message: { text: 'Get ISO 9001.' }, where: { text: expect.stringContaining('accredited') } });
    const spanish = items.map(({ gap }) => [messageText(gap.message, 'es'), gap.where && messageText(gap.where, 'es')]);
    expect(spanish).toEqual([
      ['Obtenga ISO 9001.', expect.stringContaining('acreditado')],
      [expect.stringMatching(/^Alcance .*MYR.*; tiene .*, faltan .*MYR/), undefined],
      [expect.stringMatching(/^Busque un socio que aporte .*ISO 9001/), 'Los equipos que la licitación le ofrece.'],
    ]);
    expect(spanish.join(' ')).not.toMatch(/\b(and|at least|or more|you have)\b/);

    // The same in parts: nothing twice, nothing left out.
    const first = await system.get(ReadinessService).of(owner, firm.id, { limit: 2 });
    const rest = await system.get(ReadinessService).of(owner, firm.id, { limit: 2, cursor: first.next ?? '' });
    expect([...first.items, ...rest.items].map(({ gap }) => gap.key)).toEqual(items.map(({ gap }) => gap.key));
    expect(rest.next).toBeNull();
    await expect(system.get(ReadinessService).of(owner, firm.id, { cursor: 'nonsense' })).rejects.toMatchObject({ code: 'cursor.invalid' });
  });

  it('is the firm\'s own', async () => {
    const { firm } = await register(system);
    await expect(system.get(ReadinessService).of(await system.person(), firm.id)).rejects.toMatchObject({ code: 'business.not_found' });
  });
});

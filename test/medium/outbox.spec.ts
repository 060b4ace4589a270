import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OutboxRepository, UnitOfWork } from '@app/store';
import pg from 'pg';
import { gate } from './support/gate.js';
import { startSystem, type System } from './support/system.js';

describe('the outbox', () => {
  let system: System;
  let outbox: OutboxRepository;
  let work: UnitOfWork;
  beforeAll(async () => {
    system = await startSystem();
    outbox = system.get(OutboxRepository);
    work = system.get(UnitOfWork);
  });
  afterAll(() => system.close());
  beforeEach(() => system.rows('DELETE FROM outbox'));

  const add = (count: number): Promise<void> =>
    work.run(() => outbox.add('match.tender', Array.from({ length: count }, (_, i) => ({ tenderId: `t${i}`, version: 1 }))));
  const row = async (id: string): Promise<Record<string, unknown>> =>
    (await system.rows<Record<string, unknown>>('SELECT *, available_at > now() AS later FROM outbox WHERE id = $1', [id]))[0]!;

  it('refuses a row outside a transaction, where it could be lost', async () => {
    await expect(outbox.add('match.tender', [{ tenderId: 'x', version: 1 }])).rejects.toThrow('outside a transaction');
  });

  it('loses its row with the transaction that is rolled back', async () => {
    await expect(
      work.run(async () => {
        await outbox.add('match.tender', [{ tenderId: 'x', version: 1 }]);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await outbox.claim(10)).toEqual([]);
  });

  it('gives out a row that commits late, although rows with later ids went first', async () => {
    const slow = new pg.Client({ connectionString: system.database.appUrl });
    await slow.connect();
    try {
      await slow.query('BEGIN');
      const { rows } = await slow.query<{ id: string }>(`INSERT INTO outbox (topic, payload) VALUES ('match.tender', '{}') RETURNING id`);
      const late = rows[0]!.id;
      await add(3);
      const first = await outbox.claim(10);
      expect(first.map(({ id }) => BigInt(id) > BigInt(late))).toEqual([true, true, true]);
      for (const { id } of first) await outbox.settle(id);
      await slow.query('COMMIT');
      expect((await outbox.claim(10)).map(({ id }) => id)).toEqual([late]);
    } finally {
      await slow.end();
    }
  });

  it('gives each row to one of several dispatchers', async () => {
    await add(300);
    const taken = (await Promise.all(Array.from({ length: 12 }, () => outbox.claim(40)))).flat();
    taken.push(...(await outbox.claim(1_000)));
    expect(new Set(taken.map(({ id }) => id)).size).toBe(300);
    expect(taken).toHaveLength(300);
    expect(taken.every(({ attempt }) => attempt === 1)).toBe(true);
  });

  it('does not wait for a dispatcher that has not committed, and takes other rows', async () => {
    await add(2);
    const [claimed, release] = [gate(), gate()];
    const holding = work.run(async () => {
      const mine = await outbox.claim(1);
      claimed.open();
      await release.opened;
      return mine;
    });
    await claimed.opened;
    const second = await outbox.claim(1);
    release.open();
    const first = await holding;
    expect(second).toHaveLength(1);
    expect(second[0]!.id).not.toBe(first[0]!.id);
  });

  it('is settled once, however many finish the work at once', async () => {
    await add(1);
    const [entry] = await outbox.claim(1);
    const won = await Promise.all(Array.from({ length: 8 }, () => work.run(() => outbox.settle(entry!.id))));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await outbox.findOpen(entry!.id)).toBeUndefined();
  });

  it('is open again when the transaction that settled it rolls back', async () => {
    await add(1);
    const [entry] = await outbox.claim(1);
    await expect(
      work.run(async () => {
        await outbox.settle(entry!.id);
        throw new Error('the effect failed');
      }),
    ).rejects.toThrow('the effect failed');
    expect(await outbox.findOpen(entry!.id)).toMatchObject({ id: entry!.id });
  });

  it('puts failed work back for later, with its reason', async () => {
    await add(1);
    const [entry] = await outbox.claim(1);
    expect(await outbox.putBack(entry!.id, `broken ${'x'.repeat(5_000)}`)).toBe('pending');
    const stored = await row(entry!.id);
    expect(stored).toMatchObject({ status: 'pending', later: true });
    expect(String(stored['last_error'])).toMatch(/^broken x{1900}/);
    expect(String(stored['last_error']).length).toBeLessThanOrEqual(2_000);
    expect(await outbox.claim(10)).toEqual([]);
  });

  it('waits longer after each failure, and sets the row aside in the end', async () => {
    await add(1);
    const waits: number[] = [];
    for (let status: string | undefined = 'pending'; status === 'pending'; ) {
      await system.rows('UPDATE outbox SET available_at = now()');
      const [entry] = await outbox.claim(1);
      const [{ before }] = (await system.rows<{ before: string }>('SELECT now()::text AS before')) as [{ before: string }];
      status = await outbox.putBack(entry!.id, 'broken');
      const [wait] = await system.rows<{ seconds: string }>('SELECT extract(epoch FROM available_at - $1::timestamptz) AS seconds FROM outbox', [before]);
      waits.push(Math.round(Number(wait!.seconds)));
    }
    expect(waits).toHaveLength(25);
    const rising = waits.slice(0, 9);
    expect(rising).toEqual([...rising].sort((a, b) => a - b));
    expect(Math.max(...waits)).toBeLessThanOrEqual(300);
    expect(await outbox.claim(10)).toEqual([]);
    expect(await outbox.backlog()).toMatchObject({ open: 0, quarantined: 1 });
  });

  it('does not put back what was done elsewhere meanwhile', async () => {
    await add(1);
    const [entry] = await outbox.claim(1);
    await work.run(() => outbox.settle(entry!.id));
    expect(await outbox.putBack(entry!.id, 'too late')).toBeUndefined();
    expect(await row(entry!.id)).toMatchObject({ status: 'done', last_error: null });
  });

  it('postpones a row that could not be handed over without counting a try', async () => {
    await add(1);
    const [entry] = await outbox.claim(1);
    await outbox.postpone([entry!.id], 'the queue is away');
    expect(await row(entry!.id)).toMatchObject({ status: 'pending', attempt: 0, later: true, last_error: 'the queue is away' });
  });

  it('names rows held for longer than the lease, until they are extended', async () => {
    await add(3);
    const [old, fresh] = await outbox.claim(2);
    await system.rows(`UPDATE outbox SET dispatched_at = now() - interval '1 hour' WHERE id = $1`, [old!.id]);
    expect((await outbox.overdue(60, 10)).map(({ id }) => id)).toEqual([old!.id]);
    await outbox.extend([old!.id, fresh!.id]);
    expect(await outbox.overdue(60, 10)).toEqual([]);
  });

  it('hands over again what the queue has lost, but never a newer hand-over', async () => {
    await add(1);
    const [entry] = await outbox.claim(1);
    expect(await outbox.redrive([entry!])).toBe(1);
    expect(await outbox.redrive([entry!])).toBe(0);
    const [again] = await outbox.claim(1);
    expect(again).toMatchObject({ id: entry!.id, attempt: 2 });
    expect(await outbox.redrive([entry!])).toBe(0);
    expect(await row(entry!.id)).toMatchObject({ status: 'dispatched', attempt: 2 });
    await work.run(() => outbox.settle(entry!.id));
    expect(await outbox.redrive([again!])).toBe(0);
  });

  it('forgets what was done long ago and nothing else', async () => {
    await add(4);
    const [a, b, c] = await outbox.claim(3);
    await work.run(() => outbox.settle(a!.id));
    await work.run(() => outbox.settle(b!.id));
    await system.rows(`UPDATE outbox SET done_at = now() - interval '9 days' WHERE id = $1`, [a!.id]);
    await system.rows(`UPDATE outbox SET created_at = now() - interval '90 days' WHERE id = $1`, [c!.id]);
    await outbox.prune(7);
    const left = await system.rows<{ id: string }>('SELECT id FROM outbox ORDER BY id');
    expect(left.map(({ id }) => id)).not.toContain(a!.id);
    expect(left).toHaveLength(3);
  });
});

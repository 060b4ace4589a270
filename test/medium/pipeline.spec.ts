import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { JobQueues, noteReach } from '@app/jobs';
import { DispatchService, RunJobService, SweepService } from '@app/services';
import { OutboxRepository, UnitOfWork } from '@app/store';
import { Redis } from 'ioredis';
import { describeBackends, type QueueBackend } from '../harness/backends.js';
import { eventually } from '../harness/eventually.js';
import { openOffice, publish, register, told } from './support/market.js';
import { startSystem, type System } from './support/system.js';

/** Loses every job, as a Redis without persistence does when it is killed. */
async function wipe(system: System, backend: QueueBackend): Promise<void> {
  if (backend.name === 'redis') {
    const redis = new Redis(backend.redisUrl!);
    await redis.flushdb();
    await redis.quit();
    return;
  }
  const tables = await system.rows<{ name: string }>(`SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq' AND tablename LIKE '%job%'`);
  expect(tables.length).toBeGreaterThan(0);
  await system.rows(`TRUNCATE ${tables.map(({ name }) => name).join(', ')} CASCADE`);
}

describeBackends('the way from the outbox through the queue', (backend) => {
  let system: System;
  beforeAll(async () => {
    system = await startSystem({ redisUrl: backend.redisUrl });
  });
  afterAll(() => system.close());
  beforeEach(() => system.rows('DELETE FROM outbox'));

  const dispatch = (): Promise<number> => system.get(DispatchService).round();
  /** As if an hour had passed since every hand-over and put-back. */
  const anHourLater = (): Promise<object[]> =>
    system.rows(`UPDATE outbox SET dispatched_at = dispatched_at - interval '1 hour', available_at = available_at - interval '1 hour' WHERE status <> 'done'`);
  const statuses = async (): Promise<string[]> =>
    (await system.rows<{ status: string }>('SELECT status FROM outbox ORDER BY id')).map(({ status }) => status);
  const addRaw = async (topic: string, payload: object): Promise<string> => {
    const outbox = system.get(OutboxRepository);
    await system.get(UnitOfWork).run(() => outbox.add(topic, [payload]));
    return (await system.rows<{ id: string }>('SELECT max(id) AS id FROM outbox'))[0]!.id;
  };

  /** A tender with its one row of work; what is noted of its reach beside is no matter here. */
  const published = async (): Promise<Awaited<ReturnType<typeof publish>>> => {
    const tender = await publish(system, await openOffice(system));
    await system.rows('DELETE FROM outbox WHERE topic = $1', [noteReach.name]);
    return tender;
  };

  it('makes one job of a ticket that is added twice', async () => {
    const queues = system.get(JobQueues);
    const ticket = { outboxId: '900001', attempt: 1 };
    await queues.add('match.tender', [ticket]);
    await queues.add('match.tender', [ticket, ticket]);
    expect(await queues.holds('match.tender', ticket)).toBe(true);
    expect(await queues.holds('match.tender', { ...ticket, attempt: 2 })).toBe(false);
    const probe = new JobQueues({ databaseUrl: system.config.databaseUrl, redisUrl: backend.redisUrl, prefix: system.prefix, onTrouble: () => undefined });
    const ran: string[] = [];
    probe.startWorkers(async (_name, { outboxId, attempt }) => void ran.push(`${outboxId}-${attempt}`), { concurrency: 4 });
    try {
      await eventually(() => queues.holds('match.tender', ticket), (held) => !held);
      // Whatever is behind it in the queue would have come by then.
      const last = { outboxId: '900002', attempt: 1 };
      await queues.add('match.tender', [ticket, last]);
      await eventually(() => ran.includes('900002-1'));
      expect(ran).toEqual(['900001-1', '900002-1']);
    } finally {
      await probe.close();
    }
  });

  it('hands over again what a wiped queue has lost, and the effect comes once', async () => {
    const { firm } = await register(system);
    const tender = await published();
    expect(await dispatch()).toBeGreaterThan(0);
    await wipe(system, backend);
    expect(await statuses()).not.toContain('pending');

    await anHourLater();
    const result = await system.get(SweepService).run({ leaseSeconds: 60 });
    expect(result!.redriven).toBe(2);
    const worker = await system.startWorker();
    try {
      await eventually(statuses, (all) => all.length > 2 && all.every((status) => status === 'done'));
    } finally {
      await worker.close();
    }
    expect(await told(system, tender.id)).toEqual([{ business: firm.id, kind: 'tender.matched', tender: tender.id, version: tender.version }]);
  });

  it('leaves to the queue what the queue still holds', async () => {
    await published();
    await dispatch();
    await anHourLater();
    expect(await system.get(SweepService).run({ leaseSeconds: 60 })).toMatchObject({ redriven: 0 });
    expect(await statuses()).toEqual(['dispatched']);
    expect(await system.get(OutboxRepository).overdue(60, 10)).toEqual([]);
    await wipe(system, backend);
  });

  it('keeps what the queue does not take, without counting a try', async () => {
    const queues = system.get(JobQueues);
    const add = queues.add.bind(queues);
    queues.add = () => Promise.reject(new Error('the queue is away'));
    try {
      await published();
      await dispatch();
      const [row] = await system.rows('SELECT status, attempt, last_error FROM outbox');
      expect(row).toEqual({ status: 'pending', attempt: 0, last_error: 'Error: the queue is away' });
    } finally {
      queues.add = add;
    }
    await anHourLater();
    expect(await dispatch()).toBe(1);
    expect(await statuses()).toEqual(['dispatched']);
    await wipe(system, backend);
  });

  it('tries failed work again later, and keeps the reason until it succeeds', async () => {
    const { firm } = await register(system);
    const tender = await published();
    await system.rows('ALTER TABLE matches RENAME TO matches_away');
    const worker = await system.startWorker();
    try {
      const failed = await eventually(
        () => system.rows<{ status: string; reason: string | null }>('SELECT status, last_error AS reason FROM outbox'),
        (rows) => rows.length > 0 && rows.every(({ reason }) => reason !== null),
      );
      expect(failed.every(({ reason }) => reason?.includes('"matches" does not exist'))).toBe(true);
      expect(await told(system, tender.id)).toEqual([]);
      await system.rows('ALTER TABLE matches_away RENAME TO matches');
      await eventually(async () => {
        await system.rows('UPDATE outbox SET available_at = now()');
        return statuses();
      }, (all) => all.every((status) => status === 'done'));
    } finally {
      await worker.close();
    }
    expect(await told(system, tender.id)).toContainEqual(expect.objectContaining({ business: firm.id }));
    const [{ reasons }] = (await system.rows<{ reasons: string }>('SELECT count(last_error) AS reasons FROM outbox')) as [{ reasons: string }];
    expect(reasons).toBe('0');
  });

  it('sets poison aside in the end, and other work goes on past it', async () => {
    const bad = [await addRaw('match.tender', { tenderId: 7 }), await addRaw('no.such.job', {}), await addRaw('notify.changed', { tenderId: 'x', version: 1, kind: 'tender.eaten' })];
    await system.rows('UPDATE outbox SET attempt = 24');
    const { firm } = await register(system);
    const tender = await published();
    const worker = await system.startWorker();
    try {
      await eventually(() => told(system, tender.id), (all) => all.some(({ business }) => business === firm.id));
      const aside = await eventually(
        () => system.rows<{ id: string; reason: string }>(`SELECT id, last_error AS reason FROM outbox WHERE status = 'quarantined' ORDER BY id`),
        (rows) => rows.length === 3,
      );
      expect(aside.map(({ id }) => id)).toEqual(bad);
      expect(aside.map(({ reason }) => reason)).toEqual([
        expect.stringContaining('payload.tenderId must be an id'),
        expect.stringContaining('"no.such.job" has no job definition'),
        expect.stringContaining('payload.kind must be one of'),
      ]);
    } finally {
      await worker.close();
    }
  });

  it('sweeps on past a row whose topic has no job', async () => {
    const [strange, lost] = [await addRaw('no.such.job', {}), await addRaw('match.tender', { tenderId: 'x', version: 1 })];
    await system.get(OutboxRepository).claim(10);
    await anHourLater();
    expect(await system.get(SweepService).run({ leaseSeconds: 60 })).toMatchObject({ redriven: 2 });
    expect(await system.rows('SELECT id, status FROM outbox ORDER BY id')).toEqual([
      { id: strange, status: 'pending' },
      { id: lost, status: 'pending' },
    ]);
  });

  it('does nothing for a row that is settled, and nothing for a row that never was', async () => {
    await register(system);
    const tender = await published();
    await system.drain();
    const before = await told(system, tender.id);
    const done = await system.rows<{ id: string; topic: string; attempt: number }>('SELECT id, topic, attempt FROM outbox');
    await system.rows('DELETE FROM matches WHERE tender_id = $1', [tender.id]);
    const runner = system.get(RunJobService);
    for (const { id, topic, attempt } of done) await runner.run(topic, { outboxId: id, attempt });
    await runner.run('match.tender', { outboxId: '999999999', attempt: 1 });
    expect(await system.rows('SELECT 1 FROM matches WHERE tender_id = $1', [tender.id])).toEqual([]);
    expect(await told(system, tender.id)).toEqual(before);
    expect(await statuses()).toEqual(done.map(() => 'done'));
  });
});

import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { JobQueues } from '@app/jobs';
import { TcpProxy } from '../faults/environment/tcp-proxy.js';
import { createTestDatabase, describeBackends, eventually, queuePrefix, type TestDatabase } from '../harness/index.js';

/** Long enough for a wait between two tries to connect, and for BullMQ's own of 5 s after a lost connection. */
const PATIENCE = { timeoutMs: 60_000 };

/** Also on one database every ticket is its own: one that was added before is not added again. */
let tickets = 0;

describeBackends('the queues', (backend) => {
  let database: TestDatabase;
  let proxy: TcpProxy;
  let queues: JobQueues | undefined;
  let ran: string[];
  let trouble: string[];

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  afterEach(async () => {
    proxy.refuse(false);
    await queues?.close();
    await proxy.close();
  });

  it('work once their server is there, though it was away when they were opened', async () => {
    await open(true);
    await new Promise((done) => setTimeout(done, 300));
    proxy.refuse(false);
    await takesJob();
  });

  it('go on by themselves after their connections were reset, again and again', async () => {
    await open(false);
    await takesJob();
    for (let cut = 2; cut <= 6; cut += 1) {
      proxy.refuse(cut % 2 === 0);
      expect(proxy.resetAll()).toBeGreaterThan(0);
      await new Promise((done) => setTimeout(done, 200));
      proxy.refuse(false);
      await takesJob();
    }
  }, 600_000);

  it('look for stalled jobs at whatever interval', async () => {
    await open(false, 1_000 / 6);
    await takesJob();
    await new Promise((done) => setTimeout(done, 600));
    expect(trouble).toEqual([]);
  });

  async function open(refused: boolean, stalledMs = 1_000): Promise<void> {
    ran = [];
    trouble = [];
    const server = new URL(backend.redisUrl ?? database.appUrl);
    proxy = await TcpProxy.open(Number(server.port));
    proxy.refuse(refused);
    server.port = String(proxy.port);
    const address = server.href;
    queues = new JobQueues({
      databaseUrl: database.appUrl,
      ...(backend.redisUrl === undefined ? { databaseUrl: address } : { redisUrl: address }),
      prefix: queuePrefix(),
      onTrouble: (error) => void trouble.push(String(error)),
    });
    queues.startWorkers(async (_, { outboxId }) => void ran.push(outboxId), { concurrency: 2, lockMs: 2_000, stalledMs });
  }

  /** Added until the queue takes it, as the outbox does. */
  async function takesJob(): Promise<void> {
    const outboxId = String((tickets += 1));
    await eventually(() => queues?.add('match.tender', [{ outboxId, attempt: 1 }]).then(() => true), Boolean, PATIENCE);
    await eventually(() => ran.includes(outboxId), Boolean, PATIENCE);
  }
});

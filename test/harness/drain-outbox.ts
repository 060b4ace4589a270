import type { INestApplicationContext } from '@nestjs/common';
import { RunJobService } from '@app/services';
import { OutboxRepository, UnitOfWork } from '@app/store';

/** Runs all waiting work here, in order and without the queue, until none is due. What rests for a while after an edit has rested; what failed waits on. */
export async function drainOutbox(app: INestApplicationContext): Promise<void> {
  const [work, outbox, jobs] = [app.get(UnitOfWork, { strict: false }), app.get(OutboxRepository, { strict: false }), app.get(RunJobService, { strict: false })];
  for (;;) {
    await work.sql(`UPDATE outbox SET available_at = now() WHERE status = 'pending' AND attempt = 0 AND available_at > now()`);
    const entries = await outbox.claim(200);
    if (entries.length === 0) return;
    for (const { id, topic, attempt } of entries) await jobs.run(topic, { outboxId: id, attempt });
  }
}

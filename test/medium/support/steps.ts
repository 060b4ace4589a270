import { DeliverService, RunJobService } from '@app/services';
import { OutboxRepository, UnitOfWork } from '@app/store';
import type { System } from './system.js';

/** Leaves the market empty; accounts stay. */
export async function emptyMarket(system: System): Promise<void> {
  await system.rows('TRUNCATE statistics_versions, outbox, notifications, deliveries, matches, marks, alert_settings, saved_searches, webhook_endpoints, feeds, alert_stops, mail_suppressions, tender_versions, tenders, business_versions, businesses, memberships, buyers CASCADE');
}

/** Writes an outbox row and gives its id. */
export async function enqueue(system: System, topic: string, payload: object): Promise<string> {
  await system.get(UnitOfWork).run(() => system.get(OutboxRepository).add(topic, [payload]));
  return (await system.rows<{ id: string }>('SELECT max(id) AS id FROM outbox'))[0]!.id;
}

/** The one waiting row of a topic. */
export async function waiting(system: System, topic: string): Promise<string> {
  const rows = await system.rows<{ id: string }>(`SELECT id FROM outbox WHERE topic = $1 AND status = 'pending'`, [topic]);
  if (rows.length !== 1) throw new Error(`${rows.length} rows of ${topic} wait`);
  return rows[0]!.id;
}

export async function run(system: System, topic: string, outboxId: string): Promise<void> {
  await system.get(RunJobService).run(topic, { outboxId, attempt: 1 });
}

/** As if an hour had passed since everything that was written. */
export async function anHourLater(system: System): Promise<void> {
  await system.rows(`UPDATE businesses SET updated_at = updated_at - interval '1 hour'`);
  await system.rows(`UPDATE tenders SET updated_at = updated_at - interval '1 hour'`);
  await system.rows(`UPDATE matches SET computed_at = computed_at - interval '1 hour'`);
}

/** Sends all that is due now, in rounds, until nothing is. */
export async function sendDue(system: System): Promise<void> {
  const deliverer = system.get(DeliverService);
  for (let quiet = 0; quiet < 2; ) {
    if ((await deliverer.round()) === 0) quiet += 1;
    await deliverer.finish();
  }
}

/** As if so much time had passed for what waits to be sent. */
export async function passTime(system: System, interval: string): Promise<void> {
  await system.rows(`UPDATE deliveries SET due_at = due_at - $1::interval WHERE state = 'pending'`, [interval]);
}

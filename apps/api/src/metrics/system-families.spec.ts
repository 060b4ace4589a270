import { describe, expect, it } from '@jest/globals';
import { renderMetrics } from './render-metrics.js';
import { systemFamilies } from './system-families.js';

describe('the metrics of the system', () => {
  it('give every state and every kind of work a line, also where there is nothing', () => {
    const text = renderMetrics(
      systemFamilies({
        open: [{ topic: 'match.tender', status: 'pending', rows: 3, oldestSeconds: 12.5 }],
        oldestUndeliveredSeconds: 12.5,
        due: [{ channel: 'email', rows: 7, oldestSeconds: 90 }],
        imports: { queued: 0, running: 1, sizeBytes: 100, doneBytes: 40, stillSeconds: 2 },
        totals: { outbox: { done: 9 }, deliveries: { sent: 4 }, tenders: { active: 2 }, businesses: 5 },
      }),
    );
    for (const line of [
      'tandem_database_up 1',
      'tandem_outbox_oldest_undelivered_seconds 12.5',
      'tandem_outbox_topic_oldest_seconds{topic="match.tender"} 12.5',
      'tandem_outbox_topic_oldest_seconds{topic="notify.matched"} 0',
      'tandem_outbox_rows{status="pending"} 3',
      'tandem_outbox_rows{status="dispatched"} 0',
      'tandem_outbox_rows{status="quarantined"} 0',
      'tandem_outbox_rows{status="done"} 9',
      'tandem_imports_running 1',
      'tandem_imports_done_bytes 40',
      'tandem_deliveries_due{channel="email"} 7',
      'tandem_deliveries_oldest_due_seconds{channel="email"} 90',
      'tandem_deliveries_oldest_due_seconds{channel="webhook"} 0',
      'tandem_deliveries_total{state="sent"} 4',
      'tandem_deliveries_total{state="failed"} 0',
      'tandem_tenders{status="active"} 2',
      'tandem_tenders{status="withdrawn"} 0',
      'tandem_businesses 5',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
  });

  it('say that the database told nothing, and make nothing up', () => {
    expect(renderMetrics(systemFamilies({})).split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual(['tandem_database_up 0', 'tandem_totals_up 0']);
  });
});

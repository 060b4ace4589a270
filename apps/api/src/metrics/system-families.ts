import { CHANNELS, deliveryTransitions, tenderTransitions } from '@app/domain';
import { jobDefinitions } from '@app/jobs';
import type { SystemFigures } from '@app/services';
import type { MetricFamily, Sample } from './render-metrics.js';

const SET_ASIDE_OR_DONE = ['quarantined', 'done'] as const;

/** The state of the whole system, as the database has it. What it did not tell in time is left out, and `tandem_database_up` says so. */
export function systemFamilies({ open, oldestUndeliveredSeconds, due, imports, totals }: SystemFigures): MetricFamily[] {
  return [
    gauge('tandem_database_up', 'Whether the figures of the outbox could be had', [{ value: open === undefined ? 0 : 1 }]),
    gauge('tandem_totals_up', 'Whether the counts of whole tables could be had', [{ value: totals === undefined ? 0 : 1 }]),
    gauge('tandem_outbox_oldest_undelivered_seconds', 'Age of the oldest work that is neither done nor set aside, imports apart', one(oldestUndeliveredSeconds)),
    gauge('tandem_outbox_topic_oldest_seconds', 'The same for each kind of work', open && oldestByTopic(open)),
    gauge('tandem_outbox_rows', 'Rows of the outbox; pending and dispatched ones are work that waits', [
      ...(open === undefined ? [] : (['pending', 'dispatched'] as const).map((status) => by('status', status, rowsOf(open, status)))),
      ...(totals === undefined ? [] : SET_ASIDE_OR_DONE.map((status) => by('status', status, totals.outbox[status] ?? 0))),
    ]),
    gauge('tandem_imports', 'Imports that are not done', imports && [by('status', 'queued', imports.queued), by('status', 'running', imports.running)]),
    gauge('tandem_imports_running', 'Imports that have begun and are not done', one(imports?.running)),
    gauge('tandem_imports_size_bytes', 'Size of the imports that are not done', one(imports?.sizeBytes)),
    gauge('tandem_imports_done_bytes', 'How much of that has been read', one(imports?.doneBytes)),
    gauge('tandem_imports_still_seconds', 'Since that import moved on which has stood still longest', one(imports?.stillSeconds)),
    gauge('tandem_deliveries_due', 'Messages that are due to leave the system and have not', due && byChannel(due, ({ rows }) => rows)),
    gauge('tandem_deliveries_oldest_due_seconds', 'For how long the oldest of them has been due', due && byChannel(due, ({ oldestSeconds }) => oldestSeconds)),
    gauge('tandem_deliveries_total', 'The delivery ledger', totals && byState('state', deliveryTransitions, totals.deliveries)),
    gauge('tandem_tenders', 'Tenders', totals && byState('status', tenderTransitions, totals.tenders)),
    gauge('tandem_businesses', 'Firms', one(totals?.businesses)),
  ];
}

type Open = NonNullable<SystemFigures['open']>;

function rowsOf(open: Open, status: Open[number]['status']): number {
  return open.filter((work) => work.status === status).reduce((sum, { rows }) => sum + rows, 0);
}

/** Every kind of work there is, so that a rule about one does not fall silent when nothing of it waits. */
function oldestByTopic(open: Open): Sample[] {
  const topics = [...new Set([...Object.keys(jobDefinitions), ...open.map(({ topic }) => topic)])].sort();
  return topics.map((name) => by('topic', name, Math.max(0, ...open.filter(({ topic }) => topic === name).map(({ oldestSeconds }) => oldestSeconds))));
}

type Due = NonNullable<SystemFigures['due']>;

/** Every way out of the system. */
function byChannel(due: Due, value: (of: Due[number]) => number): Sample[] {
  return CHANNELS.filter((channel) => channel !== 'in_app').map((channel) => by('channel', channel, Math.max(0, ...due.filter((of) => of.channel === channel).map(value))));
}

/** Every state there is, also where nothing is in it. */
function byState(label: string, states: object, counts: Readonly<Record<string, number>>): Sample[] {
  return Object.keys(states).map((state) => by(label, state, counts[state] ?? 0));
}

function by(label: string, name: string, value: number): Sample {
  return { labels: { [label]: name }, value };
}

function one(value: number | undefined): Sample[] | undefined {
  return value === undefined ? undefined : [{ value }];
}

function gauge(name: string, help: string, samples: readonly Sample[] | undefined): MetricFamily {
  return { name, help, type: 'gauge', samples: samples ?? [] };
}

import { plainDifference, type Message, type TenderChangeKind } from '@app/domain';
import type { TenderVersion } from '@app/store';
import { withoutHiddenValue } from '../tender/hidden-value.js';

/** Sentences that one telling holds; the page of versions has them all. */
const MOST_PARTS = 3;

const KEYS: Readonly<Record<TenderChangeKind, { key: string; says: string }>> = {
  'tender.amended': { key: 'notification.amended', says: 'has changed.' },
  'tender.cancelled': { key: 'notification.cancelled', says: 'was called off.' },
  'tender.withdrawn': { key: 'notification.withdrawn', says: 'was withdrawn after its deadline.' },
  'tender.unsuccessful': { key: 'notification.unsuccessful', says: 'ends without an award.' },
  'tender.awarded': { key: 'notification.awarded', says: 'was awarded.' },
  'tender.suppliers_changed': { key: 'notification.suppliers_changed', says: 'has a change in its award.' },
  'tender.contract_signed': { key: 'notification.contract_signed', says: 'is under contract.' },
};

/** What a firm is told of a version: what kind of change it is, the officer's reason, and up to three sentences of the difference. */
export function changedMessage(kind: TenderChangeKind, now: TenderVersion, before: TenderVersion | undefined): Message {
  const { key, says } = KEYS[kind];
  const { title } = now.tender;
  const all = before === undefined ? [] : plainDifference(withoutHiddenValue(before.tender), withoutHiddenValue(now.tender));
  const parts = all.slice(0, MOST_PARTS);
  const more = all.length - parts.length;
  // Where a lot alone is decided, the sentence about the lot says it better.
  const frame = now.tender.status === 'active' && kind !== 'tender.amended' && parts.length > 0 ? `"${title}":` : `"${title}" ${says}`;
  const reason = now.note !== undefined && !parts.some(({ params }) => params['reason'] === now.note) ? [`Reason: ${now.note}`] : [];
  const rest = more === 0 ? [] : [more === 1 ? 'And one more change.' : `And ${more} more changes.`];
  const advice = kind === 'tender.amended' ? ['See what is different before you bid.'] : [];
  return {
    key,
    params: { title, changes: all.length, ...(now.note === undefined ? {} : { reason: now.note }) },
    text: [frame, ...parts.map(({ text }) => text), ...rest, ...reason, ...advice].join(' '),
    ...(parts.length === 0 ? {} : { parts }),
  };
}

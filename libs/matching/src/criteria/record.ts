import { DAY_MS, type Message } from '@app/domain';
import type { Judge, Pair } from './criterion.js';


/** Whether the firm has done this kind of work, and lately. See docs/rules/fit/record.md. */
export const record: Judge = {
  part: (pair) => {
    const { kind, kindUnknown, fadeDays, longAgo, lastUnknown } = pair.weights.record;
    const days = daysSince(pair);
    const lately = days === undefined ? lastUnknown : Math.max(longAgo, Math.exp(-days / fadeDays));
    return kind * (kindShare(pair) ?? kindUnknown) + (1 - kind) * lately;
  },
  explain,
};

/** Share of the firm's past contracts of the tender's kind; undefined where either side does not say. */
function kindShare({ firm, target }: Pair): number | undefined {
  if (target.kind === undefined || firm.kinds.size === 0) return undefined;
  return firm.kinds.get(target.kind) ?? 0;
}

/** Days from the end of the last contract to the instant asked; 0 where it ends later. */
function daysSince({ firm, asOf }: Pair): number | undefined {
  if (firm.lastCompletedOn === undefined) return undefined;
  const days = (Date.parse(asOf) - Date.parse(firm.lastCompletedOn)) / DAY_MS;
  return Number.isNaN(days) ? undefined : Math.max(0, Math.floor(days));
}

function explain(pair: Pair): Message {
  const days = daysSince(pair);
  const share = kindShare(pair);
  if (days === undefined && share === undefined) {
    return { key: 'fit.record.unknown', params: {}, text: 'No finished contract is known: neither for nor against.' };
  }
  const kind = pair.target.kind ?? '';
  const ofKind = share === undefined ? '' : `${Math.round(share * 100)}% of its past contracts are of this kind (${kind})`;
  const last = days === undefined ? '' : `the last one ended ${pair.firm.lastCompletedOn ?? ''}`;
  const sentence = [ofKind, last].filter(Boolean).join('; ');
  const params = { share: share === undefined ? -1 : Math.round(share * 100), kind, last: pair.firm.lastCompletedOn ?? '' };
  return { key: 'fit.record.known', params, text: `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.` };
}

import { bidTargets } from '@app/domain';
import type { BidTarget, BuyerId, IsoInstant, Tender, TenderId } from '@app/domain';
import type { QueryLine } from './award-set.js';
import { money, regionCode } from './to-business.js';

/** The tender as one bid target: the truth names who bid on it, not on which lot. */
export function toTarget(line: QueryLine): BidTarget {
  const economy = (line.country ?? '').toUpperCase();
  const currency = line.currency ?? '';
  const tender: Tender = {
    ...BLANK,
    id: line.id as TenderId,
    buyerName: line.buyer?.name ?? '',
    economy,
    title: line.title ?? '',
    description: line.description ?? '',
    // The publisher's own word for the kind of work; a firm's history has the same words.
    mainProcurementCategory: (line.category || undefined) as Tender['mainProcurementCategory'],
    classifications: (line.codes ?? []).flatMap((code) =>
      code?.scheme && code.id ? [{ scheme: code.scheme, id: code.id, description: code.description ?? undefined }] : [],
    ),
    value: typeof line.value === 'number' && line.value > 0 && currency !== '' ? money(line.value, currency) : undefined,
    deliveryRegions: line.region ? [regionCode(economy, line.region)] : [],
    tenderPeriod: { endDate: line.deadline ?? '' },
    publishedAt: publishedAt(line),
  };
  const [target] = bidTargets(tender);
  if (target === undefined) throw new Error('a tender without lots is its own target');
  return target;
}

/** The instant from which days are counted; a line without one counts from its deadline, or from the epoch: the same for every firm. */
export function publishedAt({ published, deadline }: QueryLine): IsoInstant {
  return `${(published || deadline || '1970-01-01').slice(0, 10)}T00:00:00Z`;
}

const BLANK = {
  version: 1, status: 'active', buyerId: 'buyer' as BuyerId, valueVisibility: 'public', milestones: [], languages: [], documents: [],
  submission: { channel: 'official' }, lots: [], requirements: [],
} as const;

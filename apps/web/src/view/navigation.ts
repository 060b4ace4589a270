import type { Views } from '../api/api-client.js';
import type { Language } from '../text/languages.js';
import { text } from '../text/languages.js';
import type { TextKey } from '../text/texts.js';

type Organisation = Views['OwnMembershipView']['organisation'];

/** A way to go inside the pages of a firm or a buyer. */
export interface Way {
  readonly key: TextKey;
  /** After `/firms/{id}` or `/buyers/{id}`. */
  readonly path: string;
  /** The number of new notifications stands beside it. */
  readonly counts?: true;
}

/** The pages of a firm, in their order; a new topic adds its line here. */
export const FIRM_WAYS: readonly Way[] = [
  { key: 'nav.matches', path: '/matches' },
  { key: 'nav.notifications', path: '/notifications', counts: true },
  { key: 'nav.readiness', path: '/readiness' },
  { key: 'nav.jointBids', path: '/joint-bids' },
  { key: 'nav.alerts', path: '/alerts' },
  { key: 'nav.firm', path: '' },
  { key: 'nav.members', path: '/members' },
];

/** The pages of a buyer. */
export const BUYER_WAYS: readonly Way[] = [
  { key: 'nav.ownTenders', path: '/tenders' },
  { key: 'officerNotices.title', path: '/notifications' },
  { key: 'nav.members', path: '/members' },
];

/** Where a firm or buyer begins. */
export function homeOf({ kind, id }: Organisation): string {
  return kind === 'business' ? `/firms/${id}/matches` : `/buyers/${id}/tenders`;
}

/** What the bar under the header shows: in whose name the person looks around, where else they may go, and the other organisations. */
export function barOf(organisations: readonly Organisation[], wished: string | undefined, path: string, language: Language): object | undefined {
  const current = currentOf(organisations, wished, path);
  if (current === undefined) return undefined;
  const base = `/${current.kind === 'business' ? 'firms' : 'buyers'}/${current.id}`;
  const ways = current.kind === 'business' ? FIRM_WAYS : BUYER_WAYS;
  return {
    id: current.id,
    name: current.name,
    isFirm: current.kind === 'business',
    base,
    items: ways.map(({ key, path: below, counts = false }) => ({ text: text(language, key), href: base + below, active: path === base + below, counts })),
    others: organisations.filter(({ id }) => id !== current.id).map((other) => ({ name: other.name, href: homeOf(other) })),
  };
}

/** The organisation of the address, else the one chosen last, else the first. */
export function currentOf(organisations: readonly Organisation[], wished: string | undefined, path: string): Organisation | undefined {
  const named = /^\/(?:firms|buyers)\/([^/?]+)/.exec(path)?.[1];
  return organisations.find(({ id }) => id === named) ?? organisations.find(({ id }) => id === wished) ?? organisations[0];
}

import type { MessageLanguage } from '../assessment/message.js';
import { alwaysLosing } from './always-losing.js';
import { coverPrices } from './cover-prices.js';
import { fixedRatio } from './fixed-ratio.js';
import { namesRival } from './names-rival.js';
import type { RivalFacts } from './rival-facts.js';
import { sameContact } from './same-contact.js';
import { sameControl } from './same-control.js';
import { sameDocument } from './same-document.js';
import { sameFirm } from './same-firm.js';
import { samePeople } from './same-people.js';
import { samePrice } from './same-price.js';
import { sameRegistration } from './same-registration.js';
import { sameText } from './same-text.js';
import type { Bilingual, Screen, Sign } from './screen.js';
import { takingTurns } from './taking-turns.js';
import { withdrawnJoined } from './withdrawn-joined.js';

/** Every way in which rival bids are looked at, in the order in which signs are told. */
export const SCREENS: readonly Screen[] = [
  sameFirm, samePeople, sameControl, sameRegistration, sameContact, sameText, sameDocument, namesRival, samePrice, fixedRatio, coverPrices, takingTurns, alwaysLosing, withdrawnJoined,
];

export interface FoundSign extends Sign {
  readonly screen: Screen;
}

/**
 * What is worth a question between rival bids, lot by lot. The order of bids, lots and firms does not matter. A sign accuses nobody and shuts nobody out.
 * Firms that bid together are one bidder: what they have in common, and how often they do so, is no sign.
 */
export function lookAtRivals(facts: RivalFacts): readonly FoundSign[] {
  const found = SCREENS.flatMap((screen, rank) => screen.look(facts).map((sign) => ({ ...sign, screen, rank, key: `${sign.lotId ?? ''} ${String(rank).padStart(2, '0')} ${sign.bids.join(' ')}` })));
  return found.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ rank: _rank, key: _key, ...sign }) => sign);
}

/** Words of a screen with what a sign has found in them. */
export function signText(words: Bilingual, { params }: Pick<Sign, 'params'>, language: MessageLanguage): string {
  return words[language].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

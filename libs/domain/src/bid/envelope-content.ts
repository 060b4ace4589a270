import type { Problem } from '../common/errors.js';
import type { LotId } from '../common/brand.js';
import { parseMoney, type Money, type MoneyFault } from '../money/money.js';
import { ENVELOPES, type EnvelopeName } from './bid.js';
import type { BidDocument } from './bid-document.js';

/** What a bidder puts into an envelope: text, or an object of its own form. */
export interface EnvelopeContent {
  readonly name: EnvelopeName;
  readonly content: unknown;
}

/** Characters of an envelope's content as JSON. */
export const MAX_CONTENT = 200_000;

const FAULTS: Readonly<Record<MoneyFault, string>> = {
  'money.amount': 'Write the amount as a decimal, such as "12500.00".',
  'money.currency': 'Name the currency by its three letters, such as "MYR".',
  'money.digits': 'This currency has fewer places behind the point.',
  'money.range': 'The amount is negative or too large.',
};

/**
 * What is wrong with the envelopes. A price is checked while it can still be mended: sealed, nobody could tell until the opening. The messages never repeat what was sent.
 *
 * @param lotIds that the bid is for; empty where the tender has none
 */
export function envelopeProblems(envelopes: readonly EnvelopeContent[], lotIds: readonly LotId[]): readonly Problem[] {
  const problems: Problem[] = [];
  for (const name of ENVELOPES) {
    const found = envelopes.filter((envelope) => envelope.name === name).length;
    if (found === 0) problems.push({ path: 'envelopes', code: 'envelope.missing', message: `The ${name} envelope is missing.` });
    if (found > 1) problems.push({ path: 'envelopes', code: 'envelope.twice', message: `There is more than one ${name} envelope.` });
  }
  envelopes.forEach(({ name, content }, index) => {
    const path = `envelopes[${index}].content`;
    if (!isContent(content)) problems.push({ path, code: 'envelope.empty', message: 'Put text or an object into this envelope.' });
    else if (JSON.stringify(content).length > MAX_CONTENT) problems.push({ path, code: 'envelope.too_long', message: `An envelope holds ${MAX_CONTENT} characters; hand in files as documents.` });
    else if (name === 'price' && typeof content === 'object') problems.push(...priceProblems(content as Readonly<Record<string, unknown>>, path, lotIds));
  });
  return problems;
}

/**
 * What is sealed: the content as JSON, and on a line of its own the documents, where there are any. JSON has no line breaks of its own, so that neither can pass for the other.
 */
export function envelopeText(content: unknown, documents: readonly BidDocument[] = []): string {
  return [content, ...(documents.length === 0 ? [] : [documents])].map((part) => JSON.stringify(part)).join('\n');
}

/** Undoes `envelopeText`. @returns the content as JSON */
export function readEnvelope(text: string): { readonly content: string; readonly documents: readonly BidDocument[] } {
  const [content = '', documents] = text.split('\n');
  return { content, documents: documents === undefined ? [] : (JSON.parse(documents) as BidDocument[]) };
}

/** What an opened price envelope asks for one lot, or for the whole of a tender without lots; undefined where it is not in our form. @param lotIds that the bid is for */
export function priceFor(content: unknown, lotId: LotId | undefined, lotIds: readonly LotId[]): Money | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const { lots, amount, currency } = content as Readonly<Record<string, unknown>>;
  if (Array.isArray(lots)) return priceFor(lots.find((lot: unknown) => (lot as { lotId?: unknown } | null)?.lotId === lotId), undefined, []);
  // One amount for several lots is the price of none of them.
  if (lotId !== undefined && (lotIds.length !== 1 || lotIds[0] !== lotId)) return undefined;
  const money = parseMoney(amount, currency);
  return typeof money === 'string' ? undefined : money;
}

/** All text in a content or a document, part by part; its form does not matter. */
export function wordsWithin(content: unknown): string {
  if (typeof content === 'string') return content;
  if (typeof content !== 'object' || content === null) return '';
  return Object.values(content).map(wordsWithin).filter((text) => text !== '').join('\n');
}

function isContent(content: unknown): boolean {
  if (typeof content === 'string') return content.trim() !== '';
  return typeof content === 'object' && content !== null && !Array.isArray(content) && Object.keys(content).length > 0;
}

/** A price as an object is an amount, or an amount a lot; other fields are the bidder's own. */
function priceProblems(price: Readonly<Record<string, unknown>>, path: string, lotIds: readonly LotId[]): Problem[] {
  if (price['lots'] === undefined) return moneyProblems(price, path);
  const lots: unknown = price['lots'];
  if (!Array.isArray(lots) || lots.length === 0) return [{ path: `${path}.lots`, code: 'price.lots', message: 'Give a list of prices, one a lot.' }];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  lots.forEach((lot: unknown, index) => {
    const at = `${path}.lots[${index}]`;
    const { lotId, ...amount } = (typeof lot === 'object' && lot !== null ? lot : {}) as Readonly<Record<string, unknown>>;
    if (!lotIds.some((id) => id === lotId)) problems.push({ path: `${at}.lotId`, code: 'lot.unknown', message: 'This bid is not for such a lot.' });
    else if (seen.has(String(lotId))) problems.push({ path: `${at}.lotId`, code: 'price.lot_twice', message: 'This lot has a price already.' });
    seen.add(String(lotId));
    problems.push(...moneyProblems(amount, at));
  });
  const missing = lotIds.filter((id) => !seen.has(id));
  if (missing.length > 0) problems.push({ path: `${path}.lots`, code: 'price.lot_missing', message: `These lots have no price: ${missing.join(', ')}.` });
  return problems;
}

function moneyProblems({ amount, currency }: Readonly<Record<string, unknown>>, path: string): Problem[] {
  const money = parseMoney(amount, currency);
  if (typeof money !== 'string') return money.minor > 0n ? [] : [{ path: `${path}.amount`, code: 'price.zero', message: 'A price is above zero.' }];
  return [{ path: `${path}.${money === 'money.currency' ? 'currency' : 'amount'}`, code: money, message: FAULTS[money] }];
}

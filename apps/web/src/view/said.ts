import { formatMoney } from '../text/format.js';
import type { Language } from '../text/languages.js';

/** Words of the API, with the amounts in them where there are any. */
export interface Words {
  readonly text: string;
  readonly amounts?: readonly { readonly written: string; readonly amount: string; readonly currency: string }[];
}

/** Words of the API with their amounts as the language writes them. Which they are the API says: nothing else is touched. */
export function said({ text, amounts = [] }: Words, language: Language): string {
  if (amounts.length === 0) return text;
  const written = new Map(amounts.map((each) => [each.written, formatMoney(language, each.amount, each.currency)]));
  // The longest first, and whole: `JPY 500` is no part of `JPY 5000`.
  const any = [...written.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return text.replace(new RegExp(`(?:${any.join('|')})(?!\\.?\\d)`, 'g'), (found) => written.get(found) ?? found);
}

/** The same for what writes many words in one language. */
export function saidIn(language: Language): (words: Words) => string {
  return (words) => said(words, language);
}

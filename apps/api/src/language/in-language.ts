import { messageText, type Message } from '@app/domain';
import type { AnswerLanguage } from './preferred-language.js';

/** The same answer with the texts of its messages in a language; what holds no message is passed on as it is. */
export function inLanguage(value: unknown, language: AnswerLanguage): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => inLanguage(item, language));
  if (!isPlain(value)) return value;
  const walked = Object.fromEntries(Object.entries(value).map(([name, item]) => [name, name === 'params' ? item : inLanguage(item, language)]));
  return isMessage(value) ? { ...walked, text: translated(value, language) ?? messageText(value, language) } : walked;
}

/** What was put in words already: a message that is filled with words of its own has them no more. */
function translated(message: Message, language: AnswerLanguage): string | undefined {
  const { translations } = message as { readonly translations?: Readonly<Record<string, string>> };
  return translations?.[language];
}

function isMessage(value: object): value is Message {
  const { key, params, text } = value as Partial<Record<keyof Message, unknown>>;
  return typeof key === 'string' && typeof text === 'string' && typeof params === 'object' && params !== null;
}

/** Plain data, whether a literal or a view; not a Date, a Buffer or a stream. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

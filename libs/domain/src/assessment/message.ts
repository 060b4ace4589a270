import type { Fragment, Message } from './finding.js';
import { MESSAGES_EN } from './messages.en.js';
import { MESSAGES_ES } from './messages.es.js';
import { noticeText } from '../notification/notice-text.js';
import { changeText } from '../tender/change-message.js';

export type MessageKey = keyof typeof MESSAGES_EN;
export type MessageLanguage = 'en' | 'es';

/** What a message is filled with; a message among them is read in the language of the whole. */
export type MessageParams = Readonly<Record<string, string | number | Message>>;

const TABLES: Readonly<Record<MessageLanguage, Readonly<Record<string, string>>>> = { en: MESSAGES_EN, es: MESSAGES_ES };

/** A message that is put together when somebody reads it. */
export type Later = () => Message;

/** Words of every language, a message in one of them, or what becomes one of the two when it is read. */
export type Words = string | Message | (() => string | Message);

/** The message, to be put together when it is read: most of what an assessment could say is never read. */
export function later(key: MessageKey, params: Readonly<Record<string, number | Words>> = {}): Later {
  return () => {
    const now: Record<string, string | number | Message> = {};
    for (const name in params) {
      const value = params[name] ?? '';
      now[name] = typeof value === 'number' ? value : wordsNow(value);
    }
    return message(key, now);
  };
}

/** What is to be said, put together. */
export function wordsNow(words: Message | Later): Message;
export function wordsNow(words: Words): string | Message;
export function wordsNow(words: Words): string | Message {
  return typeof words === 'function' ? words() : words;
}

/** A message with its English text. */
export function message(key: MessageKey, params: MessageParams = {}): Message {
  const plain: Record<string, string | number> = {};
  const fragments: Record<string, Fragment> = {};
  for (const [name, value] of Object.entries(params)) {
    plain[name] = typeof value === 'object' ? value.text : value;
    if (typeof value === 'object') fragments[name] = { key: value.key, params: value.params, ...(value.fragments ? { fragments: value.fragments } : {}) };
  }
  const whole = { key, params: plain, ...(Object.keys(fragments).length > 0 ? { fragments } : {}) };
  return { ...whole, text: textOf(whole, 'en') ?? '' };
}

/** The message in a language; the English text it carries where its key is not known. */
export function messageText(given: Message, language: MessageLanguage): string {
  return messageIn(given, language) ?? given.text;
}

/** The message in a language, whether of an assessment, a difference or a notice; undefined where its key is of none. */
export function messageIn(given: Message, language: MessageLanguage): string | undefined {
  return textOf(given, language) ?? changeText(given, language) ?? noticeText(given, language, (part) => messageText(part, language));
}

/** Alternatives: `micro or small`. Each value may have a name of its own in a language (`value.micro`). */
export function alternatives(values: readonly string[]): Message {
  return { key: LIST, params: { values: values.join(SEPARATOR) }, text: listText(values.join(SEPARATOR), 'en') };
}

/** The alternatives, to be put together when they are read. */
export function alternativesLater(values: readonly string[]): Later {
  return () => alternatives(values);
}

/** One after the other, each in the language of the whole: `agreement (private), promise (notarised)`. */
export function sequence(parts: readonly (Message | Later)[]): Message {
  const named = Object.fromEntries(parts.map((part, index) => [`part${index}`, wordsNow(part)]));
  const { params, fragments } = message(SEQUENCE, named);
  const whole = { key: SEQUENCE, params, ...(fragments ? { fragments } : {}) };
  return { ...whole, text: textOf(whole, 'en') ?? '' };
}

/** Names between braces, in order of appearance. */
export function placeholders(template: string): readonly string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
}

const LIST: MessageKey = 'list.or';
const SEQUENCE: MessageKey = 'list.all';
const SEPARATOR = '\n';

function textOf({ key, params, fragments }: Fragment, language: MessageLanguage): string | undefined {
  if (key === LIST) return listText(String(params['values'] ?? ''), language);
  if (key === SEQUENCE) return Object.keys(params).map((name) => partText(name, { params, fragments }, language)).join(', ');
  const pieces = PIECES[language].get(key);
  if (pieces === undefined) return undefined;
  let text = '';
  for (const [index, piece] of pieces.entries()) text += index % 2 === 0 ? piece : partText(piece, { params, fragments }, language);
  return text;
}

/** Each template cut once at its placeholders: words, a name, words, a name, words. An assessment writes some twenty texts a firm. */
const PIECES: Readonly<Record<MessageLanguage, ReadonlyMap<string, readonly string[]>>> = { en: cut(MESSAGES_EN), es: cut(MESSAGES_ES) };

function cut(table: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(table).map(([key, template]) => [key, template.split(/\{(\w+)\}/)]));
}

/** One parameter in words: those that are words of their own in the language of the whole. */
function partText(name: string, { params, fragments }: Pick<Fragment, 'params' | 'fragments'>, language: MessageLanguage): string {
  const fragment = fragments?.[name];
  return (fragment && textOf(fragment, language)) ?? String(params[name] ?? '');
}

function listText(values: string, language: MessageLanguage): string {
  const table = TABLES[language];
  return values.split(SEPARATOR).map((value) => table[`value.${value}`] ?? value).join(` ${OR[language]} `);
}

const OR: Readonly<Record<MessageLanguage, string>> = { en: MESSAGES_EN['list.or'], es: MESSAGES_ES['list.or'] };

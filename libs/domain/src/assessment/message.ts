import type { Message } from './finding.js';
import { MESSAGES_EN } from './messages.en.js';
import { MESSAGES_ES } from './messages.es.js';
import { noticeText } from '../notification/notice-text.js';
import { changeText } from '../tender/change-message.js';

export type MessageKey = keyof typeof MESSAGES_EN;
export type MessageLanguage = 'en' | 'es';

const TABLES: Readonly<Record<MessageLanguage, Readonly<Record<string, string>>>> = { en: MESSAGES_EN, es: MESSAGES_ES };

/** A message with its English text. */
export function message(key: MessageKey, params: Message['params'] = {}): Message {
  return { key, params, text: fill(MESSAGES_EN[key], params) };
}

/** The message in a language, whether of an assessment, a difference or a notice; the English text it carries where its key is of none. */
export function messageText(given: Message, language: MessageLanguage): string {
  const template = TABLES[language][given.key];
  return template === undefined ? (changeText(given, language) ?? noticeText(given, language, (part) => messageText(part, language)) ?? given.text) : fill(template, given.params);
}

/** Names between braces, in order of appearance. */
export function placeholders(template: string): readonly string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
}

function fill(template: string, params: Message['params']): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

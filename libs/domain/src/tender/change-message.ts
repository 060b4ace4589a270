import type { Message } from '../assessment/finding.js';
import { CHANGE_MESSAGES_EN, type ChangeKey } from './change-messages.en.js';
import { CHANGE_MESSAGES_ES } from './change-messages.es.js';
import { ALERT_MESSAGES_EN } from '../notification/alert-messages.en.js';
import { ALERT_MESSAGES_ES } from '../notification/alert-messages.es.js';
import { writtenDay, writtenInstant } from './written-time.js';

const TABLES: Readonly<Record<'en' | 'es', Readonly<Record<string, string>>>> = {
  en: { ...CHANGE_MESSAGES_EN, ...ALERT_MESSAGES_EN },
  es: { ...CHANGE_MESSAGES_ES, ...ALERT_MESSAGES_ES },
};

/** One sentence of a difference; its parameters stay as they are stored, so that each language writes times its own way. */
export function changeMessage(key: ChangeKey, params: Message['params'] = {}): Message {
  return { key, params, text: fill(CHANGE_MESSAGES_EN[key], params, 'en') };
}

/** The sentence in a language; undefined for a key that is neither of a difference nor of an alert. */
export function changeText({ key, params }: Pick<Message, 'key' | 'params'>, language: 'en' | 'es'): string | undefined {
  const template = TABLES[language][key];
  return template === undefined ? undefined : fill(template, params, language);
}

function fill(template: string, params: Message['params'], language: string): string {
  const zone = params['zone'];
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(params[name] ?? '');
    if (name.endsWith('At')) return writtenInstant(value, zone === undefined ? undefined : String(zone), language);
    return name.endsWith('Day') ? writtenDay(value, language) : value;
  });
}

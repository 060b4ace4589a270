import type { Message } from '../assessment/finding.js';
import { changeText } from '../tender/change-message.js';
import { ALERT_MESSAGES_EN, type AlertMessageKey } from './alert-messages.en.js';

/** A message of an alert with its English text; parameters stay as they are stored, so that each language writes times its own way. */
export function alertMessage(key: AlertMessageKey, params: Message['params'] = {}): Message {
  return { key, params, text: changeText({ key, params }, 'en') ?? ALERT_MESSAGES_EN[key] };
}

/** Of a message in parts: the sentences that say what happened, which its text already holds. */
export function isLead({ key }: Message): boolean {
  return key.startsWith('alert.lead.');
}

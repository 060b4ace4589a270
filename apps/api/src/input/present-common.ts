import { amountsIn, messageIn, moneyToJson } from '@app/domain';
import type { Classification, Message, Money } from '@app/domain';
import type { ClassificationView, MessageView, MoneyView } from './common.view.dto.js';

export function presentClassification({ scheme, id, description }: Classification): ClassificationView {
  return { scheme, id, description };
}

export function presentMoney(money: Money | undefined): MoneyView | undefined {
  return money === undefined ? undefined : moneyToJson(money);
}

export function presentMessage(message: Message): MessageView {
  const { key, params, text, parts } = message;
  const es = messageIn(message, 'es');
  const amounts = amountsIn(message);
  return {
    key,
    params: { ...params },
    text,
    ...(es === undefined ? {} : { translations: { es } }),
    ...(amounts.length === 0 ? {} : { amounts: [...amounts] }),
    ...(parts === undefined ? {} : { parts: parts.map(presentMessage) }),
  };
}

/** A text that is held in both languages, as a message. */
export function presentTexts(key: string, { en, es }: { readonly en: string; readonly es: string }, params: Message['params'] = {}): MessageView {
  return { key, params: { ...params }, text: en, translations: { es } };
}

/** A page of a list, each item presented. */
export function presentPage<T, View>(page: { items: readonly T[]; next: string | null }, present: (item: T) => View): { items: View[]; next: string | null } {
  return { items: page.items.map(present), next: page.next };
}

import { EN } from './en.js';
import { ES } from './es.js';
import type { Entry, TextKey } from './texts.js';

/** A language is a file with every key of the English one. */
const TABLES = { en: EN, es: ES } as const satisfies Record<string, Readonly<Record<TextKey, Entry>>>;

export type Language = keyof typeof TABLES;
export const LANGUAGES: readonly { readonly code: Language; readonly name: string; readonly direction: 'ltr' | 'rtl' }[] = [
  { code: 'en', name: 'English', direction: 'ltr' },
  { code: 'es', name: 'Español', direction: 'ltr' },
];

export function isLanguage(code: unknown): code is Language {
  return typeof code === 'string' && Object.hasOwn(TABLES, code);
}

export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(EN, key);
}

/** The first language of an Accept-Language header that we speak, by its weights; English if none. */
export function preferredLanguage(header: string | undefined): Language {
  const wishes = (header ?? '')
    .split(',')
    .map((part, index) => {
      const [tag = '', ...rest] = part.trim().split(';');
      const weight = Number(rest.join(';').match(/q=([\d.]+)/)?.[1] ?? 1);
      return { code: tag.trim().slice(0, 2).toLowerCase(), weight, index };
    })
    .sort((left, right) => right.weight - left.weight || left.index - right.index);
  return wishes.map(({ code }) => code).find(isLanguage) ?? 'en';
}

/**
 * A text of the pages. `{name}` stands for a parameter; `count` picks the plural.
 * @param params written as they are: format numbers, dates and money before
 */
export function text(language: Language, key: TextKey, params: Readonly<Record<string, string | number>> = {}): string {
  // A word of the API that is newer than these pages is shown as it is: an answer without its label beats none.
  const entry: Entry | undefined = Object.hasOwn(TABLES[language], key) ? TABLES[language][key] : undefined;
  if (entry === undefined) return key.split('.').at(-1)?.replaceAll('_', ' ') ?? key;
  return template(entry, language, Number(params['count'] ?? 0)).replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

function template(entry: Entry, language: Language, count: number): string {
  if (typeof entry === 'string') return entry;
  return new Intl.PluralRules(language).select(count) === 'one' ? entry.one : entry.other;
}

/** Languages in which messages have texts. */
export type AnswerLanguage = 'en' | 'es';

const SPOKEN: ReadonlySet<string> = new Set<AnswerLanguage>(['en', 'es']);

/** The first language of an Accept-Language header that we speak, by its weights (RFC 9110 section 12.5.4); English if none. */
export function preferredLanguage(header: string | undefined): AnswerLanguage {
  const wishes = (header ?? '').slice(0, 500).split(',').map((part, index) => {
    const [tag = '', ...rest] = part.trim().split(';');
    const weight = Number(/^\s*q=(\d(?:\.\d{0,3})?)\s*$/.exec(rest[0] ?? '')?.[1] ?? 1);
    return { language: tag.split('-')[0]?.toLowerCase() ?? '', weight, index };
  });
  const [best] = wishes.filter(({ language, weight }) => SPOKEN.has(language) && weight > 0).sort((left, right) => right.weight - left.weight || left.index - right.index);
  return best?.language === 'es' ? 'es' : 'en';
}

/** Letters that do not come apart under Unicode's decomposition, and variants that readers take for one. */
const SINGLE: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ı: 'i', ŋ: 'n', ς: 'σ', ё: 'е',
};
const SINGLES = new RegExp(`[${Object.keys(SINGLE).join('')}]`, 'gu');
/** Accents on Latin and Greek letters only: in other scripts the same marks make different letters. */
const ACCENTS = /([\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036f]+/gu;
/** Arabic vowel signs, hamzas above and below once they are apart, and the stretching of a line: none is written reliably. */
const ARABIC_ORNAMENT = /[\u064b-\u065f\u0670\u0640]+/gu;
const PLAIN = /^[a-z0-9]*$/;

/**
 * The form under which spellings agree: compatibility forms taken apart, accents off Latin and Greek
 * letters, vowel signs off Arabic ones, lower case. Other scripts keep their marks (a Thai or Hindi vowel
 * sign is no ornament). Folding what is folded changes nothing.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  const bare = text.normalize('NFKD').replace(ACCENTS, '$1').toLowerCase();
  const lower = bare.normalize('NFKD').replace(ACCENTS, '$1').replace(ARABIC_ORNAMENT, '');
  return lower.normalize('NFC').replace(SINGLES, (letter) => SINGLE[letter] ?? letter);
}

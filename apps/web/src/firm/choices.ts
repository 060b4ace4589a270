import { economyName, languageName } from '../text/format.js';
import type { Language } from '../text/languages.js';
import type { Visitor } from '../session/visitor.js';
import { categoryChoices } from '../tender/categories.js';
import type { FirmDraft } from './firm-draft.js';

/** ISO 3166-1 alpha-2; names come from the reader's language. */
const ECONOMIES =
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NZ OM PA PE PG PH PK PL PS PT PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM ZW'.split(' ');

/** Languages in which tenders are read; others can be told to the API. */
const SPOKEN = ['ms', 'en', 'es', 'zh', 'ta', 'th', 'vi', 'id', 'fr', 'de', 'pt', 'qu'];

interface Choice {
  readonly value: string;
  readonly text: string;
  readonly selected?: boolean;
  readonly checked?: boolean;
}

/** What the lists of a question offer, in alphabetical order of the reader's language; categories in the order of their nearness. */
export async function stepChoices(visitor: Visitor, step: string, draft: FirmDraft, words = ''): Promise<Readonly<Record<string, unknown>>> {
  const { language } = visitor;
  if (step === 'economy') return { economies: economyChoices(language, draft.economy) };
  if (step === 'languages') return { spoken: SPOKEN.map((value) => ({ value, text: languageName(language, value), checked: draft.languages.includes(value) })).sort(byText(language)) };
  if (step !== 'categories') return {};
  const asked = words || draft.description;
  return { words, choices: await categoryChoices(visitor.api, asked, draft.classifications) };
}

/** All economies by name. @param selected its code */
export function economyChoices(language: Language, selected: string): readonly Choice[] {
  return ECONOMIES.map((value) => ({ value, text: economyName(language, value), selected: value === selected })).sort(byText(language));
}

function byText(language: Language): (left: Choice, right: Choice) => number {
  return (left, right) => left.text.localeCompare(right.text, language) || (left.value < right.value ? -1 : 1);
}

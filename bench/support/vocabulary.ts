import { Chance } from './chance.js';
import { zipf, type Trade } from './trades.js';

const LANGUAGES = 8;
const TRADE_WORDS = 60;
const COMMON_WORDS = 400;

/** Made-up words by language: some of every day, some of each trade. */
export class Vocabulary {
  /** All words made so far. */
  readonly words: string[] = [];
  /** Where the words of a language and a group begin. */
  private readonly begin = new Map<string, number>();

  /** Places of words of the trade and of every day, in the language of the economy. */
  text(economy: number, { group }: Trade, chance: Chance, length: number): number[] {
    const language = economy % LANGUAGES;
    const [ofTrade, common] = [this.from(language, group, TRADE_WORDS), this.from(language, '', COMMON_WORDS)];
    return Array.from({ length }, () => (chance.next() < 0.7 ? ofTrade + zipf(chance, TRADE_WORDS, 0.9) : common + zipf(chance, COMMON_WORDS, 1)));
  }

  spelled(places: readonly number[]): string {
    return places.map((place) => this.words[place] ?? '').join(' ');
  }

  private from(language: number, group: string, count: number): number {
    const key = `${language} ${group}`;
    const known = this.begin.get(key);
    if (known !== undefined) return known;
    const chance = new Chance(language * 1_009 + Number(group || '999') * 7 + 13);
    const begin = this.words.length;
    for (let n = 0; n < count; n += 1) this.words.push(word(chance));
    this.begin.set(key, begin);
    return begin;
  }
}

const ONSETS = 'b c d f g h j k l m n p r s t v z br cr dr fr gr pl pr tr st'.split(' ');
const NUCLEI = 'a e i o u ai ei ou'.split(' ');
const CODAS = ['', '', '', 'n', 'r', 's', 'l', 'm', 'k'];

function word(chance: Chance): string {
  const pick = (from: readonly string[]): string => from[chance.below(from.length)] ?? '';
  return Array.from({ length: 2 + chance.below(3) }, () => pick(ONSETS) + pick(NUCLEI) + pick(CODAS)).join('');
}

import { Controller, Get, Param } from '@nestjs/common';
import { answered, type Views } from '../api/api-client.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { economyName } from '../text/format.js';
import type { Language } from '../text/languages.js';
import { Page } from '../view/page.js';
import { sizeWords } from './size-words.js';

type Economy = Views['EconomyView'];
type Rule = Readonly<Record<string, unknown>>;

/** The rules that are held, by economy; needs no account. */
@Controller('economies')
export class EconomyController {
  @Get()
  async list(@Asking() visitor: Visitor): Promise<Page> {
    const { items } = await answered(visitor.api.GET('/v1/economies'));
    const { language } = visitor;
    const named = items.map((item) => ({ ...item, shown: item.kind === 'institution' || item.economy === 'EU' ? item.name : economyName(language, item.economy) }));
    return new Page('economy/list', { economies: named.sort((left, right) => left.shown.localeCompare(right.shown, language) || (left.economy < right.economy ? -1 : 1)) });
  }

  @Get(':code')
  async rules(@Asking() visitor: Visitor, @Param('code') code: string): Promise<Page> {
    const rules = await answered(visitor.api.GET('/v1/economies/{code}', { params: { path: { code } } }));
    return new Page('economy/rules', { rules, definitions: rules.sizeDefinitions.map((definition) => readable(definition, visitor.language)) });
  }
}

/** A size definition with each of its conditions in the reader's words, or as the API says it. */
function readable(definition: Economy['sizeDefinitions'][number], language: Language): Rule {
  const unit = typeof definition['unit'] === 'string' ? definition['unit'] : '';
  const sectors = rulesIn(definition, 'sectors').map((sector) => ({
    ...sector,
    bands: rulesIn(sector, 'bands').map((band) => {
      const words = sizeWords(band['test'], unit, language);
      return { class: band['class'], words: words ?? band['text'], isTranslated: words !== undefined };
    }),
  }));
  return { ...definition, sectors };
}

function rulesIn(rule: Rule, name: string): readonly Rule[] {
  const list = rule[name];
  return Array.isArray(list) ? (list as readonly Rule[]) : [];
}

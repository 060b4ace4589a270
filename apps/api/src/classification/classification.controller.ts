import { Controller, Get, Headers, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DomainError, type CodeEntry } from '@app/domain';
import { SuggestCodesService } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { preferredLanguage, type AnswerLanguage } from '../language/preferred-language.js';
import { Answers } from '../openapi/answers.decorator.js';
import { ClassificationQuery, NamedCodeListView, type NamedCodeView } from './classification.dto.js';

const SUGGESTED = 10;

@ApiTags('Classifications')
@Controller('classifications')
export class ClassificationController {
  constructor(private readonly codes: SuggestCodesService) {}

  /** By `q`: those whose names are near to the words, the nearest first. By `codes`: the names of these. */
  @Get()
  @Access('public')
  @Answers({ operationId: 'listClassifications', summary: 'Codes with their names', status: 200, view: NamedCodeListView })
  list(@Query() { q, codes, scheme, limit = SUGGESTED }: ClassificationQuery, @Headers('accept-language') wished: string | undefined): NamedCodeListView {
    const language = preferredLanguage(wished);
    if (codes !== undefined) return { items: this.codes.named(codes).map((code) => present(code, language)), next: null };
    if (q === undefined) throw new DomainError('invalid', 'input.invalid', 'One field needs attention.', [{ path: 'q', code: 'field.required', message: 'Send words as q, or codes.' }]);
    return { items: this.codes.suggest(q, limit, scheme).map((code) => present(code, language, code.score)), next: null };
  }
}

function present({ scheme, id, labels }: CodeEntry, language: AnswerLanguage, score?: number): NamedCodeView {
  return { scheme, id, label: labels[language] ?? labels.en, labels: { ...labels }, ...(score === undefined ? {} : { score }) };
}

import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MarketAccessService } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { MarketAccessQuery, MarketAccessView } from './market-access.dto.js';
import { presentAccess } from './present-access.js';
import { readQuestion } from './read-question.js';

@ApiTags('Rulebook')
@Controller('market-access')
export class MarketAccessController {
  constructor(private readonly access: MarketAccessService) {}

  /** Domestic, a treaty right, possible, for domestic law to decide, or probably closed; with agreement, threshold, conversion and confidence. */
  @Get()
  @Access('public')
  @Answers({ operationId: 'askMarketAccess', summary: 'May a firm of one economy bid on a tender of another', status: 200, view: MarketAccessView })
  ask(@Query() query: MarketAccessQuery): MarketAccessView {
    return presentAccess(this.access.ask(readQuestion(query)));
  }
}

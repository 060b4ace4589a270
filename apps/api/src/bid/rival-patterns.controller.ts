import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SCREENS, signText, type Bilingual, type Screen, type Sign, type TenderId } from '@app/domain';
import { RivalPatternsService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import type { MessageView } from '../input/common.view.dto.js';
import { presentTexts } from '../input/present-common.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { RivalPatternsView, type ScreenView } from './rival-patterns.dto.js';

/** What between rival bids is worth a question. It accuses nobody, and no bid is shut out by it. */
@ApiTags('Sealed bids')
@Controller('tenders/:id/rival-patterns')
export class RivalPatternsController {
  constructor(private readonly patterns: RivalPatternsService) {}

  /** Of different bids for the same lot; firms that bid together are no rivals. After the technical opening. */
  @Get()
  @Access('tender.patterns')
  @Answers({ operationId: 'lookAtRivals', summary: 'What to ask about, lot by lot, and all that was looked for', status: 200, view: RivalPatternsView, refusals: [403, 404, 409] })
  async look(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: TenderId): Promise<RivalPatternsView> {
    const { signs, bids, pricesOpened, earlierTenders } = await this.patterns.look(actor, id);
    return {
      signs: signs.map(({ screen, ...sign }) => ({
        ...presentScreen(screen),
        lotId: sign.lotId,
        bids: sign.bids.map((bid) => ({ id: bid, names: (bids.get(bid)?.bidders ?? []).map(({ name }) => name) })),
        shows: said(screen, 'shows', sign),
        innocent: said(screen, 'innocent', sign),
        ask: said(screen, 'ask', sign),
      })),
      lookedFor: SCREENS.map(presentScreen),
      pricesOpened,
      earlierTenders,
    };
  }
}

function presentScreen(screen: Screen): ScreenView {
  return { name: screen.name, title: said(screen, 'title', { params: {} }), source: screen.source };
}

function said(screen: Screen, part: 'title' | 'shows' | 'innocent' | 'ask', sign: Pick<Sign, 'params'>): MessageView {
  const words: Bilingual = screen[part];
  return presentTexts(`rivals.${screen.name}.${part}`, { en: signText(words, sign, 'en'), es: signText(words, sign, 'es') }, sign.params);
}

import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Brand } from '@app/domain';
import { AgreementDraftService } from '@app/services';
import type { Actor, AgreementDraft } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import type { MessageView } from '../input/common.view.dto.js';
import { presentTexts } from '../input/present-common.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { AgreementDraftView } from './agreement.dto.js';

@ApiTags('Joint bids')
@Controller('consortia/:id/agreement')
export class AgreementController {
  constructor(private readonly drafts: AgreementDraftService) {}

  @Get()
  @Access('business.read')
  @Answers({ operationId: 'draftAgreement', summary: 'A draft of the agreement for a lawyer, the papers that are due, and the steps counted back from the deadline', status: 200, view: AgreementDraftView, refusals: [403, 404] })
  async draft(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: Brand<'ConsortiumId'>): Promise<AgreementDraftView> {
    const { title, officialForm, rule, sections, papers, steps, agreementHash } = await this.drafts.draft(actor, id);
    return {
      title: said(title),
      officialForm: said(officialForm),
      rule: rule && { id: rule.id, name: rule.name, law: rule.law, confidence: rule.confidence },
      sections: sections.map(({ heading, text }) => ({ heading: said(heading), text: said(text) })),
      papers: papers.map(({ what, form, when, sure }) => ({ what: said(what), form: said(form), when, sure })),
      steps: steps.map(({ what, by }) => ({ what: said(what), by })),
      agreementHash,
    };
  }
}

function said(texts: AgreementDraft['title']): MessageView {
  return presentTexts('agreement.draft', texts);
}

import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { answered, ApiRefusal, type Views } from '../api/api-client.js';
import { ifMatch } from '../api/if-match.js';
import { signedInOnly } from '../firm/firm.controller.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { text } from '../text/languages.js';
import { field, type FormBody } from '../view/form-body.js';
import { errorsOf, type FormErrors } from '../view/form-errors.js';
import { Page, PageRefusal, Redirect } from '../view/page.js';
import { saidIn } from '../view/said.js';
import { matrixOf } from './matrix.js';

type Bid = Views['ConsortiumView'];
type Values = Readonly<Record<string, unknown>>;

const WORDS = ['asked', 'joined', 'consented', 'countered', 'known', 'shares', 'takenBack', 'dissolved'] as const;

/** One joint bid, as a firm in it or asked into it sees it. */
@Controller('firms/:id/joint-bids/:bid')
export class JointBidController {
  @Get()
  bid(@Asking() visitor: Visitor, @Param('id') id: string, @Param('bid') bid: string, @Query() query: Values): Promise<Page> {
    return this.page(visitor, id, bid, { done: WORDS.find((word) => word === query['done']) });
  }

  @Post('consent')
  async consent(@Asking() visitor: Visitor, @Param('id') id: string, @Param('bid') bid: string, @Body() body: FormBody): Promise<Page | Redirect> {
    const consent = { agreementHash: field(body, 'agreementHash'), understood: field(body, 'understood') === 'yes' };
    const invitation = field(body, 'invitation');
    return this.done(visitor, id, bid, invitation === '' ? 'consented' : 'joined', ['understood'], async () => {
      if (invitation === '') await answered(visitor.api.POST('/v1/consortia/{id}/consent', { params: { path: { id: bid } }, body: { businessId: id, ...consent } }));
      else await answered(visitor.api.POST('/v1/invitations/{id}/accept', { params: { path: { id: invitation } }, body: consent }));
    });
  }

  @Post('interest')
  interest(@Asking() visitor: Visitor, @Param('id') id: string, @Param('bid') bid: string, @Body() body: FormBody): Promise<Page | Redirect> {
    return this.done(visitor, id, bid, 'known', ['understood'], () => answered(visitor.api.POST('/v1/invitations/{id}/interest', { params: { path: { id: field(body, 'invitation') } } })));
  }

  @Post('counter')
  counter(@Asking() visitor: Visitor, @Param('id') id: string, @Param('bid') bid: string, @Body() body: FormBody): Promise<Page | Redirect> {
    const [sharePct, reason] = [field(body, 'counterShare'), field(body, 'counterReason')];
    const offer = { ...(sharePct === '' ? {} : { sharePct }), ...(reason === '' ? {} : { reason }) };
    return this.done(visitor, id, bid, 'countered', ['counterShare'], () => answered(visitor.api.POST('/v1/invitations/{id}/counter', { params: { path: { id: field(body, 'invitation') } }, body: offer })));
  }

  @Post('decline')
  async decline(@Asking() visitor: Visitor, @Param('id') id: string, @Param('bid') bid: string, @Body() body: FormBody): Promise<Page | Redirect> {
    const reason = field(body, 'reason');
    const answer = await this.done(visitor, id, bid, 'declined', ['reason'], () =>
      answered(visitor.api.POST('/v1/invitations/{id}/decline', { params: { path: { id: field(body, 'invitation') } }, body: reason === '' ? {} : { reason } })),
    );
    // Who has declined sees it no more.
    return answer instanceof Redirect ? new Redirect(`/firms/${id}/joint-bids?done=declined`) : answer;
  }

  @Post('shares')
  shares(@Asking() visitor: Visitor, @Param('id') id: string, @Param('bid') bid: string, @Body() body: FormBody): Promise<Page | Redirect> {
    const members = Object.keys(body).flatMap((key) => {
      const [, kind, name = ''] = /^share-(id|name)-([\w-]{1,60})$/.exec(key) ?? [];
      const sharePct = field(body, key).replace(',', '.');
      return kind === undefined || sharePct === '' ? [] : [{ ...(kind === 'id' ? { businessId: name } : { pseudonym: name }), sharePct }];
    });
    return this.done(visitor, id, bid, 'shares', ['shares'], () =>
      answered(visitor.api.PATCH('/v1/consortia/{id}', { params: { path: { id: bid }, header: ifMatch(field(body, 'version')) }, body: { members } })),
    );
  }

  @Post('withdraw')
  withdraw(@Asking() visitor: Visitor, @Param('id') id: string, @Param('bid') bid: string, @Body() body: FormBody): Promise<Page | Redirect> {
    return this.done(visitor, id, bid, 'takenBack', ['shares'], () => answered(visitor.api.POST('/v1/invitations/{id}/withdraw', { params: { path: { id: field(body, 'invitation') } } })));
  }

  @Post('leave')
  async leave(@Asking() visitor: Visitor, @Param('id') id: string, @Param('bid') bid: string): Promise<Page | Redirect> {
    const answer = await this.done(visitor, id, bid, 'left', ['leave'], () => answered(visitor.api.POST('/v1/consortia/{id}/leave', { params: { path: { id: bid } }, body: { businessId: id } })));
    return answer instanceof Redirect ? new Redirect(`/firms/${id}/joint-bids?done=left`) : answer;
  }

  @Post('dissolve')
  dissolve(@Asking() visitor: Visitor, @Param('id') id: string, @Param('bid') bid: string): Promise<Page | Redirect> {
    return this.done(visitor, id, bid, 'dissolved', ['leave'], () => answered(visitor.api.POST('/v1/consortia/{id}/dissolve', { params: { path: { id: bid } } })));
  }

  /** Does it and says so; or shows what was wrong, beside its field. */
  private async done(visitor: Visitor, id: string, bid: string, word: string, fields: readonly string[], act: () => Promise<unknown>): Promise<Page | Redirect> {
    signedInOnly(visitor);
    try {
      await act();
      return new Redirect(`/firms/${id}/joint-bids/${bid}?done=${word}`);
    } catch (error) {
      if (!(error instanceof ApiRefusal) || ![403, 409, 412, 422].includes(error.problem.status)) throw error;
      return this.page(visitor, id, bid, { errors: errorsOf(error.problem, fields, visitor.language) });
    }
  }

  private async page(visitor: Visitor, id: string, bidId: string, more: { readonly done?: string; readonly errors?: FormErrors }): Promise<Page> {
    signedInOnly(visitor);
    const bid = await answered(visitor.api.GET('/v1/consortia/{id}', { params: { path: { id: bidId } } }));
    const own = bid.members.find(({ businessId }) => businessId === id);
    // The person belongs to another firm of this bid, not to the one of the address.
    if (own === undefined) throw new PageRefusal(404, 'refusal.missing', 'refusal.missing.advice');
    const open = ['forming', 'agreed'].includes(bid.status);
    const label = ({ name, pseudonym }: Bid['members'][number]): string => name ?? text(visitor.language, 'team.unnamed', { pseudonym: pseudonym ?? '' });
    const members = bid.members.map((member) => ({
      ...member,
      label: label(member),
      own: member.businessId === id,
      fieldName: member.businessId === undefined ? `share-name-${member.pseudonym ?? ''}` : `share-id-${member.businessId}`,
      invitation: [...bid.invitations].reverse().find((each) => (each.businessId ?? each.pseudonym) === (member.businessId ?? member.pseudonym) && ['open', 'countered'].includes(each.status)),
    }));
    const joined = members.filter((member) => member.joined);
    return new Page(
      'team/joint-bid',
      {
        firmId: id, bid, members, open, own: members.find((member) => member.own),
        lead: members.find(({ role }) => role === 'lead'),
        isLead: bid.leadId === id,
        waiting: members.filter(({ consented }) => !consented).length,
        matrices: bid.assessments.map(({ lotId, findings, toConfirm }) => ({ lotId, toConfirm, ...matrixOf(findings, joined, saidIn(visitor.language)) })),
        ...more,
      },
      more.errors === undefined ? 200 : 422,
    );
  }
}

import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { answered, ApiRefusal, type Views } from '../api/api-client.js';
import { signedInOnly } from '../firm/firm.controller.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { text } from '../text/languages.js';
import { field, fieldList, type FormBody } from '../view/form-body.js';
import { errorsOf, formErrors, type FormErrors } from '../view/form-errors.js';
import { Page, Redirect } from '../view/page.js';
import { saidIn } from '../view/said.js';
import { bringsOf } from './brings.js';
import { matrixOf, type Matrix } from './matrix.js';

type Values = Readonly<Record<string, unknown>>;
type Teams = Views['TeamsView'];
type Team = Views['TeamView'];
type Member = Views['TeamMemberView'];

const MOST_TEAMS = 4;
/** Stands for every lot of a tender. */
const ALL_LOTS = '*';
/** How a member is named in a form: by its id, or by its pseudonym. */
const NAMED = /^(id|name):([\w-]{1,60})$/;

/** Whom a firm could bid with for a tender: suggested, with the reasons, and asked. */
@Controller('firms/:id/tenders/:tenderId/team')
export class TeamController {
  @Get()
  async team(@Asking() visitor: Visitor, @Param('id') id: string, @Param('tenderId') tenderId: string, @Query() query: Values): Promise<Page | Redirect> {
    signedInOnly(visitor);
    return this.search(visitor, id, tenderId, lotsOf(query['lot']));
  }

  /** A search that takes longer: how far it is, or its answer. */
  @Get(':operation')
  async wait(@Asking() visitor: Visitor, @Param('id') id: string, @Param('tenderId') tenderId: string, @Param('operation') operation: string): Promise<Page> {
    signedInOnly(visitor);
    const { status, progress, result } = await answered(visitor.api.GET('/v1/operations/{id}', { params: { path: { id: operation } } }));
    if (status === 'failed') return this.page(visitor, id, tenderId, undefined, formErrors([{ field: 'main', message: text(visitor.language, 'team.failed') }]));
    if (status !== 'done' || result === undefined) return new Page('team/waiting', { firmId: id, tenderId, operation, progress });
    return this.page(visitor, id, tenderId, result as unknown as Teams);
  }

  /** Asks the firms of one team: in the joint bid that the firm leads already, or in a new one. */
  @Post()
  async ask(@Asking() visitor: Visitor, @Param('id') id: string, @Param('tenderId') tenderId: string, @Body() body: FormBody): Promise<Page | Redirect> {
    signedInOnly(visitor);
    const others = fieldList(body, 'member').flatMap((value) => {
      const [, kind, name = ''] = NAMED.exec(value) ?? [];
      return kind === undefined ? [] : [kind === 'id' ? { businessId: name } : { pseudonym: name }];
    });
    const lots = fieldList(body, 'lot');
    try {
      const existing = field(body, 'consortium');
      if (existing !== '') {
        for (const member of others) await answered(visitor.api.POST('/v1/consortia/{id}/invitations', { params: { path: { id: existing } }, body: member }));
        return new Redirect(`/firms/${id}/joint-bids/${encodeURIComponent(existing)}?done=asked`);
      }
      const lotIds = lots.length === 0 ? {} : { lotIds: [...lots] };
      const members = [{ businessId: id }, ...others];
      const made = await answered(visitor.api.POST('/v1/consortia', { body: { tenderId, leadId: id, members, shareByOffers: true, ...lotIds } }));
      return new Redirect(`/firms/${id}/joint-bids/${made.id}?done=asked`);
    } catch (error) {
      if (!(error instanceof ApiRefusal) || ![409, 422].includes(error.problem.status)) throw error;
      return this.search(visitor, id, tenderId, lots, errorsOf(error.problem, ['main'], visitor.language));
    }
  }

  private async search(visitor: Visitor, id: string, tenderId: string, lots: readonly string[], errors?: FormErrors): Promise<Page | Redirect> {
    const [only] = lots;
    const chosen = only === undefined ? {} : lots.length === 1 && only !== ALL_LOTS ? { lotId: only } : { lotIds: [...lots] };
    const query = { for: id, limit: MOST_TEAMS, ...chosen };
    const call = await visitor.api.GET('/v1/tenders/{id}/teams', { params: { path: { id: tenderId }, query } });
    const found = await answered(Promise.resolve(call));
    const operation = call.response.status === 202 ? /\/operations\/([\w-]+)/.exec(call.response.headers.get('location') ?? '')?.[1] : undefined;
    if (operation !== undefined && errors === undefined) return new Redirect(`/firms/${id}/tenders/${tenderId}/team/${operation}`);
    return this.page(visitor, id, tenderId, operation === undefined ? (found as Teams) : undefined, errors);
  }

  private async page(visitor: Visitor, id: string, tenderId: string, teams: Teams | undefined, errors?: FormErrors): Promise<Page> {
    const [tender, own] = await Promise.all([
      answered(visitor.api.GET('/v1/tenders/{id}', { params: { path: { id: tenderId } } })),
      this.ownBid(visitor, id, tenderId),
    ]);
    const taken = new Set(own?.members.flatMap(({ businessId, pseudonym }) => [businessId, pseudonym]) ?? []);
    const cards = (teams?.teams ?? []).map((team) => ({
      ...team,
      members: team.members.map((member) => ({ ...member, own: member.businessId === id, label: labelOf(member, visitor), brings: bringsOf(member, team.findings).map(saidIn(visitor.language)) })),
      matrices: matricesOf(team, tender, visitor),
      ledByOwn: team.members[0]?.businessId === id,
      asked: team.members.filter(({ businessId, pseudonym }) => businessId !== id && !taken.has(businessId ?? pseudonym)).map(({ businessId, pseudonym }) => (businessId === undefined ? `name:${pseudonym ?? ''}` : `id:${businessId}`)),
    }));
    const chosen = teams?.lotIds ?? (teams?.lotId === undefined ? [] : [teams.lotId]);
    return new Page('team/build', { firmId: id, tender, teams, chosen, lots: chosen.map((lotId) => titleOf(tender, lotId)), cards, own, errors }, errors === undefined ? 200 : 422);
  }

  /** The joint bid for this tender that the firm leads and that can still be changed. */
  private async ownBid(visitor: Visitor, id: string, tenderId: string): Promise<Views['ConsortiumView'] | undefined> {
    const { items } = await answered(visitor.api.GET('/v1/businesses/{id}/consortia', { params: { path: { id }, query: { tenderId, leadId: id, limit: 100 } } }));
    const own = items.find(({ status }) => ['forming', 'agreed'].includes(status));
    return own && (await answered(visitor.api.GET('/v1/consortia/{id}', { params: { path: { id: own.id } } })));
  }
}

/** The lots that are asked for: none, one, or several together. */
function lotsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string' && each !== '');
}

function titleOf({ lots }: Views['TenderView'], lotId: string): string {
  return lots.find(({ id }) => id === lotId)?.title ?? lotId;
}

/** What holds for every lot that the team is for, then what holds for one of them. */
function matricesOf({ findings, members }: Team, tender: Views['TenderView'], visitor: Visitor): readonly (Matrix & { readonly lot?: string })[] {
  const columns = members.map((member) => ({ ...member, label: labelOf(member, visitor) }));
  const lots = [...new Set(findings.map(({ lotId }) => lotId))].sort((a, b) => (a === undefined ? -1 : b === undefined ? 1 : 0));
  return lots.map((lotId) => ({ ...matrixOf(findings.filter((finding) => finding.lotId === lotId), columns, saidIn(visitor.language)), ...(lotId === undefined ? {} : { lot: titleOf(tender, lotId) }) }));
}

function labelOf({ name, pseudonym }: Pick<Member, 'name' | 'pseudonym'>, visitor: Visitor): string {
  return name ?? text(visitor.language, 'team.unnamed', { pseudonym: pseudonym ?? '' });
}

import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DEFAULT_ALERT_SCORE } from '@app/domain';
import type { BusinessId } from '@app/domain';
import { SavedSearchService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { created, versioned } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import { expectedVersion } from '../http/etag.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { SearchInput } from './search.dto.js';
import { SearchEstimateView, SearchListView, SearchView } from './search.view.dto.js';

type Search = Awaited<ReturnType<SavedSearchService['list']>>[number];
type Wish = Parameters<SavedSearchService['create']>[2];

@ApiTags('Alerts')
@Controller('businesses/:id/searches')
export class SearchController {
  constructor(private readonly searches: SavedSearchService) {}

  @Get()
  @Access('business.read')
  @Answers({ operationId: 'listSearches', summary: 'The saved searches of a firm', status: 200, view: SearchListView, refusals: [403, 404] })
  async list(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BusinessId): Promise<SearchListView> {
    return { items: (await this.searches.list(actor, id)).map(present), next: null };
  }

  @Post()
  @Access('business.alerts.edit')
  @Answers({ operationId: 'createSearch', summary: 'The search; what it finds now is told at once', status: 201, view: SearchView, etag: true, refusals: [403, 404, 409] })
  async create(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BusinessId, @Body() input: SearchInput): Promise<Answer> {
    const search = await this.searches.create(actor, id, wishOf(input));
    return created(`/v1/businesses/${id}/searches/${search.id}`, present(search), search.version);
  }

  @Post('estimate')
  @HttpCode(200)
  @Access('business.matches.read')
  @Answers({ operationId: 'estimateSearch', summary: 'How many tenders a week the search would have sent lately; nothing is saved', status: 200, view: SearchEstimateView, refusals: [403, 404] })
  async estimate(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BusinessId, @Body() input: SearchInput): Promise<SearchEstimateView> {
    const { perWeek, weeks } = await this.searches.estimate(actor, id, wishOf(input));
    return { perWeek, weeks };
  }

  @Put(':searchId')
  @Access('business.alerts.edit')
  @Answers({ operationId: 'replaceSearch', summary: 'The search as it is now', status: 200, view: SearchView, etag: true, ifMatch: true })
  async replace(
    @CurrentActor() actor: Actor,
    @Param('id', ResourceId) id: BusinessId,
    @Param('searchId', ResourceId) searchId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() input: SearchInput,
  ): Promise<Answer> {
    const search = await this.searches.replace(actor, id, searchId, expectedVersion(ifMatch), wishOf(input));
    return versioned(present(search), search.version);
  }

  @Delete(':searchId')
  @HttpCode(204)
  @Access('business.alerts.edit')
  @Answers({ operationId: 'removeSearch', summary: 'Gone', status: 204, refusals: [403, 404] })
  async remove(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BusinessId, @Param('searchId', ResourceId) searchId: string): Promise<void> {
    await this.searches.remove(actor, id, searchId);
  }
}

function wishOf({ name, minScore, pace, q, categories, regions, economy, role }: SearchInput): Wish {
  return {
    name,
    minScore: minScore ?? DEFAULT_ALERT_SCORE,
    pace: pace ?? 'now',
    q: q ?? undefined,
    categories: categories ?? undefined,
    regions: regions ?? undefined,
    economy: economy ?? undefined,
    role: role ?? undefined,
  };
}

function present({ id, name, minScore, pace, filter, version, createdAt }: Search): SearchView {
  const { q, categories, regions, economy, role } = filter;
  return { id, name, minScore, pace, q, categories: categories && [...categories], regions: regions && [...regions], economy, role, version, createdAt };
}

import { Controller, Get, Inject } from '@nestjs/common';
import { answered } from '../api/api-client.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { API_URL } from '../tokens.js';
import { Page } from '../view/page.js';

@Controller()
export class HomeController {
  constructor(@Inject(API_URL) private readonly apiUrl: string) {}

  /** Also answers while the API does not: a start is ready when this page is. */
  @Get()
  async home(@Asking() visitor: Visitor): Promise<Page> {
    const closing = await answered(visitor.api.GET('/v1/tenders', { params: { query: { limit: 3, sort: 'closing' } } })).catch(() => undefined);
    return new Page('home', { apiUrl: this.apiUrl, tenders: closing?.items ?? [], reachable: closing !== undefined });
  }
}

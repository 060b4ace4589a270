import { gzipSync } from 'node:zlib';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { answered } from '../api/api-client.js';
import type { Views } from '../api/api-client.js';
import { Sessions } from '../session/sessions.js';
import type { Visitor } from '../session/visitor.js';
import { LANGUAGES } from '../text/languages.js';
import { ASSETS } from '../tokens.js';
import type { Assets } from './assets.js';
import { barOf, currentOf } from './navigation.js';
import { Page, Redirect } from './page.js';
import { wording } from './wording.js';

/** Below this, compressing costs more than it saves. */
const WORTH_COMPRESSING = 1_000;

interface ViewReply {
  viewAsync(template: string, data: object): Promise<string>;
}

/** Turns a page into an answer, rendered in the visitor's language. */
@Injectable()
export class PageRenderer {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(ASSETS) private readonly assets: Assets,
  ) {}

  /** Status and headers are set on the reply; what is to be sent is returned. */
  async prepare(reply: FastifyReply, visitor: Visitor, result: Page | Redirect): Promise<string | Buffer> {
    const html = result instanceof Page ? await this.render(reply, visitor, result) : '';
    void reply.header('cache-control', 'no-store').header('content-language', visitor.language);
    void reply.header('content-type', 'text/html; charset=utf-8').header('vary', 'accept-encoding, accept-language, cookie');
    if (result instanceof Redirect) void reply.code(303).header('location', result.to);
    else void reply.code(result.status);
    if (html.length < WORTH_COMPRESSING || !/\bgzip\b/.test(String(reply.request.headers['accept-encoding'] ?? ''))) return html;
    void reply.header('content-encoding', 'gzip');
    return gzipSync(html);
  }

  /** A piece of a page by itself, in the visitor's language. */
  async part(reply: FastifyReply, { language }: Visitor, template: string, data: object): Promise<string> {
    const common = { ...wording(language), language };
    return (reply as unknown as ViewReply).viewAsync(`${template}.njk`, { ...data, ...common, c: common });
  }

  async send(reply: FastifyReply, visitor: Visitor, result: Page | Redirect): Promise<void> {
    await reply.send(await this.prepare(reply, visitor, result));
  }

  private async render(reply: FastifyReply, visitor: Visitor, { template, data, organisation }: Page): Promise<string> {
    const { language } = visitor;
    const path = visitor.address.split('?')[0] ?? '';
    const organisations = visitor.wantsPart ? [] : await organisationsOf(visitor);
    const wished = organisation ?? visitor.session.organisation;
    const current = currentOf(organisations, wished, path);
    if (current !== undefined) visitor.choose(current.id);
    const direction = LANGUAGES.find(({ code }) => code === language)?.direction ?? 'ltr';
    const common = {
      ...wording(language),
      language,
      csrfToken: () => {
        visitor.remember();
        return this.sessions.csrf.issue(visitor.session.id);
      },
    };
    return (reply as unknown as ViewReply).viewAsync(`${template}.njk`, {
      ...data,
      direction,
      languages: LANGUAGES,
      assets: { stylesheet: this.assets.stylesheet, mark: this.assets.mark, script: this.assets.script },
      signedIn: visitor.signedIn,
      bar: barOf(organisations, wished, path, language),
      isPart: visitor.wantsPart,
      here: visitor.address,
      path,
      ...common,
      c: common,
    });
  }
}

/** The organisations of the person, for the way around; none when the API does not say. */
async function organisationsOf(visitor: Visitor): Promise<readonly Views['OwnMembershipView']['organisation'][]> {
  if (visitor.signedIn === undefined) return [];
  try {
    const { items } = await answered(visitor.api.GET('/v1/memberships', { params: { query: { limit: 20 } } }));
    return items.map(({ organisation }) => organisation);
  } catch {
    return [];
  }
}

import { Injectable } from '@nestjs/common';
import { bidTargets, DomainError, type BidTarget, type BusinessId, type Tender } from '@app/domain';
import { findTeams, type FindTeamsPayload } from '@app/jobs';
import { stableHash } from '@app/matching';
import { BidCommitmentRepository, BusinessRepository, OperationRepository, OutboxRepository, PartnerExclusionRepository, TenderRepository, UnitOfWork, type Operation } from '@app/store';
import { AccessService } from '../access/access.service.js';
import { signedIn, type Actor } from '../common/actor.js';
import { Clock } from '../common/clock.js';
import { idOf, Ids, notFound } from '../common/ids.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { scorePair } from '../match/score-pair.js';
import { TenderReadService } from '../tender/tender-read.service.js';
import { Pseudonyms } from './pseudonyms.js';
import { searchTeams, type TeamsFound } from './search-teams.js';
import { teamConflicts } from './team-conflicts.js';
import { teamFirm, type TeamRules } from './team-instance-of.js';

export interface TeamsRequest {
  readonly for: string;
  readonly lotId?: string;
  /** How many teams, 1 to 10. */
  readonly limit: number;
}

/** What the operation's row holds of the question. */
interface AskedTeams {
  readonly tenderId: string;
  readonly businessId: string;
  readonly lotId: string;
  readonly limit: number;
}

/** How long the asker waits before the operation's address is the answer. */
const PATIENCE_MS = 1_000;
const LOOK_EVERY_MS = 20;
/** How long one search may keep a worker busy. */
const SEARCH_MS = 4_000;

/** Who a firm could bid with: asked of a worker, over the firms that match the tender in the role `joint`. */
@Injectable()
export class TeamSearchService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly tenderReads: TenderReadService,
    private readonly tenders: TenderRepository,
    private readonly businesses: BusinessRepository,
    private readonly operations: OperationRepository,
    private readonly outbox: OutboxRepository,
    private readonly commitments: BidCommitmentRepository,
    private readonly exclusions: PartnerExclusionRepository,
    private readonly knowledge: Knowledge,
    private readonly pseudonyms: Pseudonyms,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Asks for teams with a firm of the actor's, and waits a second for the answer: the operation is done then, or goes on.
   * @throws DomainError `tender.not_open` where no bid can be made any more, `input.invalid` for a lot that is not there
   */
  async ask(actor: Actor | undefined, tenderIdText: string, request: TeamsRequest): Promise<Operation> {
    const businessId = idOf<BusinessId>('business', request.for);
    await this.access.require(actor, 'business.matches.read', businessId);
    const { accountId } = signedIn(actor);
    const tender = await this.tenderReads.get(actor, tenderIdText);
    const target = targetOf(tender, request.lotId);
    const endsAt = tender.tenderPeriod.endDate;
    if (tender.status !== 'active' || endsAt === undefined || Date.parse(endsAt) <= Date.parse(await this.tenders.now())) {
      throw new DomainError('conflict', 'tender.not_open', 'Bids can no longer be made on this tender.');
    }
    const id = this.ids.next<string>();
    const asked: AskedTeams = { tenderId: tender.id, businessId, lotId: target.lotId ?? '', limit: request.limit };
    const payload: FindTeamsPayload = { operationId: id };
    await this.work.run(async () => {
      await this.operations.add(id, findTeams.name, asked, accountId);
      await this.outbox.add(findTeams.name, [payload]);
    });
    for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_EVERY_MS) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      const status = await this.operations.statusOf(id);
      if (status === 'done' || status === 'failed') break;
    }
    const operation = await this.operations.findOwn(id, accountId);
    if (operation === undefined) throw notFound('operation');
    return operation;
  }

  /** The answer, once the operation is done. @throws DomainError `tender.not_found` where the tender or the firm went meanwhile */
  resultOf({ status, result }: Operation): TeamsFound | undefined {
    if (status === 'failed') throw notFound('tender');
    return status === 'done' ? (result as TeamsFound) : undefined;
  }

  /** The job: searches and writes the answer down. Can run twice. */
  async run({ operationId }: FindTeamsPayload, outboxId: string): Promise<void> {
    const asked = await this.operations.find(operationId);
    const result = asked && (await this.search(asked.request as AskedTeams));
    await this.work.run(async () => {
      if (await this.outbox.settle(outboxId)) await this.operations.report(operationId, result === undefined ? 'failed' : 'done', 100, result);
    });
  }

  private async search({ tenderId, businessId: asker, lotId, limit }: AskedTeams): Promise<TeamsFound | undefined> {
    const tender = await this.tenders.find(idOf('tender', tenderId));
    const businessId = idOf<BusinessId>('business', asker);
    const own = await this.businesses.find(businessId);
    const target = tender && bidTargets(tender).find((each) => (each.lotId ?? '') === lotId);
    if (tender === undefined || own === undefined || target === undefined) return undefined;
    const rules: TeamRules = { target, asOf: this.clock.today(), rulebook: this.knowledge.rulebook };
    const score = scorePair({ business: own, features: this.knowledge.firm(own) }, { target, features: this.knowledge.target(target) }, rules.asOf, this.knowledge).fit.score;
    const bound = await this.commitments.bound(tender.id, lotId, businessId);
    const others = (await this.businesses.inRoleJoint(tender.id, lotId)).filter(({ business }) => business.id !== businessId && !bound.has(business.id));
    const firms = others.map((other) => teamFirm(other.business, other.score, rules)).filter(({ alone }) => alone.role === 'joint');
    const conflicts = await teamConflicts([own, ...firms.map(({ business }) => business)], this.exclusions);
    const deadline = Date.parse(this.clock.now()) + SEARCH_MS;
    return searchTeams([teamFirm(own, score, rules), ...firms], rules, {
      asker: businessId,
      conflicts,
      pseudonym: (id) => this.pseudonyms.of(tender.id, id),
      count: limit,
      // Another order among equals each day and for each asker; the same for the same question on the same day.
      seed: Number.parseInt(stableHash(`${businessId} ${rules.asOf}`).slice(0, 8), 16),
      exhausted: () => Date.parse(this.clock.now()) >= deadline,
    });
  }
}

/** The lot that was named, or the first that groups may bid on. @throws DomainError `input.invalid` */
function targetOf(tender: Tender, lotId: string | undefined): BidTarget {
  const targets = bidTargets(tender);
  const target = lotId === undefined ? (targets.find(({ jointBid }) => jointBid?.allowed === true) ?? targets[0]) : targets.find((each) => each.lotId === lotId);
  if (target !== undefined) return target;
  const problem = { path: 'lotId', code: 'lot.unknown', message: `This tender has ${tender.lots.length === 0 ? 'no lots' : `the lots ${tender.lots.map(({ id }) => id).join(', ')}`}.` };
  throw new DomainError('invalid', 'input.invalid', 'One field needs attention.', [problem]);
}

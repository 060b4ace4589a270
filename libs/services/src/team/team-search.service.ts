import { Injectable } from '@nestjs/common';
import { bidTargets, DomainError, type BidTarget, type Business, type BusinessId, type Tender } from '@app/domain';
import { findTeams, type FindTeamsPayload } from '@app/jobs';
import { stableHash } from '@app/matching';
import { BidCommitmentRepository, BusinessRepository, OperationRepository, OutboxRepository, PartnerExclusionRepository, TenderRepository, UnitOfWork, type Operation } from '@app/store';
import { AccessService } from '../access/access.service.js';
import { signedIn, type Actor } from '../common/actor.js';
import { Clock } from '../common/clock.js';
import { idOf, Ids, notFound } from '../common/ids.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { scorePair } from '../match/score-pair.js';
import { requireTakesBids } from '../tender/takes-bids.js';
import { TenderReadService } from '../tender/tender-read.service.js';
import { Pseudonyms } from './pseudonyms.js';
import { searchTeams, type TeamsFound } from './search-teams.js';
import { teamConflicts } from './team-conflicts.js';
import { teamFirm, type TeamFirm, type TeamLot, type TeamRules } from './team-instance-of.js';

export interface TeamsRequest {
  readonly for: string;
  readonly lotId?: string;
  /** Lots that one team is to cover together; `ALL_LOTS` alone for every lot there is. */
  readonly lotIds?: readonly string[];
  /** How many teams, 1 to 10. */
  readonly limit: number;
}

/** What the operation's row holds of the question. */
interface AskedTeams {
  readonly tenderId: string;
  readonly businessId: string;
  /** One empty id where the tender has no lots. */
  readonly lotIds: readonly string[];
  readonly limit: number;
}

/** Stands for every lot of a tender. */
export const ALL_LOTS = '*';
/** So many lots are searched for at once. */
const MOST_LOTS = 30;

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
   * @throws DomainError `tender.not_open` where no bid can be made any more, `input.invalid` for a lot that is not there, or too many
   */
  async ask(actor: Actor | undefined, tenderIdText: string, request: TeamsRequest): Promise<Operation> {
    const businessId = idOf<BusinessId>('business', request.for);
    await this.access.require(actor, 'business.matches.read', businessId);
    const { accountId } = signedIn(actor);
    const tender = await this.tenderReads.get(actor, tenderIdText);
    const targets = targetsOf(tender, request);
    requireTakesBids(tender, await this.tenders.now());
    const id = this.ids.next<string>();
    const asked: AskedTeams = { tenderId: tender.id, businessId, lotIds: targets.map(({ lotId }) => lotId ?? ''), limit: request.limit };
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

  private async search({ tenderId, businessId: asker, lotIds, limit }: AskedTeams): Promise<TeamsFound | undefined> {
    const tender = await this.tenders.find(idOf('tender', tenderId));
    const businessId = idOf<BusinessId>('business', asker);
    const own = await this.businesses.find(businessId);
    const targets = tender === undefined ? [] : bidTargets(tender).filter((each) => lotIds.includes(each.lotId ?? ''));
    if (tender === undefined || own === undefined || targets.length < lotIds.length) return undefined;
    const asOf = this.clock.today();
    const parts = targets.map((target): TeamRules => ({ target, asOf, rulebook: this.knowledge.rulebook }));
    const bound = new Set<BusinessId>();
    for (const lotId of lotIds) for (const id of await this.commitments.bound(tender.id, lotId, businessId)) bound.add(id);
    const others = (await this.businesses.forTeams(tender.id, lotIds)).filter(({ business }) => business.id !== businessId && !bound.has(business.id));
    const candidates = others.map(({ business, scores }) => parts.map((rules) => teamFirm(business, scores[rules.target.lotId ?? ''] ?? 0, rules))).filter(mayBeIn);
    const firms = [parts.map((rules) => teamFirm(own, this.scoreOf(own, rules), rules)), ...candidates];
    const conflicts = await teamConflicts(firms.flatMap(([firm]) => firm?.business ?? []), this.exclusions);
    const deadline = Date.parse(this.clock.now()) + SEARCH_MS;
    const lots = parts.map((rules, at): TeamLot => ({ rules, firms: firms.flatMap((firm) => firm[at] ?? []) }));
    return searchTeams(lots, {
      asker: businessId,
      conflicts,
      pseudonym: (id) => this.pseudonyms.of(tender.id, id),
      count: limit,
      // Another order among equals each day and for each asker; the same for the same question on the same day.
      seed: Number.parseInt(stableHash(`${businessId} ${asOf}`).slice(0, 8), 16),
      exhausted: () => Date.parse(this.clock.now()) >= deadline,
    });
  }

  private scoreOf(business: Business, { target, asOf }: TeamRules): number {
    return scorePair({ business, features: this.knowledge.firm(business) }, { target, features: this.knowledge.target(target) }, asOf, this.knowledge).fit.score;
  }
}

/** A firm that fails nothing that every member must meet, for any of the lots; one that needs nobody for the only lot asks for no team. */
function mayBeIn(lots: readonly TeamFirm[]): boolean {
  return lots.every(({ alone }) => alone.role === 'joint' || (alone.role === 'solo' && lots.length > 1));
}

/** The lots that were named, or the first that groups may bid on; in the tender's order. @throws DomainError `input.invalid` */
function targetsOf(tender: Tender, { lotId, lotIds }: TeamsRequest): readonly BidTarget[] {
  const targets = bidTargets(tender);
  if (lotId !== undefined && lotIds !== undefined) throw refusal('lotIds', 'lot.twice', 'Name one lot by lotId, or several by lotIds; not both.');
  const first = targets.find(({ jointBid }) => jointBid?.allowed === true) ?? targets[0];
  if (lotId === undefined && lotIds === undefined) return first === undefined ? [] : [first];
  const wanted = new Set(lotIds ?? [lotId]);
  const all = wanted.size === 1 && wanted.has(ALL_LOTS) && lotIds !== undefined;
  const chosen = all ? targets : targets.filter((each) => each.lotId !== undefined && wanted.has(each.lotId));
  if (chosen.length > MOST_LOTS) throw refusal('lotIds', 'lots.too_many', `Ask for at most ${MOST_LOTS} lots at once.`);
  if (all || (wanted.size > 0 && chosen.length === wanted.size)) return chosen;
  const known = tender.lots.length === 0 ? 'no lots' : `the lots ${tender.lots.map(({ id }) => id).join(', ')}`;
  throw refusal(lotIds === undefined ? 'lotId' : 'lotIds', 'lot.unknown', `This tender has ${known}.`);
}

function refusal(path: string, code: string, text: string): DomainError {
  return new DomainError('invalid', 'input.invalid', 'One field needs attention.', [{ path, code, message: text }]);
}

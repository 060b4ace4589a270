import { Inject, Injectable } from '@nestjs/common';
import { DomainError, fromDocument, type Tender, type TenderNotice } from '@app/domain';
import { HistoryRepository, ReachRepository, TenderRepository, type ShownCounts } from '@app/store';
import { applyPatch, type Patch } from '../common/patch.js';
import { Knowledge } from '../knowledge/knowledge.js';
import type { PreparedAnswer } from '../question/answer-question.service.js';
import { JobsUnderWay } from '../pipeline/jobs-under-way.js';
import { EMPTIED_NOTICE } from '../tender/emptied-notice.js';
import { countReach, type Reach } from './count-reach.js';
import { FIRM_COLUMNS, type FirmColumnsSource } from './firm-columns-source.js';
import { changeOf, flatten, holdTo, presentReach, presentShownChange } from './guard-counts.js';
import { onPublicSteps, type CountedAs } from './public-steps.js';
import type { ReachRequest } from './reach.service.js';
import { presentTeams, smallestTeams, type FoundTeams } from './smallest-teams.js';
import { reachWarnings, type ReachWarning } from './reach-warnings.js';

/** How long the search for teams may keep a worker busy, before and after a change each. */
const TEAMS_MS = 2_500;
/** Reading firms for a question lets telling go first for so long: somebody waits for the answer. */
const PATIENCE_MS = 10_000;

interface Counted {
  readonly tender: Tender;
  readonly moved: readonly CountedAs[];
  readonly reach: Reach;
  readonly teams: FoundTeams;
}

/** Counts the firms that a tender reaches. Runs where the firms are held as columns. */
@Injectable()
export class AnswerReachService {
  constructor(
    private readonly tenders: TenderRepository,
    private readonly history: HistoryRepository,
    private readonly runs: ReachRepository,
    @Inject(FIRM_COLUMNS) private readonly firms: FirmColumnsSource,
    private readonly knowledge: Knowledge,
    private readonly underWay: JobsUnderWay,
  ) {}

  async prepare(request: unknown): Promise<PreparedAnswer> {
    const { tenderId, version, changes } = request as ReachRequest;
    const tender = await this.history.tender(tenderId, version);
    if (tender === undefined) throw new DomainError('not_found', 'tender.not_found', 'There is no such tender.');
    const now = await this.tenders.now();
    const before = await this.count(tender, now);
    if (changes === undefined) {
      const warnings = await this.warnings(before, now);
      return { finish: (operationId) => this.finish(operationId, tender, [before], warnings) };
    }
    const after = await this.count(applyPatch<Tender>(tender, fromDocument<Patch<TenderNotice>>(changes), EMPTIED_NOTICE), now);
    const warnings = await this.warnings(after, now);
    return { finish: (operationId) => this.finish(operationId, tender, [before, after], warnings) };
  }

  private async count(asked: Tender, now: string): Promise<Counted> {
    const { tender, moved } = onPublicSteps(asked);
    const until = performance.now() + PATIENCE_MS;
    const columns = await this.firms.current(() => this.underWay.telling && performance.now() < until);
    const [asOf, { rulebook }] = [now.slice(0, 10), this.knowledge];
    const reach = countReach(columns, tender, asOf, rulebook);
    const deadline = performance.now() + TEAMS_MS;
    return { tender, moved, reach, teams: smallestTeams(tender, reach, { columns, asOf, rulebook, exhausted: () => performance.now() >= deadline }) };
  }

  private async warnings({ tender, reach }: Counted, now: string): Promise<readonly ReachWarning[]> {
    const categories = [...new Set(tender.classifications.map(({ scheme, id }) => this.knowledge.codes.normalise({ scheme, id })).map(({ scheme, id }) => (scheme === 'CPV' ? `CPV:${id.slice(0, 3)}00000` : `${scheme}:${id}`)))];
    const like = await this.runs.daysOfLikeTenders(tender.id, tender.economy, categories);
    return reachWarnings({ tender, reach, columns: await this.firms.current(), asOf: now.slice(0, 10), now, rulebook: this.knowledge.rulebook, like });
  }

  /** What is given out is held to what was, one run of the tender after the other. */
  private async finish(operationId: string, tender: Tender, counted: readonly [Counted, Counted?], warnings: readonly ReachWarning[]): Promise<object> {
    const [first, second] = counted;
    await this.runs.lock(tender.id);
    const shown = await this.runs.shown(tender.id);
    const before = holdTo(shown, { ...flatten(first.reach), ...first.teams.counts });
    const record = await this.runs.publications(tender.id);
    const about = { tenderVersion: tender.version, countedAs: (second ?? first).moved, warnings, record };
    if (second === undefined) {
      await this.runs.keepShown(operationId, [before]);
      return { ...presentReach(before), teams: presentTeams(before, first.teams), ...about };
    }
    const after = holdTo([before, ...shown], { ...flatten(second.reach), ...second.teams.counts });
    const change: ShownCounts = holdTo(shown, changeOf(first.reach.able, second.reach.able));
    await this.runs.keepShown(operationId, [before, after, change]);
    return { before: { ...presentReach(before), teams: presentTeams(before, first.teams) }, after: { ...presentReach(after), teams: presentTeams(after, second.teams) }, ...presentShownChange(change), ...about };
  }
}

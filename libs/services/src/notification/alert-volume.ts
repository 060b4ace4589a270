import { Injectable } from '@nestjs/common';
import { bidTargets, LOWEST_KEPT_SCORE, type BusinessId, type Tender } from '@app/domain';
import { firmTerms } from '@app/matching';
import { BusinessRepository, SavedSearchRepository, TenderRepository, type SearchFilter } from '@app/store';
import { Knowledge } from '../knowledge/knowledge.js';
import { matchOf } from '../match/score-pair.js';

/** How many tenders a firm would be told of, by threshold, as the recent weeks let expect. */
export interface ExpectedVolume {
  /** Weeks that were looked at, 1 to 4; the less, the rougher the figures. */
  readonly weeks: number;
  /** Tenders a week at or above each threshold, lowest first; falling. */
  readonly thresholds: readonly { readonly minScore: number; readonly perWeek: number }[];
}

const DAYS = 28;
/** Tenders scored: the latest of those that share a term with the firm. */
const MOST = 400;

@Injectable()
export class AlertVolume {
  constructor(
    private readonly businesses: BusinessRepository,
    private readonly tenders: TenderRepository,
    private readonly searches: SavedSearchRepository,
    private readonly knowledge: Knowledge,
  ) {}

  /**
   * Scores the firm as it is now with the tenders published in the recent weeks, closed ones too; a tender counts once, by its best lot that the firm may bid for.
   * @param filter of a search: only what it lets through counts
   */
  async expect(businessId: BusinessId, filter?: SearchFilter): Promise<ExpectedVolume> {
    const business = await this.businesses.find(businessId);
    if (business === undefined) return { weeks: 1, thresholds: [] };
    const firm = { business, features: this.knowledge.firm(business) };
    const recent = await this.tenders.publishedLately(firmTerms(firm.features), DAYS, MOST);
    const asOf = (await this.tenders.now()).slice(0, 10);
    const passing = filter && (await this.searches.passing(filter, recent.tenders.map(({ id }) => id)));
    const roles = filter?.role === undefined ? ['solo', 'joint'] : [filter.role];
    const best = (tender: Tender): number => {
      const matches = bidTargets(tender).flatMap((target) => matchOf(firm, { target, features: this.knowledge.target(target) }, asOf, this.knowledge) ?? []);
      return Math.max(0, ...matches.filter(({ role }) => roles.includes(role)).map(({ score }) => score));
    };
    const scores = recent.tenders.filter(({ id }) => passing?.has(id) ?? true).map(best);
    const weeks = Math.min(DAYS, Math.max(7, recent.days)) / 7;
    return { weeks, thresholds: thresholds(scores, weeks) };
  }
}

function thresholds(scores: readonly number[], weeks: number): ExpectedVolume['thresholds'] {
  const result: { minScore: number; perWeek: number }[] = [];
  for (let minScore = LOWEST_KEPT_SCORE; minScore <= 100; minScore++) {
    const perWeek = scores.filter((score) => score >= minScore).length / weeks;
    result.push({ minScore, perWeek: Math.round(perWeek * 10) / 10 });
    if (perWeek === 0) break;
  }
  return result;
}

/** What a threshold lets expect; below the lowest that is kept it is that one's. */
export function perWeekAt({ thresholds }: ExpectedVolume, minScore: number): number {
  return thresholds.find((one) => one.minScore >= minScore)?.perWeek ?? 0;
}

/** The lowest threshold that lets expect about so many a week, and no more; the highest looked at where even that is passed too often. */
export function thresholdFor({ thresholds }: ExpectedVolume, perWeek: number): number {
  return (thresholds.find((one) => one.perWeek <= perWeek) ?? thresholds.at(-1))?.minScore ?? LOWEST_KEPT_SCORE;
}

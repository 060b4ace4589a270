import { Injectable } from '@nestjs/common';
import type { Business, BusinessId, IsoInstant, Match, MatchInputs, Tender, TenderId } from '@app/domain';
import { HistoryRepository, MatchRepository, PreferenceRepository, type KnowledgeKey } from '@app/store';
import { Knowledge } from '../knowledge/knowledge.js';
import { KnowledgeHistory, type PastKnowledge } from '../knowledge/knowledge-history.js';

/** What was stored of a pair: what it was computed from, and what came out. */
export type StoredResult = MatchInputs & Pick<Match, 'role' | 'score'> & { readonly lotId: string };

/** All that an answer about a firm and a tender depends on, as it stood at one moment. */
export interface PairMoment {
  readonly at: IsoInstant;
  readonly business: Business;
  readonly tender: Tender;
  readonly past: PastKnowledge;
  readonly stored: readonly StoredResult[];
  /** Undefined where what it was then is not known. */
  readonly threshold?: number;
  readonly mark?: string;
}

/** Puts together what stood at some moment. Undefined where the profile of then has been erased. */
@Injectable()
export class PairMoments {
  constructor(
    private readonly history: HistoryRepository,
    private readonly matches: MatchRepository,
    private readonly preferences: PreferenceRepository,
    private readonly knowledge: Knowledge,
    private readonly past: KnowledgeHistory,
  ) {}

  /** The moment from which the two could have met; undefined while the tender is not public. */
  met(businessId: BusinessId, tenderId: TenderId): Promise<IsoInstant | undefined> {
    return this.history.metAt(businessId, tenderId);
  }

  /** What stands now, by the rules of this process. */
  async present(businessId: BusinessId, tenderId: TenderId, now: IsoInstant): Promise<PairMoment | undefined> {
    const stored = await this.matches.ofPair(businessId, tenderId);
    return this.at(businessId, tenderId, now, { past: { knowledge: this.knowledge, missing: [] }, stored });
  }

  /** What the telling was computed from, exactly. Undefined also where that was not written down yet. */
  async told(businessId: BusinessId, tenderId: TenderId): Promise<PairMoment | undefined> {
    const stored = await this.history.toldMatches(businessId, tenderId);
    const [first] = stored;
    if (first === undefined) return undefined;
    const [business, tender, past, mark] = await Promise.all([
      this.history.business(businessId, first.businessVersion),
      this.history.tender(tenderId, first.tenderVersion),
      this.past.of(first),
      this.markAt(businessId, tenderId, first.computedAt),
    ]);
    // The day of the computing decides what had run out by then, not the day of the telling.
    return business && tender && { at: first.computedAt, business, tender, past, stored, threshold: first.minScore, mark };
  }

  /** What stood at that moment, by what was current then. */
  async at(
    businessId: BusinessId,
    tenderId: TenderId,
    at: IsoInstant,
    known?: Pick<PairMoment, 'past' | 'stored'>,
  ): Promise<PairMoment | undefined> {
    const [business, tender, threshold, mark, past] = await Promise.all([
      this.history.businessAt(businessId, at),
      this.history.tenderAt(tenderId, at),
      this.history.thresholdAt(businessId, at),
      this.markAt(businessId, tenderId, at),
      known?.past ?? this.knowledgeAt(at),
    ]);
    return business && tender && { at, business, tender, past, stored: known?.stored ?? [], threshold, mark };
  }

  private async knowledgeAt(at: IsoInstant): Promise<PastKnowledge> {
    const key: KnowledgeKey | undefined = await this.history.knowledgeAt(at);
    return key === undefined ? { knowledge: this.knowledge, missing: [] } : this.past.of(key);
  }

  private async markAt(businessId: BusinessId, tenderId: TenderId, at: IsoInstant): Promise<string | undefined> {
    const mark = await this.preferences.mark(businessId, tenderId);
    return mark !== undefined && mark.at <= at ? mark.mark : undefined;
  }
}

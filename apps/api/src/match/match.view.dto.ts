import { ApiProperty } from '@nestjs/swagger';
import { CRITERIA } from '@app/domain';
import { AlertPlanView } from './alerts.view.dto.js';
import { MessageView } from '../input/common.view.dto.js';
import { BuyerRefView, TenderPeriodView, TenderValueView } from '../tender/tender.view.dto.js';
import { FindingView } from './finding.view.dto.js';

const ROLES = ['solo', 'joint', 'near_miss', 'none'];
const COVERAGES = ['full', 'partial', 'none'];

/** What one criterion gives, and why; the points add up to the score. */
export class FitPointsView {
  @ApiProperty({ type: String, enum: [...CRITERIA] })
  readonly criterion!: string;
  readonly points!: number;
  readonly max!: number;
  readonly evidence!: string;
}

export class MatchTenderView {
  readonly id!: string;
  readonly title!: string;
  readonly buyer!: BuyerRefView;
  readonly value?: TenderValueView;
  readonly tenderPeriod!: TenderPeriodView;
}

/** A lot that matches, by its numbers; its reasons are in `why`. */
export class MatchedLotView {
  readonly lotId!: string;
  readonly title!: string;
  @ApiProperty({ type: String, enum: ROLES })
  readonly role!: string;
  readonly score!: number;
  @ApiProperty({ type: String, enum: COVERAGES })
  readonly coverage!: string;
  readonly toConfirm!: number;
}

/** A tender that matches; where it has lots, role, score and reasons are those of the best one. */
export class MatchView {
  readonly tender!: MatchTenderView;
  /** The best lot: one that the firm may bid on, and of those the one that suits it most. */
  readonly lotId?: string;
  @ApiProperty({ type: String, enum: ROLES })
  readonly role!: string;
  readonly score!: number;
  readonly fit!: FitPointsView[];
  /** How much of the tender's conditions is known in structured form. */
  @ApiProperty({ type: String, enum: COVERAGES })
  readonly coverage!: string;
  /** Number of unknown findings. */
  readonly toConfirm!: number;
  readonly findings!: FindingView[];
  /** Every lot that matches, the best first; absent where the tender has no lots. */
  readonly lots?: MatchedLotView[];
}

export class MatchPageView {
  readonly items!: MatchView[];
  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next part; null at the end' })
  readonly next!: string | null;
}

/** The versions that a stored match was computed from. */
export class MatchInputsView {
  readonly businessVersion!: number;
  readonly tenderVersion!: number;
  readonly rulebookHash!: string;
  readonly weightsHash!: string;
  readonly textStatisticsHash!: string;
}

/** What was computed and stored at the time. */
export class StoredMatchView extends MatchInputsView {
  @ApiProperty({ type: String, enum: ROLES })
  readonly role!: string;
  readonly score!: number;
}

export class WhyTargetView {
  readonly lotId?: string;
  readonly title!: string;
  /** True where this part of the tender is listed among the firm's matches. */
  readonly matches!: boolean;
  @ApiProperty({ type: String, enum: ROLES })
  readonly role!: string;
  readonly score!: number;
  readonly fit!: FitPointsView[];
  @ApiProperty({ type: String, enum: COVERAGES })
  readonly coverage!: string;
  readonly toConfirm!: number;
  readonly findings!: FindingView[];
  readonly stored?: StoredMatchView;
}

/** The answer of one moment, from what stood then. */
export class WhyAnswerView {
  readonly tender!: MatchTenderView;
  /** The moment that is answered for. */
  readonly asOf!: string;
  readonly reasons!: MessageView[];
  /** The parts of the tender: those that match first, the best of them at the top. */
  readonly targets!: WhyTargetView[];
  /** What the answer rests on. */
  readonly inputs!: MatchInputsView;
  @ApiProperty({
    type: String,
    enum: ['exact', 'partial', 'differs'],
    description: 'exact: with what stood then, and equal to what was stored; partial: what `missing` names is not kept, and today\'s stands in; differs: what was stored is another result',
  })
  readonly replay!: string;
  @ApiProperty({ type: [String], enum: ['rulebook', 'weights', 'text_statistics'] })
  readonly missing!: string[];
}

/** Why a firm was told of a tender, or was not: on the day, and today. */
export class WhyView extends WhyAnswerView {
  readonly told!: boolean;
  readonly toldAt?: string;
  readonly today!: WhyAnswerView;
}

/** What a threshold lets expect. */
export class AlertVolumeView {
  readonly minScore!: number;
  readonly perWeek!: number;
}

export class AlertsView extends AlertPlanView {
  /** The fit at or above which the firm is told. */
  readonly minScore!: number;
  /** Tenders a week that this lets expect, by those of the last four weeks. */
  readonly expectedPerWeek!: number;
  /** The same for other thresholds, up to the first that nothing passes. */
  readonly volumes!: AlertVolumeView[];
  readonly version!: number;
}

export class MarkView {
  @ApiProperty({ type: String, enum: ['kept', 'hidden', 'bidding'] })
  readonly mark!: string;
  readonly reason?: string;
  readonly at!: string;
}

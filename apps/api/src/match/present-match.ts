import type { FitPoints, MatchInputs, Tender } from '@app/domain';
import type { AlertService, MarkService, MatchReadService, Why, WhyAnswer, WhyTarget } from '@app/services';
import { presentAlertPlan } from './present-alert-plan.js';
import { presentMessage } from '../input/present-common.js';
import { presentBuyerRef, presentTenderPeriod, presentValue } from '../tender/present-tender.js';
import type { AlertsView, FitPointsView, MarkView, MatchInputsView, MatchTenderView, MatchView, WhyAnswerView, WhyTargetView, WhyView } from './match.view.dto.js';
import { presentFinding } from './present-finding.js';

type Listed = Awaited<ReturnType<MatchReadService['list']>>['items'][number];
type Alerts = Awaited<ReturnType<AlertService['get']>>;
type Mark = Awaited<ReturnType<MarkService['put']>>;

/** A match as its firm sees it; the empty lot id of a tender without lots stays inside. */
export function presentMatch({ match, tender, lots }: Listed): MatchView {
  return {
    tender: presentMatchTender(tender),
    lotId: match.lotId || undefined,
    role: match.role,
    score: match.score,
    fit: match.fit.map(presentFitPoints),
    coverage: match.coverage,
    toConfirm: match.toConfirm,
    findings: match.findings.map(presentFinding),
    lots: lots.length === 0 ? undefined : lots.map(({ lotId, title, role, score, coverage, toConfirm }) => ({ lotId, title, role, score, coverage, toConfirm })),
  };
}

/** Why: the answer of the day, target by target, and today's. */
export function presentWhy({ told, toldAt, today, ...answer }: Why): WhyView {
  return { told, toldAt, ...presentAnswer(answer), today: presentAnswer(today) };
}

export function presentAlerts({ minScore, version, plan, mailAvailable, expectedPerWeek, volume }: Alerts): AlertsView {
  const volumes = volume.thresholds.map((one) => ({ minScore: one.minScore, perWeek: one.perWeek }));
  return { minScore, expectedPerWeek, volumes, version, ...presentAlertPlan(plan, mailAvailable) };
}

export function presentMark({ mark, reason, at }: Mark): MarkView {
  return { mark, reason, at };
}

function presentMatchTender(tender: Tender): MatchTenderView {
  return {
    id: tender.id,
    title: tender.title,
    buyer: presentBuyerRef(tender),
    value: presentValue(tender, 'public'),
    tenderPeriod: presentTenderPeriod(tender.tenderPeriod),
  };
}

function presentAnswer({ at, tender, reasons, targets, inputs, replay, missing }: WhyAnswer): WhyAnswerView {
  return {
    tender: presentMatchTender(tender),
    asOf: at,
    reasons: reasons.map(presentMessage),
    targets: targets.map(presentTarget),
    inputs: presentInputs(inputs),
    replay,
    missing: [...missing],
  };
}

function presentTarget({ lotId, title, matches, assessment, fit, stored }: WhyTarget): WhyTargetView {
  return {
    lotId: lotId || undefined,
    title,
    matches,
    role: assessment.role,
    score: fit.score,
    fit: fit.points.map(presentFitPoints),
    coverage: assessment.coverage,
    toConfirm: assessment.toConfirm,
    findings: assessment.findings.map(presentFinding),
    stored: stored && { ...presentInputs(stored), role: stored.role, score: stored.score },
  };
}

function presentFitPoints({ criterion, points, max, evidence }: FitPoints): FitPointsView {
  return { criterion, points, max, evidence };
}

function presentInputs({ businessVersion, tenderVersion, rulebookHash, weightsHash, textStatisticsHash }: MatchInputs): MatchInputsView {
  return { businessVersion, tenderVersion, rulebookHash, weightsHash, textStatisticsHash };
}

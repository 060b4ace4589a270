import { DAY_MS, message, minorDigits, moneyText, type IsoDate, type IsoInstant, type Message, type MessageParams, type Rulebook, type Tender } from '@app/domain';
import type { FirmColumns } from '@app/matching';
import { countReach, microAble, sizeColumn, SIZES, without, type Reach } from './count-reach.js';
import { SMALLEST_SHOWN } from './guard-counts.js';

/** Something an officer should know before publishing; never a refusal. */
export interface ReachWarning {
  readonly code: 'removes_micro' | 'turnover_multiple' | 'deadline_short' | 'single_bid_risk' | 'fewer_than_five' | 'lot_size';
  /** The requirement or lot that it is about. */
  readonly about?: string;
  readonly message: Message;
}

export interface WarningFacts {
  readonly tender: Tender;
  readonly reach: Reach;
  readonly columns: FirmColumns;
  readonly asOf: IsoDate;
  readonly now: IsoInstant;
  readonly rulebook: Rulebook;
  readonly like: { readonly tenders: number; readonly medianDays: number | undefined };
}

/** A requirement that leaves less than this part of the micro-enterprises is pointed out. */
const MICRO_LEFT = 0.5;
/** Twice the value is the most that Directive 2014/24/EU, Article 58(3), lets a buyer ask for as turnover without a reason. */
const TURNOVER_MULTIPLE = 2;
/** A deadline below this part of the usual one is called short. */
const SHORT_DEADLINE = 0.75;
/** With fewer able firms than this, one bid or none is likely: few of the able come. */
const FEW_FIRMS = 10;

/** Everything that stands out, each with its numbers; none of them is of fewer than five firms. */
export function reachWarnings(facts: WarningFacts): readonly ReachWarning[] {
  return [...fewFirms(facts), ...removesMicro(facts), ...turnoverMultiple(facts), ...deadlineShort(facts), ...lotSize(facts)];
}

function warning(code: ReachWarning['code'], params: MessageParams, about?: string): ReachWarning {
  return { code, ...(about === undefined ? {} : { about }), message: message(`reach.${code}`, params) };
}

function fewFirms({ reach }: WarningFacts): readonly ReachWarning[] {
  const able = reach.solo + reach.joint;
  if (able < SMALLEST_SHOWN) {
    return [warning('fewer_than_five', { least: SMALLEST_SHOWN })];
  }
  if (able >= FEW_FIRMS) return [];
  return [warning('single_bid_risk', { least: FEW_FIRMS })];
}

function removesMicro({ tender, reach, columns, asOf, rulebook }: WarningFacts): readonly ReachWarning[] {
  const left = microAble(columns, reach, asOf, rulebook);
  return tender.requirements.flatMap((requirement) => {
    const all = microAble(columns, countReach(columns, without(tender, requirement), asOf, rulebook), asOf, rulebook);
    const gone = all - left;
    if (gone < SMALLEST_SHOWN || left >= all * MICRO_LEFT) return [];
    const percent = Math.round((100 * gone) / all / 5) * 5;
    return [warning('removes_micro', { requirement: requirement.id, percent }, requirement.id)];
  });
}

function turnoverMultiple({ tender }: WarningFacts): readonly ReachWarning[] {
  return tender.requirements.flatMap((requirement) => {
    if (requirement.kind !== 'turnover') return [];
    const value = tender.lots.find(({ id }) => id === requirement.lotId)?.value ?? tender.value;
    if (value === undefined || value.minor <= 0n || value.currency !== requirement.amount.currency) return [];
    const multiple = Number((requirement.amount.minor * 10n) / value.minor) / 10;
    if (requirement.amount.minor <= value.minor * BigInt(TURNOVER_MULTIPLE)) return [];
    return [warning('turnover_multiple', { requirement: requirement.id, asked: moneyText(requirement.amount), value: moneyText(value), multiple, usual: TURNOVER_MULTIPLE }, requirement.id)];
  });
}

function deadlineShort({ tender, now, like }: WarningFacts): readonly ReachWarning[] {
  const { endDate } = tender.tenderPeriod;
  if (endDate === undefined || like.tenders < SMALLEST_SHOWN || like.medianDays === undefined) return [];
  const days = Math.floor((Date.parse(endDate) - Date.parse(tender.publishedAt ?? now)) / DAY_MS);
  if (days >= like.medianDays * SHORT_DEADLINE) return [];
  const usual = Math.round(like.medianDays);
  return [warning('deadline_short', { days, usual, tenders: like.tenders })];
}

/** The largest contract that half of the micro-enterprises take on alone, where enough of them say. */
function lotSize({ tender, columns, asOf, rulebook }: WarningFacts): readonly ReachWarning[] {
  const parts = tender.lots.length === 0 ? [{ id: undefined, value: tender.value }] : tender.lots.map(({ id, value }) => ({ id, value }));
  return parts.flatMap(({ id, value }) => {
    if (value === undefined) return [];
    const limits = limitsOfMicro(columns, value.currency, asOf, rulebook);
    const able = limits.filter((limit) => limit >= value.minor).length;
    if (limits.length < 4 * SMALLEST_SHOWN || able >= limits.length / 4) return [];
    const half = roundDown(limits[Math.floor(limits.length / 2)] ?? 0n, value.currency);
    if (half <= 0n) return [];
    const what = id === undefined ? message('reach.lot_size.contract') : message('reach.lot_size.lot', { lot: id });
    return [warning('lot_size', { what, value: moneyText(value), half: moneyText({ minor: half, currency: value.currency }), currency: value.currency }, id)];
  });
}

function limitsOfMicro(columns: FirmColumns, currency: string, asOf: IsoDate, rulebook: Rulebook): readonly bigint[] {
  const sizes = sizeColumn(columns, asOf, rulebook);
  const limits = columns.firms.flatMap((firm, row) => {
    const limit = sizes[row] === SIZES.indexOf('micro') ? firm?.maxContractValue : undefined;
    return limit?.currency === currency ? [limit.minor] : [];
  });
  return limits.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** To one figure and zeros, so that it is no firm's own. */
function roundDown(minor: bigint, currency: string): bigint {
  const power = 10n ** BigInt(Math.max(minorDigits(currency), minor.toString().length - 1));
  return (minor / power) * power;
}

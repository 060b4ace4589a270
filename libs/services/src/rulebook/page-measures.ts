import type { EconomyRules, PreferenceRule, ProcurementScope, ReservationRule, SmallFirmMeasure } from '@app/domain';
import { grouped, unitText, validityText } from './page-words.js';

const FORCE: Readonly<Record<ReservationRule['force'], string>> = {
  must: 'the buyer has to reserve',
  may: 'the buyer may reserve',
  target: 'a target for the year',
};

/** What is kept for small firms: who gets it, and what happens when none of them bids. */
export function reservationLines(rules: EconomyRules): readonly string[] {
  return rules.reservations.map((rule) => {
    const target = rule.targetPct === undefined ? '' : `, ${rule.targetPct} %`;
    return [
      `**${rule.id}** (${FORCE[rule.force]}${target}; ${validityText(rule)}; confidence ${rule.confidence})`,
      `Who: ${whoText(rule)}.`,
      `What: ${rule.what}`,
      ...scopeText(rule.scope, rules),
      `When nobody small bids: ${rule.whenNobodySmallBids}`,
    ].join('\\\n  ');
  });
}

/** Advantages in an open competition. */
export function preferenceLines(rules: EconomyRules): readonly string[] {
  return rules.pricePreferences.map((rule) =>
    [
      `**${rule.id}** (${rule.kind.replaceAll('_', ' ')}${rangeText(rule)}; ${validityText(rule)}; confidence ${rule.confidence})`,
      `Who: ${whoText(rule)}.`,
      `How: ${rule.how}`,
      ...scopeText(rule.scope, rules),
    ].join('\\\n  '),
  );
}

function whoText({ who, sizes, definition }: SmallFirmMeasure): string {
  const classes = sizes.length === 0 ? '' : ` (${sizes.join(', ')}${definition === undefined ? '' : ` by ${definition}`})`;
  return `${who}${classes}`;
}

function rangeText({ minPct, maxPct }: PreferenceRule): string {
  if (minPct === undefined && maxPct === undefined) return '';
  if (minPct === undefined) return `, up to ${maxPct ?? ''} %`;
  return maxPct === undefined ? `, from ${minPct} %` : `, ${minPct} to ${maxPct} %`;
}

function scopeText({ categories, unit, valueFrom, valueUntil, levels, note }: ProcurementScope, rules: EconomyRules): readonly string[] {
  const money = unit === undefined ? '' : ` ${unitText(unit, rules)}`;
  const parts = [
    ...(categories === undefined ? [] : [categories.join(' and ')]),
    ...(valueFrom === undefined ? [] : [`from ${grouped(valueFrom)}${money}`]),
    ...(valueUntil === undefined ? [] : [`up to ${grouped(valueUntil)}${money}`]),
    ...(levels === undefined ? [] : [`buyers: ${levels.join(', ').replaceAll('_', '-')}`]),
  ];
  const lines = parts.length === 0 ? [] : [`Where: ${parts.join('; ')}.`];
  return note === undefined ? lines : [...lines, `Note: ${note}`];
}

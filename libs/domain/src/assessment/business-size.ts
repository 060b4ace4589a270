import type { Business } from '../business/business.js';
import type { EconomyCode, IsoDate } from '../common/brand.js';
import { ownDefinition, rulesOf, type DefinitionInRules } from '../rulebook/definitions.js';
import type { Rulebook, SizeClass } from '../rulebook/rulebook.js';
import type { Finding, FindingSource, Message } from './finding.js';
import { alternatives, message } from './message.js';
import { lawSource, proofText, sizeQuestion } from './size-answer.js';
import { sizeClass, type SizeResult } from './size-class.js';

/** A firm's class by its own economy, outside any tender. */
export interface BusinessSize {
  readonly class: SizeClass | 'unknown';
  /** Id of the definition used; absent where the rulebook has none. */
  readonly definition?: string;
  readonly basis: 'declared' | 'document' | 'register';
  readonly findings: readonly Finding[];
}

/**
 * The class of a firm in its own economy: by the definition its buyers use if that has a micro class, else by the
 * most general one that has. An economy without rules leaves it unknown, with a question that says so.
 */
export function businessSize(business: Business, rulebook: Rulebook, asOf: IsoDate): BusinessSize {
  const own = ownSizeDefinition(business.economy, rulebook, asOf);
  if (own === undefined) {
    const question = message('question.size.no_rules', { economy: business.economy, need: message('need.size.own') });
    return { class: 'unknown', basis: 'declared', findings: [finding('no definition', undefined, question)] };
  }
  const { definition } = own;
  const result = sizeClass(business, definition, own.rules, asOf, rulebook.rates);
  const law = lawSource(definition, result);
  if (result.confidence === 'low') {
    const params = { definition: definition.id, need: message('need.size.own') };
    const question = message('question.size.low_confidence', params);
    return { class: 'unknown', definition: definition.id, basis: result.basis, findings: [finding('uncertain', law, question)] };
  }
  const open = result.class === 'unknown';
  const found = open
    ? finding(result.possible.join(' or '), law, sizeQuestion(result, definition))
    : finding(`${figures(result)}${proofText(result)}`, law, undefined, {
        basis: result.basis,
        ...(result.proof === undefined ? {} : { validUntil: result.proof.validUntil }),
        message: message('size.known', { class: alternatives([result.class]), definition: definition.id, basis: message(`basis.${result.basis}`) }),
      });
  return { class: result.class, definition: definition.id, basis: result.basis, findings: [found] };
}

/** The definition by which firms of an economy are classed where no tender asks. */
export function ownSizeDefinition(economy: EconomyCode, rulebook: Rulebook, asOf: IsoDate): DefinitionInRules | undefined {
  const rules = rulesOf(rulebook, economy);
  return rules && (ownDefinition(rules, ['micro'], asOf) ?? ownDefinition(rules, [], asOf));
}

/** `employees 4 (2026), annual turnover MYR 250000 (2025)`. */
function figures({ used }: SizeResult): string {
  return used
    .map(({ metric, currency, value, year }) =>
      [metric.replaceAll('_', ' '), currency, value, `(${year})`].filter((part) => part !== undefined).join(' '),
    )
    .join(', ');
}

function finding(
  have: string,
  law: FindingSource | undefined,
  question: Message | undefined,
  known?: Pick<Finding, 'basis' | 'validUntil' | 'message'>,
): Finding {
  return {
    clause: 'size',
    kind: 'size',
    verdict: known ? 'pass' : 'unknown',
    need: 'a size class',
    have,
    basis: known?.basis ?? 'none',
    ...(known?.validUntil === undefined ? {} : { validUntil: known.validUntil }),
    message: known?.message ?? message('size.unknown'),
    ...(question ? { question } : {}),
    source: law ?? { type: 'law', ref: 'no size definition' },
    everyMember: true,
    curable: false,
  };
}

import { message, wordsOf, type Message, type Requirement } from '@app/domain';
import { contributionTo } from './contribution.js';
import type { TeamLot } from './team-instance-of.js';

/**
 * What a team has for each of several lots, and not for all of them at once: people, machines or output that every lot asks for by itself. Whether the same may serve two contracts
 * the conditions do not say, so it is the buyer's to confirm.
 *
 * @param lots with the team's own firms
 */
export function servesTwice(lots: readonly TeamLot[]): readonly Message[] {
  const asked = new Map<string, { readonly requirement: Requirement; readonly lot: TeamLot }[]>();
  for (const lot of lots) {
    // A condition of the whole tender is one condition, whichever lots it is read for.
    for (const requirement of lot.rules.target.requirements.filter(({ lotId }) => lotId !== undefined)) {
      const kind = keyOf(requirement);
      if (kind !== undefined) asked.set(kind, [...(asked.get(kind) ?? []), { requirement, lot }]);
    }
  }
  return [...asked.values()].flatMap((several) => {
    const [first, ...others] = several;
    if (first === undefined || others.length === 0) return [];
    const { asOf, rulebook } = first.lot.rules;
    const parts = first.lot.firms.map(({ business }) => contributionTo(first.requirement, business, { asOf, rulebook }));
    const need = several.reduce((sum, { requirement, lot }) => sum + needOf(requirement, lot), 0n);
    const have = parts.reduce((sum, part) => sum + (part?.low ?? 0n), 0n);
    if (have >= need) return [];
    const finding = first.lot.firms[0]?.alone.findings.find(({ clause }) => clause === first.requirement.id);
    const what = message('condition.serves_twice', { count: several.length, what: finding === undefined ? first.requirement.id : wordsOf(finding, 'need') });
    return [message('condition.confirms', { who: message('condition.buyer'), what })];
  });
}

/** What requirements are of the same thing, counted in the same units. */
function keyOf(requirement: Requirement): string | undefined {
  if (requirement.kind === 'staff') return `staff ${requirement.role ?? ''}`;
  if (requirement.kind !== 'capability' && requirement.kind !== 'equipment') return undefined;
  const { kind, classification, unit, per = '' } = requirement;
  return `${kind} ${classification.scheme} ${classification.id} ${unit} ${per}`;
}

function needOf(requirement: Requirement, { firms, rules: { asOf, rulebook } }: TeamLot): bigint {
  const [firm] = firms;
  return (firm && contributionTo(requirement, firm.business, { asOf, rulebook })?.need) ?? 0n;
}

import { conclude, tenderField, type Answer, type Clause, type ClauseContext } from '../clause.js';
import { rulesOf } from '../../rulebook/definitions.js';
import type { Rulebook } from '../../rulebook/rulebook.js';
import { everyBidder } from './every-bidder.js';

/** The tender shuts out members of other economies; nothing cures that. */
export function jointForeignMembers(context: ClauseContext): Clause | undefined {
  const { target, rulebook } = context;
  if (target.jointBid?.foreignMembers !== false) return undefined;
  const home = target.tender.economy;
  const together = everyBidder(context, ({ economy }): Answer => {
    const verdict = isAtHome(rulebook, economy, home) ? 'pass' : 'fail';
    return { verdict, have: economy, gap: home, basis: 'declared' };
  });
  const clause = 'jointBid.foreignMembers';
  const head = { clause, kind: 'economy', topic: 'foreign_members', everyMember: true, curable: false } as const;
  return conclude({ ...head, need: home, source: tenderField(clause) }, together);
}

/** A member state is at home where the Union itself buys. */
function isAtHome(rulebook: Rulebook, economy: string, home: string): boolean {
  return economy === home || rulesOf(rulebook, economy)?.economy === home;
}

import { rulesOf } from '../../rulebook/definitions.js';
import type { Rulebook } from '../../rulebook/rulebook.js';
import { conclude, tenderField, type Answer, type Clause } from '../clause.js';
import { everyBidder } from '../clauses/every-bidder.js';
import { shareMeets } from '../combine.js';
import { bids } from '../group.js';
import { pctOf } from '../measure.js';
import { later } from '../message.js';
import type { JointContext } from './joint-context.js';
import { concludeTerm, narrower } from './term.js';

/** The tender shuts out members of other economies; nothing cures that. */
export function jointForeignMembers(context: JointContext): Clause | undefined {
  const { target } = context;
  if (target.jointBid?.foreignMembers !== false) return undefined;
  const clause = 'jointBid.foreignMembers';
  const head = { clause, kind: 'economy', topic: 'foreign_members', everyMember: true, curable: false } as const;
  return conclude({ ...head, need: target.tender.economy, source: tenderField(clause) }, everyBidder(context, (member) => atHome(member.economy, context)));
}

/** A least part of the bid for members of the buyer's own economy. */
export function jointDomesticShare(context: JointContext): Clause | undefined {
  const { rule, target, members, group } = context;
  const term = narrower({
    field: 'jointBid.domesticMinPct',
    tender: target.jointBid?.domesticMinPct,
    law: rule?.eligibility.domesticMinPct,
    rule,
    asksAsMuch: (first, second) => pctOf(first) >= pctOf(second),
  });
  if (term === undefined || group.length < 2) return undefined;
  const answered = members.filter(bids).map((member) => ({ member, answer: atHome(member.business.economy, context) }));
  const need = later('need.min_pct', { codes: target.tender.economy, pct: term.value });
  const head = { clause: 'jointBid.domesticMinPct', kind: 'economy', topic: 'shares', everyMember: false, curable: true } as const;
  return concludeTerm({ ...head, need }, term, shareMeets(answered, pctOf(term.value)));
}

function atHome(economy: string, { target, rulebook }: JointContext): Answer {
  const home = target.tender.economy;
  return { verdict: isAtHome(rulebook, economy, home) ? 'pass' : 'fail', have: economy, gap: home, basis: 'declared' };
}

/** A member state is at home where the Union itself buys. */
function isAtHome(rulebook: Rulebook, economy: string, home: string): boolean {
  return economy === home || rulesOf(rulebook, economy)?.economy === home;
}

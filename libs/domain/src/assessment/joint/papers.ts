import { STAGES, type PaperRule } from '../../rulebook/joint-bid-rule.js';
import type { Truth } from '../../rulebook/size-test.js';
import type { Answer, Clause } from '../clause.js';
import { later, sequence, type Later } from '../message.js';
import { reachesAmount } from './applicable-rules.js';
import type { JointContext } from './joint-context.js';
import { paperServes } from './paper-serves.js';
import { concludeTerm, lawTerm } from './term.js';

/** The papers that the law wants of a group by the stage it is at. */
export function jointPapers(context: JointContext): Clause | undefined {
  const { rule, group, facts } = context;
  if (rule === undefined || group.length < 2) return undefined;
  const due = rule.documents.map((paper) => ({ paper, due: isDue(paper, context) })).filter((each) => each.due !== false);
  if (due.length === 0) return undefined;
  const missing = due.filter(({ paper }) => !(facts.papers ?? []).some((held) => paperServes(held, paper)));
  const sure = missing.filter((each) => each.due === true);
  const names = (list: typeof due): Later => () => sequence(list.map(({ paper }) => paperText(paper)));
  const answer: Answer = {
    verdict: missing.length === 0 ? 'pass' : facts.papers !== undefined && sure.length > 0 ? 'fail' : 'unknown',
    have: later('have.papers', { met: due.length - missing.length, all: due.length }),
    gap: names(sure),
    basis: 'declared',
    question: later(sure.length > 0 ? 'question.papers' : 'question.papers.value', { papers: names(missing) }),
  };
  const head = { clause: 'jointBid.documents', kind: 'joint_bid', topic: 'joint_bid', everyMember: false, curable: true } as const;
  return concludeTerm({ ...head, need: later('need.papers', { papers: names(due) }) }, lawTerm(true, rule), answer);
}

/** Unknown where it hangs on a value or a rate that is not known. */
function isDue({ when, from, categories }: PaperRule, { facts, target, rulebook, asOf }: JointContext): Truth {
  if (STAGES.indexOf(when) > STAGES.indexOf(facts.stage ?? 'with_bid')) return false;
  const category = target.tender.mainProcurementCategory;
  if (categories !== undefined && category !== undefined && !categories.includes(category)) return false;
  if (categories !== undefined && category === undefined) return undefined;
  return from === undefined ? true : reachesAmount(target.value, from, rulebook, asOf);
}

function paperText({ document, form }: PaperRule): Later {
  return later('have.paper', { document: later(`paper.${document}`), form: later(`paper_form.${form}`) });
}

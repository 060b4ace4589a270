import { isTold, type Assessment, type Fit, type IsoInstant, type Message, type Tender } from '@app/domain';

export interface WhyFacts {
  readonly tender: Tender;
  readonly toldAt?: IsoInstant;
  /** Undefined where what it was then is not known. */
  readonly threshold?: number;
  readonly mark?: string;
  readonly targets: readonly { readonly assessment: Assessment; readonly fit: Fit }[];
  readonly now: IsoInstant;
}

/** The reasons in the order in which a person would ask for them. */
export function whyMessages({ tender, toldAt, threshold, mark, targets, now }: WhyFacts): Message[] {
  const best = Math.max(0, ...targets.map(({ fit }) => fit.score));
  const messages: Message[] = [];
  const say = (key: string, text: string, params: Message['params'] = {}): void => void messages.push({ key, params, text });
  if (toldAt !== undefined) say('why.told', `You were told on ${toldAt.slice(0, 10)}.`, { at: toldAt });
  if (tender.status !== 'active') say('why.not_open', `The tender is ${tender.status}.`, { status: tender.status });
  else if (tender.tenderPeriod.endDate === undefined) say('why.no_deadline', 'The notice names no deadline that can be read, so nobody was told of it.');
  else if (Date.parse(tender.tenderPeriod.endDate) <= Date.parse(now)) say('why.closed', 'The deadline has passed.');
  if (mark === 'hidden') say('why.hidden', 'You marked this tender as not yours.');
  for (const { assessment } of targets) {
    for (const finding of assessment.findings) if (finding.verdict === 'fail') messages.push(finding.message);
  }
  if (targets.every(({ assessment }) => assessment.role === 'near_miss' || assessment.role === 'none')) {
    say('why.role', 'A condition stands between you and a bid, so no alert was due.');
  }
  if (threshold === undefined) say('why.threshold_changed', `The fit is ${best} of 100; your threshold of then was changed since and is not known.`, { best });
  else if (best < threshold) say('why.below', `The fit is ${best} of 100; your alerts begin at ${threshold}.`, { best, threshold });
  if (toldAt === undefined && threshold !== undefined && targets.some(({ assessment, fit }) => isTold({ role: assessment.role, score: fit.score }, threshold))) {
    say('why.due', 'An alert is due and on its way.');
  }
  return messages;
}

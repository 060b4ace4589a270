import { moneyToJson } from '@app/domain';
import type { Message, Money } from '@app/domain';
import type { FirmFeatures } from '../features/firm-features.js';
import type { FitWeights } from '../weights.js';
import type { Judgement, Pair } from './criterion.js';

/** Whether the contract is within what the firm takes on alone. See docs/rules/fit/value.md. */
export function value({ firm, target, weights }: Pair): Judgement {
  if (!target.value || target.value.minor === 0n) return unknown('tender', 'The tender shows no value', weights);
  const reach = reachOf(firm, target.value.currency, weights);
  if (!reach) return unknown('firm', `The firm's reach in ${target.value.currency} is not known`, weights);
  // A ratio is not money: a rounding of its last digits moves no point.
  const times = Number(target.value.minor) / Number(reach.money.minor);
  const part = times <= 1 ? 1 : Math.max(0, 1 - Math.log(times) / Math.log(weights.value.beyond));
  const { value } = target;
  return { part, explain: () => reachMessage(value, reach, times <= 1) };
}

function reachMessage(value: Money, reach: Reach, within: boolean): Message {
  const params = { value: text(value), reach: text(reach.money), basis: reach.basis };
  const basis = reach.basis === 'stated' ? 'the firm takes on alone' : "the firm's past contracts let expect";
  const sentence = `${params.value} is ${within ? 'within' : 'beyond'} the ${params.reach} that ${basis}.`;
  return { key: within ? 'fit.value.within' : 'fit.value.beyond', params, text: sentence };
}

interface Reach {
  readonly money: Money;
  readonly basis: 'stated' | 'past';
}

/** What the firm says of itself wins; else its largest past contract, times what a firm may grow by. */
function reachOf({ maxContractValue, largestPast }: FirmFeatures, currency: string, weights: FitWeights): Reach | undefined {
  if (maxContractValue) {
    const usable = maxContractValue.currency === currency && maxContractValue.minor > 0n;
    return usable ? { money: maxContractValue, basis: 'stated' } : undefined;
  }
  const past = largestPast.find((money) => money.currency === currency);
  return past && { money: { minor: past.minor * BigInt(weights.value.reachOfPast), currency }, basis: 'past' };
}

function unknown(side: 'tender' | 'firm', text: string, weights: FitWeights): Judgement {
  return { part: weights.value.unknown, explain: () => ({ key: 'fit.value.unknown', params: { side }, text: `${text}: neither for nor against.` }) };
}

function text(money: Money): string {
  const { amount, currency } = moneyToJson(money);
  return `${amount} ${currency}`;
}

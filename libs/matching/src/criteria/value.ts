import { amountText } from '@app/domain';
import type { Message, Money } from '@app/domain';
import type { ValueHistory } from '../features/value-history.js';
import type { MarketValues } from '../fit-statistics.js';
import type { FitWeights } from '../weights.js';
import type { Judge, Pair } from './criterion.js';

/** Whether the contract is of a size that the firm does, and within what it takes on alone. See docs/rules/fit/value.md. */
export const value: Judge = {
  part: ({ firm, target, weights: { value: weights } }) => {
    if (!isStated(target.value)) return weights.unknown;
    const history = firm.values.find(({ currency }) => currency === target.value?.currency);
    const limit = stated(firm.maxContractValue, target.value.currency);
    const usual = history ? usualPart(target.value, history, target.market, weights) : limit ? weights.within : weights.unknown;
    return limit ? Math.min(usual, fade(target.value, limit, weights)) : usual;
  },
  explain,
};

/**
 * How much likelier a contract of this value is for this firm than for any firm of the market, both taken as
 * normal in the logarithm; the firm's middle leans on the market's where it has few contracts. 0 to 1.
 */
export function usualPart(contract: Money, { logMedian, contracts }: ValueHistory, market: MarketValues | undefined, weights: FitWeights['value']): number {
  const log = Math.log(Number(contract.minor));
  const { prior, spread, lowest, highest } = weights;
  const width = market?.deviation ?? weights.deviation;
  const middle = market ? (contracts * logMedian + prior * market.mean) / (contracts + prior) : logMedian;
  const own = width * Math.sqrt(spread + 1 / (contracts + prior));
  const anyone = width * Math.sqrt(1 + spread / 2);
  const odds = Math.log(anyone / own) - ((log - middle) / own) ** 2 / 2 + (market ? ((log - market.mean) / anyone) ** 2 / 2 : 0.5);
  return Math.min(1, Math.max(0, (odds - lowest) / (highest - lowest)));
}

/** 1 up to the limit; beyond it, down to 0 by the logarithm. A ratio is not money: a rounding of its last digits moves no point. */
function fade(contract: Money, limit: Money, { beyond }: FitWeights['value']): number {
  const times = Number(contract.minor) / Number(limit.minor);
  return times <= 1 ? 1 : Math.max(0, 1 - Math.log(times) / Math.log(beyond));
}

function isStated(money: Money | undefined): money is Money {
  return money !== undefined && money.minor > 0n;
}

function stated(limit: Money | undefined, currency: string): Money | undefined {
  return limit && limit.currency === currency && limit.minor > 0n ? limit : undefined;
}

function explain({ firm, target, weights: { value: weights } }: Pair): Message {
  if (!isStated(target.value)) return unknown('tender', 'The tender shows no value');
  const contract = amountText(target.value);
  const limit = stated(firm.maxContractValue, target.value.currency);
  if (limit && fade(target.value, limit, weights) < 1) {
    const params = { value: contract, reach: amountText(limit), basis: 'stated' };
    return { key: 'fit.value.beyond', params, text: `${contract} is beyond the ${params.reach} that the firm takes on alone.` };
  }
  const history = firm.values.find(({ currency }) => currency === target.value?.currency);
  if (history) return historyMessage(contract, target.value, history);
  if (!limit) return unknown('firm', `What the firm does in ${target.value.currency} is not known`);
  const params = { value: contract, reach: amountText(limit), basis: 'stated' };
  return { key: 'fit.value.within', params, text: `${contract} is within the ${params.reach} that the firm takes on alone.` };
}

function historyMessage(contract: string, value: Money, { logMedian, contracts, largest }: ValueHistory): Message {
  const middle = amountText({ minor: BigInt(Math.round(Math.exp(logMedian))), currency: largest.currency });
  const beyond = value.minor > largest.minor;
  const params = { value: contract, usual: middle, largest: amountText(largest), contracts };
  const of = contracts === 1 ? 'the one past contract' : `the usual past contract (middle of ${contracts})`;
  return {
    key: beyond ? 'fit.value.above_past' : 'fit.value.as_past',
    params,
    text: `${contract}; ${of} was ${middle}${beyond && contracts > 1 ? `, the largest ${params.largest}` : ''}.`,
  };
}

function unknown(side: 'tender' | 'firm', sentence: string): Message {
  return { key: 'fit.value.unknown', params: { side }, text: `${sentence}: neither for nor against.` };
}

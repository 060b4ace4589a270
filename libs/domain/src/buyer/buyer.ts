import type { BuyerId, EconomyCode } from '../common/brand.js';

export const BUYER_LEVELS = ['central', 'sub_central', 'other', 'development_bank'] as const;
/** The tiers of the Government Procurement Agreement's annexes 1 to 3, and banks that buy by rules of their own. */
export type BuyerLevel = (typeof BUYER_LEVELS)[number];

/** On whose word a buyer is verified: an operator's, or the deployment's, which takes every buyer on trust. */
export type BuyerTrust = 'operator' | 'deployment';

/** An organisation that buys: ministry, municipality, utility. */
export interface Buyer {
  readonly id: BuyerId;
  readonly name: string;
  readonly economy: EconomyCode;
  readonly level?: BuyerLevel;
  /** Tenders of a buyer that is not verified reach nobody. */
  readonly verified: boolean;
  /** Present where it is verified. */
  readonly trust?: BuyerTrust;
}

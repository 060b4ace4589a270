import type { DeliveryReason } from '@app/domain';

/** Why a peer was not reached: what it said, or the service's own reason for not asking it. */
type Because = { readonly detail: string; readonly reason?: undefined } | { readonly reason: DeliveryReason; readonly detail?: undefined };

/** How a try to reach a peer ended. */
export type Outcome =
  /** The peer has taken it; `detail` is what it said. */
  | { readonly did: 'sent'; readonly detail: string }
  /** Later it may work. `unreached`: the peer was not there at all, and has refused nothing. */
  | ({ readonly did: 'not_now'; readonly unreached?: true } & Because)
  /** It never will. `gone`: nor will anything else sent to this address. */
  | ({ readonly did: 'refused'; readonly gone?: true } & Because);

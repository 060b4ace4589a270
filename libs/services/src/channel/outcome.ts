/** How a try to reach a peer ended. */
export type Outcome =
  /** The peer has taken it; `detail` is what it said. */
  | { readonly did: 'sent'; readonly detail: string }
  /** Later it may work. `unreached`: the peer was not there at all, and has refused nothing. */
  | { readonly did: 'not_now'; readonly detail: string; readonly unreached?: true }
  /** It never will. `gone`: nor will anything else sent to this address. */
  | { readonly did: 'refused'; readonly detail: string; readonly gone?: true };

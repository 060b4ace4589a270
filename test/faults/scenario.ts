import type { Peers } from './environment/peers.js';
import type { Backend, System } from './environment/system.js';

/** What a scenario counts; everything but `acknowledged` is a fault of ours. */
export interface Verdict {
  /** Operations that the service has confirmed to a client. */
  readonly acknowledged: number;
  /** Effects of acknowledged operations that are not there. */
  readonly lost: number;
  /** Effects that are there more than once. */
  readonly duplicate: number;
  /** Effects that nobody asked for or of the wrong kind, failures without a word what to do, processes that ended by themselves. */
  readonly wrong: number;
}

/** What became of one strike. */
export interface StrikeFigure {
  readonly nemesis: string;
  readonly backend: Backend;
  readonly round: number;
  /** Seconds until the next piece of work was done, by whoever was left; undefined: none waited. */
  readonly resumed?: number;
  /** Seconds until all work was done and everybody told; with the last strike of its kind in a round. */
  readonly recovered?: number;
}

export interface Outcome extends Verdict {
  readonly strikes: readonly StrikeFigure[];
}

export interface Setting {
  /** The service on one queue backend, running, with an empty database of its own. */
  readonly system: System;
  readonly rounds: number;
  /** Decides every choice of the scenario; only the machine's own timing differs between two runs. */
  readonly seed: number;
  /** Where the scenario asks for them. */
  readonly peers?: Peers;
  /** Prints a line. */
  readonly say: (line: string) => void;
}

/** One way of hurting the service while it works, and of counting afterwards what that broke. */
export interface Scenario {
  /** As the file is called. */
  readonly name: string;
  /** What is done to the service, in a sentence. */
  readonly says: string;
  /** Rounds when the command names none. */
  readonly rounds: number;
  /** Whom the service talks to outside; started before it. */
  readonly peers?: () => Promise<Peers>;
  run(setting: Setting): Promise<Outcome>;
}

export const NOTHING: Outcome = { acknowledged: 0, lost: 0, duplicate: 0, wrong: 0, strikes: [] };

export function addOutcomes(a: Outcome, b: Outcome): Outcome {
  return {
    acknowledged: a.acknowledged + b.acknowledged,
    lost: a.lost + b.lost,
    duplicate: a.duplicate + b.duplicate,
    wrong: a.wrong + b.wrong,
    strikes: [...a.strikes, ...b.strikes],
  };
}

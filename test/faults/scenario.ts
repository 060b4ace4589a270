import type { System } from './environment/system.js';

/** What a scenario counts; everything but `acknowledged` is a fault of ours. */
export interface Verdict {
  /** Operations that the service has confirmed to a client. */
  readonly acknowledged: number;
  /** Effects of acknowledged operations that are not there. */
  readonly lost: number;
  /** Effects that are there more than once. */
  readonly duplicate: number;
  /** Effects that nobody asked for, or of the wrong kind. */
  readonly wrong: number;
}

export interface Setting {
  /** The service on one queue backend, running, with an empty database of its own. */
  readonly system: System;
  readonly rounds: number;
  /** Decides every choice of the scenario; only the machine's own timing differs between two runs. */
  readonly seed: number;
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
  run(setting: Setting): Promise<Verdict>;
}

export const NOTHING: Verdict = { acknowledged: 0, lost: 0, duplicate: 0, wrong: 0 };

export function addVerdicts(a: Verdict, b: Verdict): Verdict {
  return {
    acknowledged: a.acknowledged + b.acknowledged,
    lost: a.lost + b.lost,
    duplicate: a.duplicate + b.duplicate,
    wrong: a.wrong + b.wrong,
  };
}

import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';

/** A tender that somebody has asked to be published. */
export interface Asked {
  readonly tenderId: string;
  /** The one that publishing makes. */
  readonly version: number;
  readonly round: number;
  /**
   * Who has confirmed it. `answer`: the answer to the request, or to its repeat; `look-up`: the answer was lost,
   * and the tender was then seen published; `nobody`: the answer was lost, and the client went away.
   */
  readonly by: 'answer' | 'look-up' | 'nobody';
}

/** What was promised, and what was asked and not promised, kept outside the service, one JSON object a line. */
export class Journal {
  constructor(readonly path: string) {
    writeFileSync(path, '');
  }

  /** On disk before the client goes on. */
  add(entry: Asked): void {
    appendFileSync(this.path, `${JSON.stringify(entry)}\n`);
  }

  read(): Asked[] {
    return readFileSync(this.path, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Asked);
  }
}

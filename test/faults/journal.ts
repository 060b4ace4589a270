import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';

/** A tender that the service has confirmed as published. */
export interface Acknowledged {
  readonly tenderId: string;
  readonly version: number;
  readonly round: number;
  /** `answer`: the answer to the request, or its repeat; `look-up`: the answer was lost, and the tender was then seen published. */
  readonly by: 'answer' | 'look-up';
}

/** What was promised, kept outside the service, one JSON object a line. */
export class Journal {
  constructor(readonly path: string) {
    writeFileSync(path, '');
  }

  /** On disk before the client goes on. */
  add(entry: Acknowledged): void {
    appendFileSync(this.path, `${JSON.stringify(entry)}\n`);
  }

  read(): Acknowledged[] {
    return readFileSync(this.path, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Acknowledged);
  }
}

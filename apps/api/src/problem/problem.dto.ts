/** One field that needs attention. */
export class ProblemFieldView {
  /** For example `lots[0].value.amount`; empty for the whole document. */
  readonly path!: string;
  /** Stable, e.g. `money.digits`. */
  readonly code!: string;
  /** Says how to mend it. */
  readonly message!: string;
}

/** RFC 9457 problem details. */
export class ProblemView {
  readonly type!: string;
  readonly title!: string;
  readonly status!: number;
  readonly detail?: string;
  /** Stable; programs decide by it. */
  readonly code!: string;
  readonly instance!: string;
  /** Name it when you ask about this failure. */
  readonly requestId!: string;
  readonly errors!: ProblemFieldView[];
}

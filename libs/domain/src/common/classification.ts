/** A code of a scheme: CPV, UNSPSC, ISIC4, or any other as its publisher wrote it. */
export interface Classification {
  readonly scheme: string;
  readonly id: string;
  /** What the publisher calls it, where that was given: the only name of a code of a list that is not held. */
  readonly description?: string;
}

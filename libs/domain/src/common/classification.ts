/** A code of a scheme: CPV, UNSPSC, ISIC4, or any other as its publisher wrote it. */
export interface Classification {
  readonly scheme: string;
  readonly id: string;
}

/** A code of a scheme. */
export class ClassificationView {
  readonly scheme!: string;
  readonly id!: string;
}

/** An exact amount; the amount has the digits of its currency. */
export class MoneyView {
  readonly amount!: string;
  readonly currency!: string;
}

/** A message by key, with its parameters and an English rendering. */
export class MessageView {
  readonly key!: string;
  readonly params!: Record<string, string | number>;
  readonly text!: string;
}

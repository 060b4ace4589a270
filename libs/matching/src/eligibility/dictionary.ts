/** Numbers values from 0 in the order of their first appearance; values with equal keys have one number. */
export class Dictionary<Value> {
  readonly values: Value[] = [];
  private readonly numbers = new Map<string, number>();

  /** @param keyOf tells values apart; by their JSON where it is absent */
  constructor(private readonly keyOf: (value: Value) => string = JSON.stringify) {}

  numberOf(value: Value): number {
    const key = this.keyOf(value);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.values.push(value) - 1;
    this.numbers.set(key, number);
    return number;
  }
}

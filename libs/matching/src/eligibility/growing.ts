type Kind = 'u8' | 'u32' | 'f64';
interface ArrayOf {
  readonly u8: Uint8Array;
  readonly u32: Uint32Array;
  readonly f64: Float64Array;
}

const MAKE: { readonly [Each in Kind]: (length: number) => ArrayOf[Each] } = {
  u8: (length) => new Uint8Array(length),
  u32: (length) => new Uint32Array(length),
  f64: (length) => new Float64Array(length),
};

/** A typed array that doubles when it is full. `values` is replaced then, so it is read anew before each scan. */
export class Growing<Of extends Kind> {
  values: ArrayOf[Of];
  length = 0;

  constructor(
    private readonly kind: Of,
    capacity = 1_024,
  ) {
    this.values = MAKE[kind](capacity);
  }

  set(index: number, value: number): void {
    if (index >= this.values.length) this.grow(index + 1);
    this.values[index] = value;
    if (index >= this.length) this.length = index + 1;
  }

  push(value: number): void {
    this.set(this.length, value);
  }

  private grow(least: number): void {
    const larger = MAKE[this.kind](Math.max(least, this.values.length * 2));
    larger.set(this.values);
    this.values = larger;
  }
}

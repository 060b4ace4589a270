/** Typed arrays on memory that all threads see. */
export const shared = {
  u8: (length: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(length)),
  i32: (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(4 * length)),
  u32: (length: number): Uint32Array => new Uint32Array(new SharedArrayBuffer(4 * length)),
  f64: (length: number): Float64Array => new Float64Array(new SharedArrayBuffer(8 * length)),
};

export type NumberType = keyof typeof shared;

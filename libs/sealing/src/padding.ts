/** Lengths of ciphertexts tell nothing below this step: a price of five digits is as long as one of nine. */
export const PAD_STEP = 4_096;
const LENGTH_BYTES = 4;

/** The bytes behind their length, filled up with zeros to a whole number of steps. */
export function pad(bytes: Uint8Array): Buffer {
  const padded = Buffer.alloc(Math.ceil((bytes.length + LENGTH_BYTES) / PAD_STEP) * PAD_STEP);
  padded.writeUInt32BE(bytes.length);
  padded.set(bytes, LENGTH_BYTES);
  return padded;
}

/** @throws Error for what `pad` cannot have made */
export function unpad(padded: Uint8Array): Buffer {
  const buffer = Buffer.from(padded);
  const length = buffer.length < LENGTH_BYTES ? Infinity : buffer.readUInt32BE();
  if (length > buffer.length - LENGTH_BYTES) throw new Error('what was sealed is not whole');
  return buffer.subarray(LENGTH_BYTES, LENGTH_BYTES + length);
}

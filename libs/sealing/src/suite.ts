import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';

/** Written beside every key: whoever opens years later has to know how it was sealed. */
export const SUITE_NAME = 'RFC9180-DHKEM(P-256,HKDF-SHA256)-HKDF-SHA256-AES-256-GCM';

/** P-256, because Node's WebCrypto has it as a stable part; one stateless suite for the whole process. */
export const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });

/** A copy that is an ArrayBuffer of its own: a Buffer may be a window on a larger one. */
export function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

import { createHash } from 'node:crypto';
import type { Bid, EnvelopeName, IsoInstant } from '@app/domain';
import { canonical, type Plain, type ReceiptSigner, type SealedEnvelope } from '@app/sealing';
import type { AuditMark } from '@app/store';

/** What a bidder keeps: that this ciphertext came in at this moment. Signed as it stands, in canonical form, without `signature`. */
export interface Receipt {
  readonly bidId: string;
  readonly tenderId: string;
  readonly bidder: { readonly businessId: string; readonly consortiumId?: string };
  readonly receivedAt: IsoInstant;
  readonly deadline: IsoInstant;
  /** Of the sealed envelopes one behind the other. */
  readonly sha256: string;
  readonly envelopes: readonly { readonly name: EnvelopeName; readonly sha256: string }[];
  /** Named in the envelopes, with the hash of the sealed bytes of each; absent where there is none. */
  readonly documents?: readonly { readonly id: string; readonly envelope: EnvelopeName; readonly sha256: string }[];
  /** The key that the envelopes are sealed to. */
  readonly sealingKeyId: string;
  /** Where the bid stands in the tender's audit: whoever cuts rows off its end cannot cut this. */
  readonly audit: { readonly number: number; readonly hash: string };
  readonly signingKeyId: string;
  /** The opener's key was made by the embedded default, where one user runs everything: enough to try it, not to rely on it. */
  readonly demonstration: boolean;
}

export interface SignedReceipt extends Receipt {
  /** Ed25519, base64. */
  readonly signature: string;
}

/** What the bid's hash is of: the encapsulated key and the ciphertext of each envelope, technical first. */
export function hashOfEnvelopes(envelopes: readonly SealedEnvelope[]): string {
  const hash = createHash('sha256');
  for (const { enc, ciphertext } of envelopes) hash.update(enc).update(ciphertext);
  return hash.digest('hex');
}

export function signReceipt(signer: ReceiptSigner, bid: Pick<Bid, 'id' | 'tenderId' | 'businessId' | 'consortiumId' | 'receivedAt' | 'deadline' | 'sha256'>, more: { readonly envelopes: Receipt['envelopes']; readonly documents: NonNullable<Receipt['documents']>; readonly sealingKeyId: string; readonly audit: AuditMark; readonly demonstration: boolean }): { readonly receipt: SignedReceipt; readonly text: string } {
  const receipt: Receipt = {
    bidId: bid.id,
    tenderId: bid.tenderId,
    bidder: { businessId: bid.businessId, ...(bid.consortiumId === undefined ? {} : { consortiumId: bid.consortiumId }) },
    receivedAt: bid.receivedAt,
    deadline: bid.deadline,
    sha256: bid.sha256,
    envelopes: more.envelopes.map(({ name, sha256 }) => ({ name, sha256 })),
    ...(more.documents.length === 0 ? {} : { documents: more.documents }),
    sealingKeyId: more.sealingKeyId,
    audit: { number: more.audit.number, hash: more.audit.hash },
    signingKeyId: signer.keyId,
    demonstration: more.demonstration,
  };
  const plain = receipt as unknown as Plain;
  return { receipt: { ...receipt, signature: signer.sign(plain) }, text: canonical(plain) };
}

/** The receipt of a stored bid, as it was given. */
export function storedReceipt({ receipt, signature }: { readonly receipt: string; readonly signature: string }): SignedReceipt {
  return { ...(JSON.parse(receipt) as Receipt), signature };
}

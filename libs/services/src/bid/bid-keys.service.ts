import { Injectable } from '@nestjs/common';
import { ReceiptSigner } from '@app/sealing';
import { BidKeyRepository, type StoredReceiptKey, type StoredSealingKey } from '@app/store';

/** Public keys, open to everybody. */
export interface BidKeys {
  /** Newest first; bids are sealed to the first. */
  readonly sealing: readonly StoredSealingKey[];
  /** Every key that receipts were signed with, the one in use first. */
  readonly receipts: readonly Pick<StoredReceiptKey, 'id' | 'publicKey'>[];
  readonly demonstration: boolean;
}

@Injectable()
export class BidKeysService {
  constructor(
    private readonly keys: BidKeyRepository,
    private readonly signer: ReceiptSigner,
  ) {}

  /** Open to everybody. */
  async list(): Promise<BidKeys> {
    const sealing = await this.keys.sealingKeys();
    const older = (await this.keys.receiptKeys()).filter(({ id }) => id !== this.signer.keyId);
    return { sealing, receipts: [{ id: this.signer.keyId, publicKey: this.signer.publicKey }, ...older], demonstration: sealing[0]?.demonstration ?? false };
  }
}

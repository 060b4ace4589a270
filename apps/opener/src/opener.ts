import { createHash } from 'node:crypto';
import { readEnvelope } from '@app/domain';
import { open, type SealingKeyPair } from '@app/opening';
import { canonical, hashOfSealed } from '@app/sealing';
import { UNDER_WAY_SECONDS, type AgreedOpening, type EnvelopeToOpen, type FoundDocument, type OpenedEnvelope, type OpenerRepository, type UnitOfWork } from '@app/store';
import { openDocument } from './open-document.js';
import { refusalOf } from './refusal.js';
import { Unopenable } from './unopenable.js';

/** An envelope that is open, and its documents with it. */
interface Opened extends OpenedEnvelope {
  readonly documents: readonly FoundDocument[];
}

export interface OpenerOptions {
  /** Called between the steps of an opening; a test kills the process there. */
  readonly onStep?: (step: string) => Promise<void> | void;
}

/** Opens what two people agreed on: all envelopes of a tender in one transaction, or none. */
export class Opener {
  private readonly keys: ReadonlyMap<string, SealingKeyPair>;

  constructor(
    private readonly work: UnitOfWork,
    private readonly store: OpenerRepository,
    keys: readonly SealingKeyPair[],
    private readonly options: OpenerOptions = {},
  ) {
    this.keys = new Map(keys.map((key) => [key.id, key]));
  }

  /** One opening, if one waits. Killed anywhere, it leaves nothing, and the next run begins afresh. @returns what became of it */
  async round(): Promise<(AgreedOpening & { readonly refusal?: string; readonly bids?: number }) | undefined> {
    return this.work.run(async () => {
      const opening = await this.store.claim();
      if (opening === undefined) return undefined;
      await this.step('claimed');
      const refusal = refusalOf(opening, await this.store.grounds(opening, UNDER_WAY_SECONDS));
      if (refusal !== undefined) return this.refuse(opening, refusal);
      const sealed = await this.store.envelopes(opening);
      await this.step('read');
      let opened: Opened[];
      try {
        // Documents are written down piece by piece: what is found wrong with a later one undoes the earlier.
        opened = await this.work.attempt(() => this.openAll(opening, sealed));
      } catch (error) {
        if (error instanceof Unopenable) return this.refuse(opening, error.message);
        throw error;
      }
      await this.store.keep(opening, opened);
      await this.step('kept');
      const contents = opened.map(({ bidId, content, documents }) => ({
        bidId,
        sha256: createHash('sha256').update(content).digest('hex'),
        ...(documents.length === 0 ? {} : { documents: documents.map(({ id, sha256 }) => ({ id, sha256 })) }),
      }));
      await this.store.audit(opening, 'opening.opened', canonical({ envelope: opening.envelope, contents }));
      await this.step('recorded');
      return { ...opening, bids: opened.length };
    });
  }

  private async openAll({ tenderId, envelope }: AgreedOpening, sealed: readonly EnvelopeToOpen[]): Promise<Opened[]> {
    const opened: Opened[] = [];
    for (const { bidId, bidderId, keyId, enc, ciphertext, sha256, auditedSha256 } of sealed) {
      const hash = hashOfSealed(enc, ciphertext);
      const key = this.keyOf(keyId, bidId);
      if (hash !== sha256 || hash !== auditedSha256) throw new Unopenable(`bid ${bidId} is not what came in: its ciphertext was changed`);
      const text = await open(key, { tenderId, bidId, envelope }, { enc, ciphertext }).catch(() => {
        throw new Unopenable(`bid ${bidId} does not open: it was sealed for another tender, bid or envelope`);
      });
      const { content, documents } = readEnvelope(text.toString('utf8'));
      const found: FoundDocument[] = [];
      for (const document of documents) {
        found.push(await openDocument(this.store.documents, this.keyOf(document.keyId, bidId), { tenderId, bidId, bidderId, envelope }, document));
        await this.step('opened a document');
      }
      opened.push({ bidId, content, documents: found });
      await this.step('opened one');
    }
    return opened;
  }

  private keyOf(keyId: string, bidId: string): SealingKeyPair {
    const key = this.keys.get(keyId);
    if (key === undefined) throw new Unopenable(`bid ${bidId} is sealed to the key ${keyId}, which is not in the key file: restore it from its backup`);
    return key;
  }

  private async refuse(opening: AgreedOpening, refusal: string): Promise<AgreedOpening & { readonly refusal: string }> {
    await this.store.refuse(opening, refusal);
    await this.store.audit(opening, 'opening.refused', canonical({ envelope: opening.envelope, why: refusal }));
    return { ...opening, refusal };
  }

  private async step(name: string): Promise<void> {
    await this.options.onStep?.(name);
  }
}

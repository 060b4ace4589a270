import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { toDocument, type AccountId, type Business } from '@app/domain';
import { matchBusiness, type PayloadOf } from '@app/jobs';
import { firmFeatures, firmTerms } from '@app/matching';
import { BusinessRepository, OutboxRepository, type BusinessVersionInput } from '@app/store';
import { Knowledge } from '../knowledge/knowledge.js';

/** Who edits a profile saves more than once: what an edit changes is matched when it has rested so long, and of several only the last. */
const EDITS_REST_SECONDS = 1;

/** Writes versions of profiles, each with its hash, its retrieval terms and the work that follows. Inside of the caller's transaction. */
@Injectable()
export class BusinessVersions {
  constructor(
    private readonly businesses: BusinessRepository,
    private readonly outbox: OutboxRepository,
    private readonly knowledge: Knowledge,
  ) {}

  async first(business: Business, editedBy: AccountId): Promise<void> {
    await this.businesses.add(this.version(business, editedBy));
    await this.match(business);
  }

  /** The caller holds the profile's lock. */
  async next(business: Business, editedBy: AccountId): Promise<void> {
    await this.businesses.append(this.version(business, editedBy));
    await this.match(business, EDITS_REST_SECONDS);
  }

  private version(business: Business, editedBy: AccountId): BusinessVersionInput {
    const { id: _id, version: _version, ...profile } = business;
    const profileHash = createHash('sha256').update(JSON.stringify(toDocument(profile))).digest('hex');
    return { business, profileHash, terms: firmTerms(firmFeatures(business, this.knowledge.fit)), editedBy };
  }

  /** A job finds nothing to do where its version has been followed by another. */
  private async match({ id, version }: Business, afterSeconds = 0): Promise<void> {
    const payload: PayloadOf<typeof matchBusiness.name> = { businessId: id, version };
    await this.outbox.add(matchBusiness.name, [payload], afterSeconds);
  }
}

import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { toDocument, type AccountId, type Business } from '@app/domain';
import { matchBusiness, type PayloadOf } from '@app/jobs';
import { firmFeatures, firmTerms } from '@app/matching';
import { BusinessRepository, OutboxRepository, type BusinessVersionInput } from '@app/store';
import { Knowledge } from '../knowledge/knowledge.js';

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
    await this.matchAgain(business);
  }

  /** The caller holds the profile's lock. */
  async next(business: Business, editedBy: AccountId): Promise<void> {
    await this.businesses.append(this.version(business, editedBy));
    await this.matchAgain(business);
  }

  private version(business: Business, editedBy: AccountId): BusinessVersionInput {
    const { id: _id, version: _version, ...profile } = business;
    const profileHash = createHash('sha256').update(JSON.stringify(toDocument(profile))).digest('hex');
    return { business, profileHash, terms: firmTerms(firmFeatures(business, this.knowledge.fit)), editedBy };
  }

  private async matchAgain({ id, version }: Business): Promise<void> {
    const payload: PayloadOf<typeof matchBusiness.name> = { businessId: id, version };
    await this.outbox.add(matchBusiness.name, [payload]);
  }
}

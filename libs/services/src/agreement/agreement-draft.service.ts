import { Injectable } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { targetsOf } from '../consortium/commit-to-bid.js';
import { ConsortiumReports } from '../consortium/consortium-reports.js';
import { agreementDraft, type AgreementDraft } from './agreement-draft.js';

/** The draft of a joint bid's agreement, for the people of its firms. */
@Injectable()
export class AgreementDraftService {
  constructor(private readonly reports: ConsortiumReports) {}

  /** @throws DomainError `consortium.not_found` for whoever belongs to none of its firms */
  async draft(actor: Actor | undefined, id: string): Promise<AgreementDraft> {
    const { consortium, tender, names, veiled } = await this.reports.get(actor, id);
    const members = consortium.members.map(({ businessId, role, sharePct, scope = [] }) => ({ name: names.get(businessId) ?? veiled.get(businessId) ?? '', role, sharePct, scope }));
    return agreementDraft(consortium, tender, targetsOf(tender, consortium.lotIds), members, this.reports.rules);
  }
}

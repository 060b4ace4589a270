import { Injectable } from '@nestjs/common';
import { DomainError, invitationTransitions, move, sharesStand, type BusinessId, type Consortium, type Decimal, type InvitationStatus, type Tender } from '@app/domain';
import { BidCommitmentRepository, BusinessRepository, ConsortiumRepository, TenderRepository, UnitOfWork, type Invitation } from '@app/store';
import { AccessService } from '../access/access.service.js';
import { signedIn, type Actor } from '../common/actor.js';
import { idOf, notFound } from '../common/ids.js';
import { fromCursor, limitOf, toCursor, toPage, UUID, type Page, type PageRequest } from '../common/page.js';
import { Pseudonyms } from '../team/pseudonyms.js';
import { commitToBid } from './commit-to-bid.js';
import { requireUnderstood, type Consent } from './consent.js';
import { ConsortiumReports, type ConsortiumReport } from './consortium-reports.js';
import { ConsortiumService } from './consortium.service.js';
import { JointBidNotices } from './joint-bid-notices.js';
import { openTender } from './open-tender.js';

export interface CounterOffer {
  readonly sharePct?: string;
  readonly scope?: readonly string[];
  readonly reason?: string;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** What a firm answers when it is asked into a joint bid. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly tenders: TenderRepository,
    private readonly consortia: ConsortiumRepository,
    private readonly commitments: BidCommitmentRepository,
    private readonly forming: ConsortiumService,
    private readonly reports: ConsortiumReports,
    private readonly businesses: BusinessRepository,
    private readonly pseudonyms: Pseudonyms,
    private readonly notices: JointBidNotices,
  ) {}

  /** What a firm was asked, newest first. */
  async list(actor: Actor | undefined, businessIdText: string, request: PageRequest): Promise<Page<Invitation>> {
    const businessId = idOf<BusinessId>('business', businessIdText);
    await this.access.require(actor, 'business.read', businessId);
    const [at, id] = fromCursor(request, [INSTANT, UUID]) ?? [];
    const limit = limitOf(request);
    const rows = await this.consortia.invitationsTo(businessId, at !== undefined && id !== undefined ? { at, id } : undefined, limit + 1);
    return toPage(rows, limit, (row) => toCursor([row.createdAt, row.id]), (row) => row);
  }

  /**
   * Joins on the terms that were read. Of many acceptances at once that bind the firm to different bids one is kept.
   * @throws DomainError `consortium.exclusive`, `consortium.changed`, `consent.not_understood`, `invitation.illegal_transition`, `tender.not_open`
   */
  async accept(actor: Actor | undefined, id: string, consent: Consent): Promise<ConsortiumReport> {
    const invitation = await this.asked(actor, id, 'business.consent');
    const { accountId } = signedIn(actor);
    requireUnderstood(consent);
    const at = await this.tenders.now();
    await this.work.run(async () => {
      const tender = await openTender(this.tenders, invitation.tenderId, at);
      const consortium = await this.unchanged(invitation.consortiumId, consent.agreementHash);
      const { status } = await this.current(id);
      if (status === 'accepted') return;
      move('invitation', invitationTransitions, status, 'accepted');
      await commitToBid(this.commitments, { tender, lotIds: consortium.lotIds, businessId: invitation.businessId, consortiumId: consortium.id }, this.forming.rules);
      await this.consortia.answerInvitation(id, 'accepted');
      await this.consortia.unveil(id);
      await this.consortia.consent(consortium.id, invitation.businessId, { hash: consent.agreementHash, by: accountId, at });
      await this.forming.renew(consortium.id);
      await this.tellLead(tender, invitation, 'accepted');
    });
    return this.reports.of(actor, invitation.consortiumId);
  }

  /** Consents for a firm that is in, the lead or one whose earlier consent a change has voided. */
  async consent(actor: Actor | undefined, consortiumId: string, businessIdText: string, consent: Consent): Promise<ConsortiumReport> {
    const businessId = idOf<BusinessId>('business', businessIdText);
    const { accountId } = await this.access.require(actor, 'business.consent', businessId);
    const known = await this.consortia.find(idOf('consortium', consortiumId));
    if (!known?.members.some((member) => member.businessId === businessId && member.joined)) throw notFound('consortium');
    requireUnderstood(consent);
    const at = await this.tenders.now();
    await this.work.run(async () => {
      await openTender(this.tenders, known.tenderId, at);
      const consortium = await this.unchanged(consortiumId, consent.agreementHash);
      if (!consortium.members.some((member) => member.businessId === businessId && member.joined)) throw notFound('consortium');
      await this.consortia.consent(consortiumId, businessId, { hash: consent.agreementHash, by: accountId, at });
      await this.forming.renew(consortiumId);
    });
    return this.reports.of(actor, consortiumId);
  }

  /** Stays out; the others' terms change by it. */
  async decline(actor: Actor | undefined, id: string, reason: string | undefined): Promise<Invitation> {
    return this.answer(actor, id, 'declined', { reason }, async ({ consortiumId, businessId }) => {
      await this.consortia.removeMember(consortiumId, businessId);
      await this.forming.renew(consortiumId);
    });
  }

  /** Would join on other terms; the lead may ask again on these. */
  async counter(actor: Actor | undefined, id: string, { sharePct, scope, reason }: CounterOffer): Promise<Invitation> {
    return this.answer(actor, id, 'countered', { reason, counter: { sharePct: sharePct as Decimal | undefined, scope } }, () => this.consortia.unveil(id));
  }

  /** Lets the others see who it is, before any answer. Once more changes nothing. */
  async showInterest(actor: Actor | undefined, id: string): Promise<ConsortiumReport> {
    const invitation = await this.asked(actor, id, 'business.team');
    const at = await this.tenders.now();
    await this.work.run(async () => {
      await openTender(this.tenders, invitation.tenderId, at);
      await this.consortia.lock(invitation.consortiumId);
      const { status } = await this.current(id);
      if (status !== 'open' && status !== 'countered') throw new DomainError('conflict', 'invitation.settled', `This invitation is ${status}.`);
      await this.consortia.unveil(id);
    });
    return this.reports.of(actor, invitation.consortiumId);
  }

  /** The lead takes an invitation back; the others' terms change by it. @throws DomainError `invitation.illegal_transition` once it was answered */
  async withdraw(actor: Actor | undefined, id: string): Promise<ConsortiumReport> {
    signedIn(actor);
    const invitation = await this.consortia.findInvitation(idOf('invitation', id));
    const consortium = invitation && (await this.consortia.find(invitation.consortiumId));
    if (invitation === undefined || consortium === undefined) throw notFound('invitation');
    await this.access.require(actor, 'business.team', consortium.leadId).catch((error: unknown) => {
      throw error instanceof DomainError && error.kind === 'not_found' ? notFound('invitation') : error;
    });
    const at = await this.tenders.now();
    await this.work.run(async () => {
      await openTender(this.tenders, invitation.tenderId, at);
      await this.consortia.lock(invitation.consortiumId);
      const { status } = await this.current(id);
      if (status === 'accepted') throw new DomainError('conflict', 'invitation.illegal_transition', 'The firm has accepted. It can leave; you cannot put it out.');
      if (status === 'withdrawn') return;
      move('invitation', invitationTransitions, status, 'withdrawn');
      await this.consortia.withdrawInvitations(invitation.consortiumId, invitation.businessId);
      await this.consortia.removeMember(invitation.consortiumId, invitation.businessId);
      await this.forming.renew(invitation.consortiumId);
    });
    return this.reports.of(actor, invitation.consortiumId);
  }

  private async answer(
    actor: Actor | undefined,
    id: string,
    to: InvitationStatus,
    said: { readonly reason?: string; readonly counter?: Invitation['counter'] },
    effect: (invitation: Invitation) => Promise<void>,
  ): Promise<Invitation> {
    const invitation = await this.asked(actor, id, 'business.team');
    const at = await this.tenders.now();
    await this.work.run(async () => {
      const tender = await openTender(this.tenders, invitation.tenderId, at);
      await this.consortia.lock(invitation.consortiumId);
      const current = await this.current(id);
      move('invitation', invitationTransitions, current.status, to);
      await this.consortia.answerInvitation(id, to, said);
      await effect(current);
      await this.tellLead(tender, current, to === 'declined' ? 'declined' : 'countered');
    });
    return this.current(id);
  }

  /** The lead hears of an answer: by the firm's name, or by its pseudonym where it declines without ever having been named. */
  private async tellLead(tender: Tender, { id, consortiumId, businessId, veiled }: Invitation, answer: 'accepted' | 'declined' | 'countered'): Promise<void> {
    const consortium = await this.consortia.find(consortiumId);
    if (consortium === undefined) return;
    const named = !veiled || answer !== 'declined';
    const firm = named ? ((await this.businesses.find(businessId))?.name ?? '') : this.pseudonyms.of(tender.id, businessId);
    await this.notices.tell(consortium.leadId, tender, 'team.answered', `${answer}-${id}`, `notification.team.${answer}`, { firm });
  }

  /** The consortium under its lock, on the terms that were read. @throws DomainError `consortium.changed`, `consortium.settled`, `consortium.shares` */
  private async unchanged(id: string, agreementHash: string): Promise<Consortium> {
    const consortium = await this.consortia.lock(id);
    if (consortium === undefined) throw notFound('consortium');
    if (consortium.status !== 'forming' && consortium.status !== 'agreed') throw new DomainError('conflict', 'consortium.settled', `This consortium is ${consortium.status}.`);
    if (consortium.agreementHash !== agreementHash) {
      throw new DomainError('conflict', 'consortium.changed', 'The terms have changed since you read them. Read them again, then consent to what they are now.');
    }
    if (sharesStand(consortium.members)) return consortium;
    throw new DomainError('conflict', 'consortium.shares', 'The members\' shares do not add up to 100 yet. The lead has to set them first.');
  }

  private async current(id: string): Promise<Invitation> {
    const invitation = await this.consortia.findInvitation(id);
    if (invitation === undefined) throw notFound('invitation');
    return invitation;
  }

  /** The invitation, for those who may answer it for their firm. */
  private async asked(actor: Actor | undefined, id: string, permission: 'business.consent' | 'business.team'): Promise<Invitation> {
    signedIn(actor);
    const invitation = await this.consortia.findInvitation(idOf('invitation', id));
    if (invitation === undefined) throw notFound('invitation');
    await this.access.require(actor, permission, invitation.businessId).catch((error: unknown) => {
      throw error instanceof DomainError && error.kind === 'not_found' ? notFound('invitation') : error;
    });
    return invitation;
  }
}

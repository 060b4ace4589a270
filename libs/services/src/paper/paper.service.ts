import { Injectable } from '@nestjs/common';
import { DomainError, paperServes, type BusinessId, type Consortium, type JointBidRule, type Paper, type PaperForm } from '@app/domain';
import { BusinessRepository, ConsortiumRepository, PaperRepository, TenderRepository, UnitOfWork, type StoredPaper } from '@app/store';
import { AccessService } from '../access/access.service.js';
import { signedIn, type Actor } from '../common/actor.js';
import { Clock } from '../common/clock.js';
import { idOf, Ids, notFound } from '../common/ids.js';
import { targetsOf } from '../consortium/commit-to-bid.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { completeFile, progressOf, takePiece, type UploadProgress } from '../upload/pieces.js';
import { papersDue, type PaperDue } from './papers-due.js';

const MOST_PAPERS = 60;

export interface PaperAnnouncement {
  /** The member of the asker's that adds it. */
  readonly businessId: string;
  readonly paper: Paper;
  readonly form: PaperForm;
  readonly title: string;
  readonly format?: string;
  readonly sizeBytes: number;
  /** Hexadecimal. */
  readonly sha256?: string;
}

/** A paper, and the name of the member that added it. */
export interface PaperOfMember extends StoredPaper {
  readonly addedBy: string;
}

export interface PaperUploadState extends UploadProgress {
  readonly paper: PaperOfMember;
}

export interface PaperChecklist {
  readonly rule?: JointBidRule;
  /** `here`: a complete paper of that kind, in that form or a more solemn one. */
  readonly due: readonly (PaperDue & { readonly here: boolean })[];
  readonly papers: readonly PaperOfMember[];
  /** False once the bid is in, and when it is withdrawn true again. */
  readonly open: boolean;
}

/** Papers of a joint bid, for the firms that have joined it and nobody else: for the buyer's people there are none, before the opening and after. */
@Injectable()
export class PaperService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly tenders: TenderRepository,
    private readonly businesses: BusinessRepository,
    private readonly consortia: ConsortiumRepository,
    private readonly papers: PaperRepository,
    private readonly knowledge: Knowledge,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** What the law asks for by now, and what is there. @throws DomainError `consortium.not_found` */
  async list(actor: Actor | undefined, id: string): Promise<PaperChecklist> {
    signedIn(actor);
    const consortium = await this.consortia.find(idOf('consortium', id));
    if (consortium === undefined || !(await this.reads(actor, consortium))) throw notFound('consortium');
    const tender = await this.tenders.find(consortium.tenderId);
    if (tender === undefined) throw notFound('consortium');
    const { rule, due } = papersDue(tender, targetsOf(tender, consortium.lotIds), { rulebook: this.knowledge.rulebook, asOf: this.clock.today() });
    const papers = await Promise.all((await this.papers.list(consortium.id, MOST_PAPERS)).map((paper) => this.named(paper)));
    const atHand = await this.papers.atHand(consortium.id);
    return { rule, due: due.map((each) => ({ ...each, here: atHand.some((held) => paperServes(held, each)) })), papers, open: isOpen(consortium) };
  }

  /** @throws DomainError `consortium.not_found`, `consortium.settled`, `paper.bid_is_in`, `document.too_many` */
  async announce(actor: Actor | undefined, id: string, { businessId: firm, ...announcement }: PaperAnnouncement): Promise<PaperUploadState> {
    const businessId = idOf<BusinessId>('business', firm);
    const { accountId } = await this.access.require(actor, 'business.team', businessId);
    const paperId = this.ids.next<string>();
    await this.work.run(async () => {
      const consortium = await this.openConsortium(idOf('consortium', id));
      if (!hasJoined(consortium, businessId)) throw notFound('consortium');
      if ((await this.papers.list(consortium.id, MOST_PAPERS)).length >= MOST_PAPERS) {
        throw new DomainError('limited', 'document.too_many', `A joint bid holds ${MOST_PAPERS} papers. Remove one first.`);
      }
      await this.papers.add({ ...announcement, id: paperId, consortiumId: consortium.id, businessId, createdBy: accountId, sha256: announcement.sha256?.toLowerCase() });
    });
    return this.state(actor, paperId);
  }

  /** For the member that adds it. */
  async state(actor: Actor | undefined, id: string): Promise<PaperUploadState> {
    const paper = await this.ownPaper(actor, id);
    return { paper: await this.named(paper), ...(await progressOf(this.papers, paper)) };
  }

  /** Keeps a piece; the same one twice is fine. @throws DomainError `document.chunk_size`, `document.chunk_differs`, `document.complete` */
  async putChunk(actor: Actor | undefined, id: string, number: number, content: Buffer): Promise<void> {
    const { id: paperId } = await this.ownPaper(actor, id);
    await this.work.run(() => takePiece(this.papers, 'paper', paperId, number, content));
  }

  /** Checks size, hash and type, and puts the paper on the list. @throws DomainError as `completeFile`, and as `announce` */
  async complete(actor: Actor | undefined, id: string): Promise<PaperOfMember> {
    const known = await this.ownPaper(actor, id);
    return this.work.run(async () => {
      const consortium = await this.openConsortium(known.consortiumId);
      if (!hasJoined(consortium, known.businessId)) throw notFound('paper');
      return this.named(await completeFile(this.papers, 'paper', known.id));
    });
  }

  /** By the member that added it, until the bid is in. @throws DomainError `paper.not_found`, `paper.bid_is_in` */
  async remove(actor: Actor | undefined, id: string): Promise<void> {
    const { id: paperId, consortiumId, businessId } = await this.ownPaper(actor, id);
    await this.work.run(async () => {
      // What a firm that has left has brought is the group's to judge, not its own to take away.
      if (!hasJoined(await this.openConsortium(consortiumId), businessId)) throw notFound('paper');
      await this.papers.remove(paperId);
    });
  }

  /** For every firm that has joined, once complete. @throws DomainError `paper.not_found` */
  async open(actor: Actor | undefined, id: string): Promise<{ paper: StoredPaper; content: AsyncIterable<Buffer> }> {
    signedIn(actor);
    const paper = await this.papers.find(idOf('paper', id));
    const consortium = paper && (await this.consortia.find(paper.consortiumId));
    if (paper?.completedAt === undefined || consortium === undefined || !(await this.reads(actor, consortium))) throw notFound('paper');
    return { paper, content: this.papers.content(paper.id) };
  }

  private async reads(actor: Actor | undefined, { members }: Consortium): Promise<boolean> {
    const may = await Promise.all(members.filter(({ joined }) => joined).map(({ businessId }) => this.access.may(actor, 'business.read', businessId)));
    return may.includes(true);
  }

  private async ownPaper(actor: Actor | undefined, id: string): Promise<StoredPaper> {
    signedIn(actor);
    const paper = await this.papers.find(idOf('paper', id));
    if (paper === undefined) throw notFound('paper');
    await this.access.require(actor, 'business.team', paper.businessId).catch((error: unknown) => {
      throw error instanceof DomainError && error.kind === 'not_found' ? notFound('paper') : error;
    });
    return paper;
  }

  /** Under its lock, which handing the bid in waits for, and it for that. */
  private async openConsortium(id: string): Promise<Consortium> {
    const consortium = await this.consortia.lock(id);
    if (consortium === undefined) throw notFound('consortium');
    if (isOpen(consortium)) return consortium;
    if (consortium.status === 'bid_submitted') throw new DomainError('conflict', 'paper.bid_is_in', 'The bid is in, and its papers stay as they are. The lead can withdraw it first.');
    throw new DomainError('conflict', 'consortium.settled', `This consortium is ${consortium.status}.`);
  }

  private async named(paper: StoredPaper): Promise<PaperOfMember> {
    return { ...paper, addedBy: (await this.businesses.find(paper.businessId))?.name ?? '' };
  }
}

function isOpen({ status }: Consortium): boolean {
  return status === 'forming' || status === 'agreed';
}

function hasJoined({ members }: Consortium, businessId: BusinessId): boolean {
  return members.some((member) => member.businessId === businessId && member.joined);
}

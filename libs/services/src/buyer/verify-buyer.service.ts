import { Injectable } from '@nestjs/common';
import { DomainError, type AccountId, type Buyer, type BuyerId } from '@app/domain';
import { matchTender } from '@app/jobs';
import { BuyerRepository, BuyerVerificationRepository, OutboxRepository, UnitOfWork, type BuyerToVerify } from '@app/store';
import { signedIn, type Actor } from '../common/actor.js';
import { idOf, Ids, notFound } from '../common/ids.js';
import { fromCursor, limitOf, toCursor, toPage, UUID, type Page, type PageRequest } from '../common/page.js';

/** Whether a buyer's tenders reach anybody: decided by people who run the service, and kept with who decided and why. */
@Injectable()
export class VerifyBuyerService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly buyers: BuyerRepository,
    private readonly verifications: BuyerVerificationRepository,
    private readonly outbox: OutboxRepository,
    private readonly ids: Ids,
  ) {}

  /** Operators only. The open tenders of a buyer that is verified now are matched. */
  async decide(actor: Actor | undefined, id: string, verified: boolean, reason?: string): Promise<Buyer> {
    const { accountId } = requireOperator(actor);
    return this.write(idOf<BuyerId>('buyer', id), verified, accountId, reason);
  }

  /** For a command run on the machine itself: whoever has a shell there is an operator. */
  async decideByCommand(id: string, verified: boolean, reason?: string): Promise<Buyer> {
    return this.write(idOf<BuyerId>('buyer', id), verified, undefined, reason);
  }

  /** Operators only; those that have waited longest first. @param verified all if absent */
  async list(actor: Actor | undefined, verified: boolean | undefined, request: PageRequest): Promise<Page<BuyerToVerify>> {
    requireOperator(actor);
    const [at, lastId] = fromCursor(request, [/^\d{1,16}$/, UUID]) ?? [];
    const limit = limitOf(request);
    const rows = await this.verifications.list(verified, at !== undefined && lastId !== undefined ? { at, id: lastId } : undefined, limit + 1);
    return toPage(rows, limit, ({ key, id }) => toCursor([key, id]), ({ key: _key, ...buyer }) => buyer);
  }

  private async write(buyerId: BuyerId, verified: boolean, accountId: AccountId | undefined, reason: string | undefined): Promise<Buyer> {
    return this.work.run(async () => {
      const was = await this.verifications.lock(buyerId);
      if (was === undefined) throw notFound('buyer');
      await this.verifications.decide({ id: this.ids.next(), buyerId, verified, accountId, reason });
      if (verified && !was) {
        const open = await this.verifications.openTenders(buyerId);
        await this.outbox.add(matchTender.name, open.map(({ id, version }) => ({ tenderId: id, version })));
      }
      const buyer = await this.buyers.find(buyerId);
      if (buyer === undefined) throw notFound('buyer');
      return buyer;
    });
  }
}

/** @throws DomainError `unauthenticated`, `access.operator`; an API key is never an operator here */
export function requireOperator(actor: Actor | undefined): Actor {
  const known = signedIn(actor);
  if (known.operator && known.scopes === undefined) return known;
  throw new DomainError('forbidden', 'access.operator', 'This is for those who run the service. The first of them is made by "npm run operator -- add <address>".');
}

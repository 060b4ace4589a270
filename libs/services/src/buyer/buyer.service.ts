import { Injectable } from '@nestjs/common';
import { refuseIf, type Buyer, type BuyerId } from '@app/domain';
import { BuyerRepository, MembershipRepository, UnitOfWork } from '@app/store';
import { AccessService } from '../access/access.service.js';
import { OwnerEmails } from '../account/owner-emails.js';
import { signedIn, type Actor } from '../common/actor.js';
import { checkEconomy } from '../common/check-codes.js';
import { idOf, Ids, notFound } from '../common/ids.js';
import { Deployment } from '../common/deployment.js';
import { Knowledge } from '../knowledge/knowledge.js';

@Injectable()
export class BuyerService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly buyers: BuyerRepository,
    private readonly memberships: MembershipRepository,
    private readonly owners: OwnerEmails,
    private readonly knowledge: Knowledge,
    private readonly deployment: Deployment,
    private readonly ids: Ids,
  ) {}

  /**
   * Registers an organisation that buys; whoever does so owns it and may run its tenders. In the embedded
   * default it is trusted at once; elsewhere its tenders reach nobody until an operator has verified it.
   */
  async create(actor: Actor | undefined, { name, economy, level }: Pick<Buyer, 'name' | 'economy' | 'level'>): Promise<Buyer> {
    const { accountId } = signedIn(actor);
    refuseIf(checkEconomy('economy', economy, this.knowledge.codes));
    const trusted = this.deployment.trustsBuyers ? ({ verified: true, trust: 'deployment' } as const) : { verified: false };
    const buyer: Buyer = { id: this.ids.next<BuyerId>(), name, economy, level, ...trusted };
    return this.work.run(async () => {
      await this.buyers.add(buyer);
      await this.memberships.add({
        id: this.ids.next(),
        kind: 'buyer',
        organisationId: buyer.id,
        emailKey: await this.owners.keyOf(accountId),
        roles: ['owner', 'officer'],
      });
      return buyer;
    });
  }

  async get(actor: Actor | undefined, id: string): Promise<Buyer> {
    const buyerId = idOf<BuyerId>('buyer', id);
    await this.access.require(actor, 'buyer.read', buyerId);
    const buyer = await this.buyers.find(buyerId);
    if (buyer === undefined) throw notFound('buyer');
    return buyer;
  }
}

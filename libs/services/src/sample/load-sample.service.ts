import { Injectable } from '@nestjs/common';
import type { BuyerId } from '@app/domain';
import { UnitOfWork } from '@app/store';
import { AccountService } from '../account/account.service.js';
import { MemberService } from '../account/member.service.js';
import { BusinessService } from '../business/business.service.js';
import { BuyerService } from '../buyer/buyer.service.js';
import type { Actor } from '../common/actor.js';
import { Clock } from '../common/clock.js';
import { Deployment } from '../common/deployment.js';
import { Ids } from '../common/ids.js';
import { ImportTenderService } from '../import/import-tender.service.js';
import { loadPlaces } from '../import/load-places.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { DEMO_PASSWORD, moveDeadlines, postedNotice, readRelease, readSample, type Sample, type SampleBuyer } from '../ocds/index.js';
import { SampleRecordService } from '../system/sample-record.service.js';
import { DraftTenderService } from '../tender/draft-tender.service.js';
import { PublishTenderService } from '../tender/publish-tender.service.js';

export interface DemoLogin {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

export interface SampleReport {
  /** False when it had been loaded before. */
  readonly loaded: boolean;
  readonly tenders: number;
  readonly firms: number;
  /** A few to begin with; sample/README.md lists the rest. */
  readonly logins: readonly DemoLogin[];
}

/** The demonstration: real open-licence tenders, invented firms and buyers. */
@Injectable()
export class LoadSampleService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountService,
    private readonly businesses: BusinessService,
    private readonly buyers: BuyerService,
    private readonly members: MemberService,
    private readonly drafts: DraftTenderService,
    private readonly publishing: PublishTenderService,
    private readonly imports: ImportTenderService,
    private readonly record: SampleRecordService,
    private readonly deployment: Deployment,
    private readonly ids: Ids,
    private readonly knowledge: Knowledge,
    private readonly clock: Clock,
  ) {}

  /** Loads everything in one transaction, through the same use-cases that people use: all of it is there, or none. */
  async load(projectRoot: string): Promise<SampleReport> {
    const sample = await readSample(projectRoot);
    const counts = { tenders: sample.releases.length + sample.postedTenders.length, firms: sample.firms.length };
    // Anybody can read the demonstration's password; on a database that others may reach, each load has its own.
    const password = this.deployment.isDemonstration ? DEMO_PASSWORD : this.ids.secret();
    if (await this.record.isLoaded()) {
      const known = this.deployment.isDemonstration ? password : '(as shown when the sample was loaded)';
      return { ...counts, loaded: false, logins: loginsOf(sample, known) };
    }
    await this.work.run(async () => {
      await this.addFirms(sample, password);
      await this.addTenders(sample, password);
      await this.addReleases(sample, projectRoot);
      await this.record.loaded(counts);
    });
    return { ...counts, loaded: true, logins: loginsOf(sample, password) };
  }

  private async addFirms({ firms }: Sample, password: string): Promise<void> {
    const owners = new Map<string, Actor>();
    for (const { owner, profile } of firms) {
      const actor = owners.get(owner) ?? (await this.person(owner, profile.name, password));
      owners.set(owner, actor);
      await this.businesses.create(actor, profile);
    }
  }

  private async addTenders({ buyers, postedTenders }: Sample, password: string): Promise<void> {
    for (const buyer of buyers) {
      const { actor, id } = await this.addBuyer(buyer, password);
      for (const posted of postedTenders.filter((tender) => tender.buyer === buyer.key)) {
        const draft = await this.drafts.create(actor, postedNotice(posted, id, this.clock.today()));
        await this.publishing.publish(actor, draft.id, draft.version);
      }
    }
  }

  private async addBuyer({ name, economy, level, officers }: SampleBuyer, password: string): Promise<{ actor: Actor; id: BuyerId }> {
    const [first, ...others] = officers;
    if (first === undefined) throw new Error(`the sample's buyer "${name}" has no officer`);
    const actor = await this.person(first, name, password);
    const { id } = await this.buyers.create(actor, { name, economy, level });
    for (const email of others) {
      await this.person(email, name, password);
      await this.members.invite(actor, { kind: 'buyer', id }, { email, roles: ['officer', 'opener'] });
    }
    return { actor, id };
  }

  private async addReleases({ releases }: Sample, projectRoot: string): Promise<void> {
    const context = { codes: this.knowledge.codes, places: await loadPlaces(projectRoot), defaultEconomy: 'GB' };
    for (const { path, release, facts } of releases) {
      const read = readRelease(release, { ...context, package: facts });
      const taken = await this.imports.take(read.status === 'tender' ? moveDeadlines(read, this.clock.today()) : read);
      if (taken.outcome !== 'created') throw new Error(`sample ${path}: ${taken.outcome} ${JSON.stringify(taken.problems)}`);
    }
  }

  private async person(email: string, name: string, password: string): Promise<Actor> {
    const { id } = await this.accounts.register({ email, password, name: name.slice(0, 100) });
    return { accountId: id, operator: false };
  }
}

/** A firm that can bid in a team, one that bids alone, and an officer: enough to walk through. */
function loginsOf({ firms, buyers }: Sample, password: string): DemoLogin[] {
  const micro = firms.find(({ profile }) => profile.economy === 'MY');
  const other = firms.find(({ profile }) => profile.economy === 'GB');
  const officer = buyers[0]?.officers[0];
  return [
    ...[micro, other].flatMap((firm) => (firm ? [{ role: `firm: ${firm.profile.name}`, email: firm.owner, password }] : [])),
    ...(officer ? [{ role: `officer: ${buyers[0]?.name ?? ''}`, email: officer, password }] : []),
  ];
}

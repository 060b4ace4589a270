import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/domain';
import { AlertDeliveryRepository, AlertStopRepository, STOP_SCOPES, UnitOfWork, type AlertStop, type MailedDelivery, type StopScope } from '@app/store';
import { notFound } from '../common/ids.js';
import { StopTokens } from './stop-tokens.js';

/** What the link in a mail is about. */
export interface StopOffer {
  readonly firm: string;
  readonly title?: string;
  readonly kind: string;
  /** What the link itself stops. */
  readonly scope: StopScope;
  /** What can be stopped, and what is. */
  readonly scopes: readonly { readonly scope: StopScope; readonly stopped: boolean }[];
}

/** Stops mail by the link that a mail carried: whoever has the mail needs no login. */
@Injectable()
export class StopService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly tokens: StopTokens,
    private readonly stops: AlertStopRepository,
    private readonly deliveries: AlertDeliveryRepository,
  ) {}

  /** What the link is about; changes nothing. @throws DomainError `link.not_found` */
  async look(token: string): Promise<StopOffer> {
    const { mailed, scope } = await this.open(token);
    const stopped = await this.stops.list(mailed.accountId, mailed.businessId);
    const has = ({ scope: of, subject }: AlertStop): boolean => stopped.some((stop) => stop.scope === of && stop.subject === subject);
    const scopes = STOP_SCOPES.flatMap((of) => {
      const subjects = subjectsOf(mailed, of);
      return subjects.length === 0 ? [] : [{ scope: of, stopped: subjects.every((subject) => has({ scope: of, subject })) }];
    });
    return { firm: mailed.firm, title: mailed.title, kind: mailed.kind, scope, scopes };
  }

  /**
   * Stops what the link names, or another scope of the same mail, from now on, what waits to be sent included; or lets it
   * come again. Done twice it is done once.
   * @throws DomainError `link.not_found`, `stop.scope` where this mail was not about such a thing
   */
  async stop(token: string, change: { scope?: StopScope; undo?: boolean } = {}): Promise<StopOffer> {
    const { mailed, scope: own } = await this.open(token);
    const scope = change.scope ?? own;
    const subjects = subjectsOf(mailed, scope);
    if (subjects.length === 0) {
      throw new DomainError('invalid', 'stop.scope', `The mail was not about one ${scope}.`, [{ path: 'scope', code: 'stop.scope', message: 'Choose one of those that GET shows.' }]);
    }
    const { accountId, businessId } = mailed;
    await this.work.run(async () => {
      for (const subject of subjects) {
        if (change.undo === true) await this.stops.remove(accountId, businessId, { scope, subject });
        else await this.stops.add(accountId, businessId, { scope, subject });
      }
      if (change.undo !== true) await this.deliveries.suppressStopped(accountId, businessId);
    });
    return this.look(token);
  }

  private async open(token: string): Promise<{ mailed: MailedDelivery; scope: StopScope }> {
    const read = await this.tokens.read(token);
    const mailed = read && (await this.stops.mailed(read.deliveryId));
    if (read === undefined || read.scope === 'mark' || mailed === undefined) throw notFound('link');
    return { mailed, scope: read.scope };
  }
}

function subjectsOf({ kind, tenderId, searches }: MailedDelivery, scope: StopScope): readonly string[] {
  switch (scope) {
    case 'tender':
      return tenderId === undefined ? [] : [tenderId];
    case 'search':
      return searches;
    case 'kind':
      // A digest has many kinds; all of them are one step away.
      return kind === 'digest' ? [] : [kind];
    case 'everything':
      return [''];
  }
}

/** What can be stopped by a link of a mail about this. */
export function stopScopes(mailed: Pick<MailedDelivery, 'kind' | 'tenderId' | 'searches'>): StopScope[] {
  return STOP_SCOPES.filter((scope) => subjectsOf(mailed as MailedDelivery, scope).length > 0);
}

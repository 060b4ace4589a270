import { Injectable } from '@nestjs/common';
import { DomainError, type AccountId, type AlertLanguage, type PhoneWay } from '@app/domain';
import { AlertStopRepository, PhoneRepository, UnitOfWork, type VerifiedPhone } from '@app/store';
import type { Actor } from '../common/actor.js';
import { CODE_WRONG, PhoneCodes } from './phone-codes.js';

export interface OwnPhone {
  /** Absent while none is verified. */
  readonly phone?: VerifiedPhone;
  /** How this deployment can reach phones. */
  readonly ways: readonly PhoneWay[];
}

/** A person's own phone; every use-case is about the account that asks. */
@Injectable()
export class PhoneService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly phones: PhoneRepository,
    private readonly codes: PhoneCodes,
    private readonly stops: AlertStopRepository,
  ) {}

  async get({ accountId }: Actor): Promise<OwnPhone> {
    return { phone: await this.phones.of(accountId), ways: this.codes.ways };
  }

  /**
   * Sends a code to a phone that is to become the account's.
   * @throws DomainError `phone.no_gateway`, `phone.too_many`, `phone.refused` where the gateway says that it cannot be reached, `phone.not_now`
   */
  async ask({ accountId }: Actor, { phone, via, language }: { phone: string; via: PhoneWay; language: AlertLanguage }): Promise<void> {
    const send = await this.codes.make({ purpose: 'verify', accountId, phone, via });
    const outcome = await send(language);
    if (outcome.did === 'sent') return;
    if (outcome.did === 'not_now') throw new DomainError('unavailable', 'phone.not_now', 'The code could not be sent now. Try again later.');
    const message = 'No message can be sent to this number. Look whether it is whole, or take another.';
    throw new DomainError('invalid', 'phone.refused', message, [{ path: 'phone', code: 'phone.refused', message }]);
  }

  /**
   * Open to everybody: sends a code to sign in by to a phone that an account has verified. Asked of any other number it does
   * the same but for the sending, so that nobody learns which numbers have accounts.
   * @throws DomainError `phone.no_gateway`, `phone.too_many` by the number alone
   */
  async askSignIn({ phone, language }: { phone: string; language: AlertLanguage }): Promise<void> {
    const owner = await this.phones.byNumber(phone);
    const via = owner !== undefined && this.codes.ways.includes(owner.via) ? owner.via : 'sms';
    const send = await this.codes.make({ purpose: 'sign_in', phone, via, accountId: owner?.accountId });
    if (owner !== undefined) this.codes.sendAside(send(language));
  }

  /** The account that the newest code for this phone signs in. @throws DomainError `phone.code_wrong` */
  async signIn(phone: string, code: string): Promise<AccountId> {
    const { accountId } = await this.codes.use('sign_in', { phone }, code);
    // The number may have got a new holder since.
    if (accountId === undefined || (await this.phones.byNumber(phone))?.accountId !== accountId) throw new DomainError('unauthenticated', 'phone.code_wrong', CODE_WRONG);
    return accountId;
  }

  /** The phone that the newest code went to is the account's, in place of any other. @throws DomainError `phone.code_wrong` */
  async verify(actor: Actor, code: string): Promise<OwnPhone> {
    const { accountId } = actor;
    const { phone, via } = await this.codes.use('verify', { accountId }, code);
    await this.work.run(async () => {
      await this.phones.keep(accountId, phone, via);
      await this.stops.allowAddress(phone);
    });
    return this.get(actor);
  }

  /** Nothing is sent to it any more, and nobody signs in by it. Done twice it is done once. */
  async remove({ accountId }: Actor): Promise<void> {
    await this.phones.remove(accountId);
  }
}

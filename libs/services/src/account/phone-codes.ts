import { createHmac, hkdfSync, randomInt, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DomainError, type AccountId, type AlertLanguage, type PhoneWay } from '@app/domain';
import { PhoneRepository, UnitOfWork, type CodePurpose, type TriedCode } from '@app/store';
import { gsmText } from '../channel/gsm-text.js';
import { say } from '../channel/mail-text.js';
import type { Outcome } from '../channel/outcome.js';
import { TextSender } from '../channel/text-sender.js';
import { Ids } from '../common/ids.js';

/** Six digits are soon guessed from a plain hash; this one needs a key that is not in the database. */
export class PhoneCodeHash {
  private readonly key: Buffer;

  constructor(secret: string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'tandem phone codes', 32));
  }

  of(id: string, code: string): Buffer {
    return createHmac('sha256', this.key).update(`${id} ${code}`).digest();
  }
}

export const CODE_WRONG = 'This code does not hold: it is wrong, too old or used. Ask for a new one.';

export interface CodeRequest {
  readonly purpose: CodePurpose;
  readonly phone: string;
  readonly via: PhoneWay;
  readonly accountId?: AccountId;
}

/** Six digits by which a person shows that a phone is theirs. */
@Injectable()
export class PhoneCodes implements OnApplicationShutdown {
  private readonly logger = new Logger('phone codes');
  private readonly underWay = new Set<Promise<unknown>>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly phones: PhoneRepository,
    private readonly hash: PhoneCodeHash,
    private readonly ids: Ids,
    /** Absent where no gateway is configured. */
    @Inject(TextSender) private readonly sender: TextSender | undefined,
  ) {}

  /** How a code, or any text, can come to a phone here. */
  get ways(): readonly PhoneWay[] {
    const { sender } = this;
    return sender === undefined ? [] : (['sms', 'whatsapp'] as const).filter((via) => sender.offers(via));
  }

  /**
   * Writes a code down and gives what sends it; only its hash is kept.
   * @throws DomainError `phone.no_gateway`; `phone.too_many` where the number or the account had too many lately
   */
  async make({ purpose, phone, via, accountId }: CodeRequest): Promise<(language: AlertLanguage) => Promise<Outcome>> {
    const { sender } = this;
    if (sender === undefined || !sender.offers(via)) throw new DomainError('conflict', 'phone.no_gateway', 'This deployment sends nothing to phones this way.');
    const id = this.ids.next<string>();
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const written = await this.work.run(() => this.phones.addCode({ id, purpose, phone, via, accountId, codeHash: this.hash.of(id, code) }));
    if (typeof written === 'object') throw new DomainError('limited', 'phone.too_many', 'Too many codes were asked for. Wait, and use the newest one you have.', [], written.wait);
    if (written === 'void') return () => Promise.resolve({ did: 'refused', detail: 'the account had too many lately' });
    return (language) => sender.send({ to: phone, via, body: gsmText(say(language, 'text.code', { code })) });
  }

  /** Sends without letting the asker wait: how long it takes would tell whether the number is known. What fails is logged. */
  sendAside(send: Promise<Outcome>): void {
    const done = send
      .then((outcome) => {
        if (outcome.did !== 'sent') this.logger.warn(`a code was not taken: ${outcome.detail}`);
      })
      .catch((error: unknown) => this.logger.warn(`a code was not sent: ${String(error)}`))
      .finally(() => this.underWay.delete(done));
    this.underWay.add(done);
  }

  /**
   * The code that was asked for, used up, where `code` is it. Each wrong one counts, whatever else happens.
   * @throws DomainError `phone.code_wrong`, the same for a wrong, an old, a used and a missing one
   */
  async use(purpose: CodePurpose, by: { readonly accountId: AccountId } | { readonly phone: string }, code: string): Promise<TriedCode> {
    const tried = await this.phones.tryCode(purpose, by);
    // Compared also where there is none.
    const right = timingSafeEqual(this.hash.of(tried?.id ?? '', code), tried?.codeHash ?? this.hash.of('', 'none'));
    if (tried !== undefined && right && (await this.phones.useCode(tried.id))) return tried;
    if (purpose === 'sign_in') throw new DomainError('unauthenticated', 'phone.code_wrong', CODE_WRONG);
    throw new DomainError('invalid', 'phone.code_wrong', CODE_WRONG, [{ path: 'code', code: 'phone.code_wrong', message: CODE_WRONG }]);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.underWay);
  }
}

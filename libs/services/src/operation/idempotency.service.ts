import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/domain';
import { IdempotencyRepository, UnitOfWork, type StoredAnswer } from '@app/store';

@Injectable()
export class IdempotencyService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keys: IdempotencyRepository,
  ) {}

  /**
   * Runs `work` once for this key and gives its answer to every repeat. Key, effect and answer commit
   * together: a request that died halfway left nothing, and its repeat starts afresh. Two at once: the
   * second waits and is given the first one's answer.
   * @param fingerprint hash of method, path and body
   * @throws DomainError `idempotency.key_reused` for the same key with another request
   */
  async once(actor: string, key: string, fingerprint: string, work: () => Promise<StoredAnswer>): Promise<StoredAnswer> {
    return this.work.run(async () => {
      const taken = await this.keys.take(actor, key, fingerprint);
      if (taken !== 'taken') return replay(taken, fingerprint);
      const answer = await work();
      await this.keys.keep(actor, key, answer);
      return answer;
    });
  }
}

function replay(first: { fingerprint: string; answer?: StoredAnswer }, fingerprint: string): StoredAnswer {
  if (first.fingerprint !== fingerprint) {
    throw new DomainError('invalid', 'idempotency.key_reused', 'This Idempotency-Key was used for another request. Make a new one.');
  }
  if (first.answer) return first.answer;
  throw new DomainError('conflict', 'idempotency.in_flight', 'The first request with this Idempotency-Key is still running. Ask again in a moment.');
}

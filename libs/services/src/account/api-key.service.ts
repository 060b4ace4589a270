import { Injectable } from '@nestjs/common';
import { DomainError, type IsoInstant } from '@app/domain';
import { ApiKeyRepository } from '@app/store';
import { signedIn, type Actor } from '../common/actor.js';
import { Ids, sha256 } from '../common/ids.js';

/** Makes a leaked key easy to find and to tell from a session's token. */
export const API_KEY_PREFIX = 'tdm_';

@Injectable()
export class ApiKeyService {
  constructor(
    private readonly keys: ApiKeyRepository,
    private readonly ids: Ids,
  ) {}

  /** The key is shown this once. A key cannot make further keys. */
  async create(
    actor: Actor | undefined,
    { name, scopes, expiresAt }: { name: string; scopes: readonly string[]; expiresAt?: IsoInstant },
  ): Promise<{ id: string; key: string }> {
    const { accountId, scopes: own } = signedIn(actor);
    if (own !== undefined) throw new DomainError('forbidden', 'access.key', 'An API key cannot make another. Sign in with a password.');
    const id = this.ids.next<string>();
    const key = API_KEY_PREFIX + this.ids.secret();
    await this.keys.add({ id, accountId, name, keyHash: sha256(key), scopes, expiresAt });
    return { id, key };
  }
}

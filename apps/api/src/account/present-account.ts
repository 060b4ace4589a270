import type { AccountService, ApiKeyService, SessionService } from '@app/services';
import type { AccountView, ApiKeyView, SessionView } from './account.view.dto.js';

type Account = Awaited<ReturnType<AccountService['register']>>;
type Session = Awaited<ReturnType<SessionService['open']>>;
type ApiKey = Awaited<ReturnType<ApiKeyService['create']>>;

export function presentAccount({ id, email, name, createdAt }: Account): AccountView {
  return { id, email, name, createdAt };
}

export function presentSession({ accountId, accessToken, refreshToken, expiresIn }: Session): SessionView {
  return { accountId, accessToken, refreshToken, expiresIn };
}

export function presentApiKey({ id, key }: ApiKey): ApiKeyView {
  return { id, key };
}

/** What the sealed cookie holds. */
export interface PageSession {
  /** Ties forms to this session. */
  readonly id: string;
  readonly signedIn?: SignedIn;
  /** The firm or buyer whose pages were visited last. */
  readonly organisation?: string;
  /** Who was signed in before the session ended by itself. */
  readonly lastEmail?: string;
  /** The same as an account: of whom a phone number signed in no address is known. */
  readonly lastAccount?: string;
  /** The firm whose notifications were looked at, and until when: what came later is new. */
  readonly seen?: { readonly firm: string; readonly at: string };
}

export interface SignedIn {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Milliseconds since 1970 until which the access token is good. */
  readonly accessUntil: number;
  /** Empty where a phone number signed in. */
  readonly email: string;
  readonly account: string;
}

/** The session in the text of a cookie; undefined where it is not one. */
export function parseSession(text: string): PageSession | undefined {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value) || typeof value['id'] !== 'string') return undefined;
  const { id, signedIn, organisation, lastEmail, lastAccount } = value;
  const seen = isRecord(value['seen']) ? value['seen'] : {};
  const kept: PageSession = {
    id,
    ...(typeof organisation === 'string' ? { organisation } : {}),
    ...(typeof lastEmail === 'string' ? { lastEmail } : {}),
    ...(typeof lastAccount === 'string' ? { lastAccount } : {}),
    ...(typeof seen['firm'] === 'string' && typeof seen['at'] === 'string' ? { seen: { firm: seen['firm'], at: seen['at'] } } : {}),
  };
  if (!isRecord(signedIn)) return kept;
  const { accessToken, refreshToken, accessUntil, email, account } = signedIn;
  if (typeof accessToken !== 'string' || typeof refreshToken !== 'string' || typeof accessUntil !== 'number' || typeof email !== 'string' || typeof account !== 'string') return kept;
  return { ...kept, signedIn: { accessToken, refreshToken, accessUntil, email, account } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

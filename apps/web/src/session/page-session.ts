/** What the sealed cookie holds. */
export interface PageSession {
  /** Ties forms to this session. */
  readonly id: string;
  readonly signedIn?: SignedIn;
}

export interface SignedIn {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Milliseconds since 1970 until which the access token is good. */
  readonly accessUntil: number;
  readonly email: string;
}

/** The session in the text of a cookie; undefined where it is not one. */
export function parseSession(text: string): PageSession | undefined {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value) || typeof value['id'] !== 'string') return undefined;
  const { id, signedIn } = value;
  if (!isRecord(signedIn)) return { id };
  const { accessToken, refreshToken, accessUntil, email } = signedIn;
  if (typeof accessToken !== 'string' || typeof refreshToken !== 'string' || typeof accessUntil !== 'number' || typeof email !== 'string') return { id };
  return { id, signedIn: { accessToken, refreshToken, accessUntil, email } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

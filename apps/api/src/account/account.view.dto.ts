export class AccountView {
  readonly id!: string;
  readonly email!: string;
  readonly name!: string;
  readonly createdAt!: string;
}

export class SessionView {
  /** Who is signed in, also where a phone number did it. */
  readonly accountId!: string;
  /** Goes into `Authorization: Bearer`. */
  readonly accessToken!: string;
  /** Buys the next pair at `POST /v1/sessions/refresh`, once. */
  readonly refreshToken!: string;
  /** Seconds until the access token ends. */
  readonly expiresIn!: number;
}

export class ApiKeyView {
  readonly id!: string;
  /** Shown this once. */
  readonly key!: string;
}

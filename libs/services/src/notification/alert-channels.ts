/** What this deployment can tell firms by, besides the list in the app. */
export class AlertChannels {
  constructor(
    /** A mail server is configured. */
    readonly mail: boolean,
  ) {}
}

/** What this deployment can tell firms by, besides the list in the app. */
export class AlertChannels {
  constructor(
    /** A mail server is configured. */
    readonly mail: boolean,
    /** A gateway for texts is configured. */
    readonly sms = false,
    /** And it has a WhatsApp sender. */
    readonly whatsapp = false,
  ) {}
}

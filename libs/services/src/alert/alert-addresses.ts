/** The addresses that messages carry. */
export class AlertAddresses {
  constructor(
    /** Where people read, without a slash at the end. */
    readonly pages: string,
    /** Where the API is reached from outside, without a slash at the end. */
    private readonly api: string,
    /** What stands behind the @ of message ids. */
    readonly mailDomain: string,
  ) {}

  stop(token: string): string {
    return `${this.api}/v1/unsubscribe/${token}`;
  }

  /** The page behind the links in the text of a mail; what mail programs call is `stop`. */
  stopPage(token: string): string {
    return `${this.pages}/stop/${token}`;
  }

  notMinePage(token: string): string {
    return `${this.pages}/not-mine/${token}`;
  }

  feed(secret: string, form: 'rss' | 'atom' | 'ics'): string {
    return `${this.api}/v1/feeds/${secret}.${form}`;
  }
}

/** The domain of `Name <address@domain>`. */
export function domainOf(address: string): string {
  return /@([^\s<>@]+)>?$/.exec(address.trim())?.[1] ?? 'localhost.invalid';
}

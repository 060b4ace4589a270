/** The cookies of a request, by name; of two with one name the first counts. */
export function readCookies(header: string | undefined): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at < 0) continue;
    const name = part.slice(0, at).trim();
    if (!cookies.has(name)) cookies.set(name, part.slice(at + 1).trim());
  }
  return cookies;
}

/** Names and attributes of our cookies, on http and behind https. */
export class CookieJar {
  private readonly prefix: string;

  /** @param secure the pages are reached by https alone: names get `__Host-`, and the browser sends them nowhere else */
  constructor(private readonly secure: boolean) {
    this.prefix = secure ? '__Host-' : '';
  }

  read(header: string | undefined, name: string): string | undefined {
    return readCookies(header).get(`${this.prefix}${name}`);
  }

  /** @param seconds to live; 0 takes the cookie away */
  write(name: string, value: string, seconds: number): string {
    return `${this.prefix}${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${this.secure ? '; Secure' : ''}`;
  }
}

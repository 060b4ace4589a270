/** What an answer looks like from outside, as far as it is judged here. */
export interface SeenAnswer {
  readonly what: string;
  readonly status: number;
  readonly contentType: string;
  readonly retryAfter: string;
  readonly text: string;
}

/** What the clients were given: how many of each status, and every answer that should not have been given. */
export class Answers {
  private readonly counts = new Map<string, number>();
  /** Failures of the service that do not say what a client can do about it. */
  readonly unclean: string[] = [];

  note(answer: SeenAnswer): void {
    this.count(String(answer.status));
    if (answer.status >= 500 && !isClean(answer)) this.unclean.push(`${answer.what}: ${answer.status} ${answer.text.slice(0, 200)}`);
  }

  /** Nobody answered: the process was killed, or the client hung up. */
  noteNone(): void {
    this.count('none');
  }

  /** As in `200 ×41, 503 ×3, none ×2`. */
  toString(): string {
    return [...this.counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([status, count]) => `${status} ×${count}`).join(', ');
  }

  private count(status: string): void {
    this.counts.set(status, (this.counts.get(status) ?? 0) + 1);
  }
}

/** While something it needs is away, the service says 503, as a problem with a code, and when to come back. */
function isClean({ status, contentType, retryAfter, text }: SeenAnswer): boolean {
  return status === 503 && contentType.startsWith('application/problem+json') && /^\d+$/.test(retryAfter) && /"code":"[a-z_.]+"/.test(text);
}

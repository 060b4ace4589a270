/** How this system is run; decides what is taken on trust. */
export class Deployment {
  constructor(private readonly kind: 'embedded' | 'external') {}

  /** One machine, one user, nothing that others rely on. */
  get isDemonstration(): boolean {
    return this.kind === 'embedded';
  }

  /** For trying out on one machine; the pages and the log say so. */
  get trustsBuyers(): boolean {
    return this.kind === 'embedded';
  }
}

/** How this system is run; decides what is taken on trust. */
export class Deployment {
  constructor(private readonly kind: 'embedded' | 'external') {}

  /** For trying out on one machine; the pages and the log say so. */
  get trustsBuyers(): boolean {
    return this.kind === 'embedded';
  }
}

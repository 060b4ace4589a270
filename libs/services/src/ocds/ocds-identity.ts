import { UUID } from '../common/page.js';
import type { Tender, TenderId } from '@app/domain';

/** Who we are to readers of our OCDS: the prefix of our OCIDs, and the address at which the data is. */
export class OcdsIdentity {
  constructor(
    readonly prefix: string,
    readonly url: string,
  ) {}

  /** The id of the contracting process: its publisher's, or ours for a tender that was posted here. */
  ocidOf({ id, source }: Pick<Tender, 'id' | 'source'>): string {
    return source?.ocid ?? `${this.prefix}-${id}`;
  }

  /** The tender of one of our own OCIDs; undefined for anybody else's. */
  tenderOf(ocid: string): TenderId | undefined {
    const id = ocid.startsWith(`${this.prefix}-`) ? ocid.slice(this.prefix.length + 1) : '';
    return UUID.test(id) ? (id as TenderId) : undefined;
  }
}

import type { Business, Certification, Declaration, SizeProof } from '@app/domain';
import { Derived } from './derived.js';
import { Dictionary } from './dictionary.js';
import { Growing } from './growing.js';
import { TokenList } from './token-list.js';

/** A certificate, or the proof of a size: either may answer a register. */
export type Credential = { readonly certificate: Certification } | { readonly proof: SizeProof };

/** Columns that are made for questions, and given up when others are asked. */
const MOST_DERIVED = 64;

/**
 * The firms as columns: what decides a bid, by row. Lists stand as numbers of a dictionary, so that a clause is judged once a
 * value and not once a firm; amounts become columns of bounds when a question first needs them. The rest of what is
 * assessed is kept a firm, for the rows that no column decides.
 */
export class FirmColumns {
  /** By row; without what no clause looks at. A row whose firm is gone has none. */
  readonly firms: (Business | undefined)[] = [];
  /** 1 where the row has a firm. */
  readonly alive = new Growing('u8');
  readonly economies = new Dictionary(asItIs);
  readonly economy = new Growing('u32');
  readonly foundingDays = new Dictionary<string | null>();
  readonly founded = new Growing('u32');
  readonly regions = new TokenList(asItIs);
  readonly languages = new TokenList(asItIs);
  readonly ownership = new TokenList(asItIs);
  readonly certificates = new TokenList(keyOfCertificate);
  readonly credentials = new TokenList(keyOfCredential);
  readonly declarations = new TokenList<Declaration>();
  private readonly rows = new Map<string, number>();
  private readonly derived = new Map<string, Derived>();

  /** Rows, those of firms that are gone included. */
  get size(): number {
    return this.firms.length;
  }

  /** Firms held. */
  get live(): number {
    return this.rows.size;
  }

  /** Adds the firm, or puts this version in its place. An older version than the one held changes nothing. */
  put(business: Business): void {
    const known = this.rows.get(business.id);
    const row = known ?? this.firms.length;
    if (known !== undefined && (this.firms[known]?.version ?? 0) >= business.version) return;
    this.rows.set(business.id, row);
    this.economy.set(row, this.economies.numberOf(business.economy));
    this.founded.set(row, this.foundingDays.numberOf(business.foundedOn ?? null));
    this.credentials.set(row, credentialsOf(business));
    const declarations = this.declarations.set(row, business.declarations ?? []);
    // Words and codes say how well the work suits, which is no matter here; lists that many firms have stand once.
    const firm: Business = {
      ...business,
      name: '',
      description: '',
      classifications: NONE,
      regions: this.regions.set(row, business.regions),
      languages: this.languages.set(row, business.languages),
      ownership: this.ownership.set(row, business.ownership),
      certifications: this.certificates.set(row, business.certifications),
      ...(business.declarations === undefined ? {} : { declarations }),
    };
    this.firms[row] = firm;
    this.alive.set(row, 1);
    for (const column of this.derived.values()) column.renew(row, firm);
  }

  /** Forgets the firm; its row stays empty. */
  remove(id: string): void {
    const row = this.rows.get(id);
    if (row === undefined) return;
    this.rows.delete(id);
    this.firms[row] = undefined;
    this.alive.set(row, 0);
  }

  /**
   * Bounds a row, computed once for all questions with this key and kept up as firms change.
   * @param key names everything that `compute` depends on besides the firm
   */
  derive(key: string, compute: (firm: Business) => readonly [low: number, high: number]): Derived {
    const column = this.derived.get(key) ?? new Derived(compute);
    // The least recently asked for goes first.
    this.derived.delete(key);
    this.derived.set(key, column);
    const [oldest] = this.derived.keys();
    if (this.derived.size > MOST_DERIVED && oldest !== undefined) this.derived.delete(oldest);
    column.fillUp(this.firms);
    return column;
  }

}

const NONE: readonly never[] = [];

function asItIs(text: string): string {
  return text;
}

/** All that a certificate says; the parts cannot run into each other, for none has this character. */
function keyOfCertificate({ scheme, id, level, validUntil }: Certification): string {
  return `${scheme}\0${id}\0${level ?? '\0'}\0${validUntil ?? ''}`;
}

function keyOfCredential(credential: Credential): string {
  return 'proof' in credential ? JSON.stringify(credential.proof) : keyOfCertificate(credential.certificate);
}

function credentialsOf({ certifications, sizeProof }: Business): readonly Credential[] {
  const held = certifications.map((certificate): Credential => ({ certificate }));
  return sizeProof === undefined ? held : [...held, { proof: sizeProof }];
}

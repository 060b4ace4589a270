import type { Problem } from '@app/domain';
import { packageFacts, type PackageFacts } from './read-package.js';

export type RecordList = 'releases' | 'records';

/** A record that is complete, in a document of which it is not yet known what it is. */
interface HeldRecord {
  readonly path: string;
  readonly list: RecordList;
  readonly from: number;
  readonly to: number;
  readonly problem: Problem | undefined;
}

const FACTS: ReadonlySet<string> = new Set(['publisher', 'license', 'uri']);
/** A publisher's name and two addresses are short; anything longer is not kept waiting for. */
const MOST_FACT = 64 * 1024;
const MOST_KEY = 200;
const NULL_START = 0x6e;

export function isRecordList(key: string | undefined): key is RecordList {
  return key === 'releases' || key === 'records';
}

/** What the splitter knows of the document that it is in. Places count from the beginning of the stream. */
export class DocumentFrame {
  expectsKey = true;
  key: string | undefined;
  keyStart = -1;
  valueStart = -1;
  /** The list of records that is open, and the index of its element. */
  list: RecordList | undefined;
  index = 0;
  deepest: number;
  /** True while all of it is held. */
  holds = true;
  tooLarge = false;
  /** Set once its records are given as they come. */
  streams: RecordList | undefined;
  readonly held: HeldRecord[] = [];
  facts: PackageFacts = {};
  private readonly lists = new Set<RecordList>();
  private hasOcid = false;
  private hasCompiled = false;

  constructor(
    readonly path: string,
    readonly start: number,
    /** Depth around it. */
    readonly outside: number,
    /** Keys of the stream before it. */
    readonly keysBefore: number,
  ) {
    this.deepest = outside;
  }

  /** The list whose elements are its records; undefined for a release or record by itself, and for what is neither. */
  get recordList(): RecordList | undefined {
    if (this.lists.has('records')) return 'records';
    return this.lists.has('releases') && !this.hasOcid && !this.hasCompiled ? 'releases' : undefined;
  }

  get wantsFact(): boolean {
    return this.key !== undefined && FACTS.has(this.key);
  }

  /** The first byte that is still needed of what is open. */
  get mark(): number | undefined {
    if (this.keyStart >= 0) return this.keyStart;
    return this.wantsFact && this.valueStart >= 0 ? this.valueStart : undefined;
  }

  endKey(text: Buffer): void {
    this.key = text.length > MOST_KEY ? '' : keyOf(text);
    [this.keyStart, this.expectsKey] = [-1, false];
  }

  beginValue(place: number, firstByte: number): void {
    if (this.valueStart >= 0) return;
    this.valueStart = place;
    if (firstByte === NULL_START) return;
    if (this.key === 'ocid') this.hasOcid = true;
    if (this.key === 'compiledRelease') this.hasCompiled = true;
  }

  openList(list: RecordList): void {
    this.lists.add(list);
    this.list = list;
    this.index = 0;
  }

  endMember(more: boolean): void {
    [this.key, this.valueStart, this.expectsKey] = [undefined, -1, more];
  }

  takeFact(text: Buffer): void {
    if (this.key === undefined || text.length > MOST_FACT) return;
    try {
      this.facts = { ...this.facts, ...packageFacts({ [this.key]: JSON.parse(text.toString('utf8')) as unknown }) };
    } catch {
      // The records are what was asked for; a name that cannot be read is left out.
    }
  }

  dropLongFact(end: number): void {
    if (this.wantsFact && this.valueStart >= 0 && end - this.valueStart > MOST_FACT) this.key = '';
    if (this.keyStart >= 0 && !this.holds && end - this.keyStart > MOST_FACT) this.keyStart = -1;
  }

  sawDepth(depth: number): void {
    if (depth > this.deepest) this.deepest = depth;
  }

  stream(list: RecordList): void {
    this.streams = list;
    this.holds = false;
  }

  giveUpHolding(): void {
    this.holds = false;
    this.tooLarge = true;
    this.held.length = 0;
  }
}

function keyOf(text: Buffer): string {
  try {
    return String(JSON.parse(text.toString('utf8')));
  } catch {
    return '';
  }
}

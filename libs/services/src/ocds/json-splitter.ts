import type { Problem } from '@app/domain';
import { ByteStore } from './byte-store.js';
import { DocumentFrame, isRecordList, type RecordList } from './document-frame.js';
import type { PackageFacts } from './read-package.js';
import { MAX_DEPTH } from './unstorable.js';

/** One record as it lay in the stream, or what stands for one that cannot be had. */
export type JsonPiece =
  /** A whole document that is no package, or something else in a list of documents. */
  | { readonly kind: 'document'; readonly path: string; readonly inList: boolean; readonly bytes: Buffer }
  | { readonly kind: 'element'; readonly path: string; readonly list: RecordList; readonly facts: PackageFacts; readonly bytes: Buffer }
  | { readonly kind: 'broken'; readonly path: string; readonly problem: Problem };

export interface SplitterLimits {
  /** Bytes of one release or record. */
  readonly record: number;
  /** Keys of all objects of one release or record: parsing a million of them takes seconds. */
  readonly keys: number;
  /** Bytes of a document that are held back until it is known what kind it is; beyond, its records are given as they come. */
  readonly hold: number;
}

const MIB = 1024 * 1024;
export const SPLITTER_LIMITS: SplitterLimits = { record: 16 * MIB, keys: 200_000, hold: 4 * MIB };

const STEP = 64 * 1024;
const [QUOTE, BACKSLASH, COMMA, COLON, NEWLINE] = [0x22, 0x5c, 0x2c, 0x3a, 0x0a];
const [OPEN, CLOSE, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d];
/** What may stand before a value that begins a line inside of a document. */
const BEFORE_VALUE: ReadonlySet<number> = new Set([COMMA, COLON, OPEN, OPEN_LIST, -1]);

/**
 * Cuts a stream of UTF-8 JSON into releases and records: of one package, of many documents one after another or one a
 * line, of lists of any of them. It knows only as much of JSON as it needs for that; each piece is then parsed by
 * itself, so that a bad one spoils no other. Time is linear, and it holds at most one record or `hold` bytes.
 */
export class JsonSplitter {
  private readonly store = new ByteStore();
  private pieces: JsonPiece[] = [];
  private depth = 0;
  private deepest = 0;
  /** Deeper than this only brackets and quotes count. */
  private shallow = 0;
  /** Keys in all, and before the open element. */
  private keys = 0;
  private keysBefore = 0;
  private quoted = false;
  private escaped = false;
  /** After what is no JSON: until a line begins with a bracket. */
  private lost = false;
  private lineStart = true;
  private sawAny = false;
  /** The last byte that was no white space, where structure matters. */
  private before = -1;
  private documents = 0;
  /** Index in a list of documents; undefined outside of one. */
  private listed: number | undefined;
  private document: DocumentFrame | undefined;
  /** Where the open element of a list began; -1 where none is open. */
  private element = -1;
  private elementTooLarge = false;

  constructor(private readonly limits: SplitterLimits = SPLITTER_LIMITS) {}

  /** True while nothing but white space has come. */
  get blank(): boolean {
    return !this.sawAny;
  }

  /** Takes the next bytes; gives the pieces that they complete. */
  push(chunk: Uint8Array): JsonPiece[] {
    // In steps, so that the limits are looked at often however large a chunk is.
    for (let at = 0; at < chunk.length; at += STEP) this.take(chunk.subarray(at, at + STEP));
    return this.taken();
  }

  /** No more will come. */
  end(): JsonPiece[] {
    if (!this.lost && (this.depth > 0 || this.quoted)) this.giveUp('The text ends in the middle of a value.');
    return this.taken();
  }

  private take(chunk: Uint8Array): void {
    const base = this.store.end;
    this.store.append(chunk, this.keepFrom(base));
    this.scan(chunk, base);
    this.watchSize();
  }

  private taken(): JsonPiece[] {
    const { pieces } = this;
    this.pieces = [];
    return pieces;
  }

  private scan(chunk: Uint8Array, base: number): void {
    let at = 0;
    while (at < chunk.length) {
      if (this.lost) at = this.passLost(chunk, at);
      else if (this.quoted) at = this.passText(chunk, at, base);
      else if (this.depth > this.shallow) at = this.passDeep(chunk, at, base);
      else if (this.beginsAnew(chunk[at] ?? 0, base + at)) this.giveUp('A new value begins before this one has ended.');
      else this.step(chunk[at] ?? 0, base + at++);
    }
  }

  /** Looks for a line that begins with a bracket. */
  private passLost(chunk: Uint8Array, from: number): number {
    for (let at = from; at < chunk.length; at++) {
      const byte = chunk[at];
      if (this.lineStart && (byte === OPEN || byte === OPEN_LIST)) {
        this.lost = false;
        return at;
      }
      this.lineStart = byte === NEWLINE;
    }
    return chunk.length;
  }

  /** To the end of a text. A line that begins with a brace inside of one: the text was never closed. */
  private passText(chunk: Uint8Array, from: number, base: number): number {
    for (let at = from; at < chunk.length; at++) {
      const byte = chunk[at];
      if (this.escaped) this.escaped = false;
      else if (byte === BACKSLASH) this.escaped = true;
      else if (byte === QUOTE) {
        this.quoted = false;
        this.before = QUOTE;
        if (this.depth <= this.shallow) this.endKey(base + at);
        return at + 1;
      } else if (byte === OPEN && this.afterNewline(chunk, at, base)) {
        this.giveUp('A text in quotes does not end.');
        return at;
      }
    }
    return chunk.length;
  }

  /** Inside of a record nothing but brackets and quotes matters. */
  private passDeep(chunk: Uint8Array, from: number, base: number): number {
    for (let at = from; at < chunk.length; at++) {
      const byte = chunk[at];
      if (byte === QUOTE) {
        this.quoted = true;
        return at + 1;
      }
      if (byte === OPEN || byte === OPEN_LIST) {
        if (byte === OPEN && this.afterNewline(chunk, at, base) && !BEFORE_VALUE.has(this.store.lastMeaning(base + at))) {
          this.giveUp('A new value begins before this one has ended.');
          return at;
        }
        this.deepen();
      } else if (byte === CLOSE || byte === CLOSE_LIST) {
        this.depth -= 1;
        this.before = byte;
        if (this.depth <= this.shallow) return at + 1;
      } else if (byte === COLON) this.keys += 1;
    }
    return chunk.length;
  }

  /** A line that begins with a brace where no value may stand. */
  private beginsAnew(byte: number, place: number): boolean {
    return byte === OPEN && this.depth > 0 && this.store.byteBefore(place) === NEWLINE && !BEFORE_VALUE.has(this.before);
  }

  private afterNewline(chunk: Uint8Array, at: number, base: number): boolean {
    return at > 0 ? chunk[at - 1] === NEWLINE : this.store.byteBefore(base) === NEWLINE;
  }

  private deepen(): void {
    this.depth += 1;
    if (this.depth > this.deepest) this.deepest = this.depth;
  }

  /** One byte where structure matters. */
  private step(byte: number, place: number): void {
    if (byte <= 0x20) return;
    this.sawAny = true;
    this.before = byte;
    if (this.document !== undefined) this.stepInDocument(this.document, byte, place);
    else if (this.listed !== undefined) this.stepInList(this.listed, byte, place);
    else if (byte === OPEN) this.beginDocument(place);
    else if (byte === OPEN_LIST) {
      this.deepen();
      [this.listed, this.shallow, this.element] = [0, this.depth, -1];
    } else if (byte !== COMMA) this.giveUp('This is not JSON.', true);
  }

  private stepInList(index: number, byte: number, place: number): void {
    if (byte === COMMA) {
      this.endStrange(place);
      this.listed = index + 1;
    } else if (byte === CLOSE_LIST) {
      this.endStrange(place);
      [this.listed, this.depth, this.shallow] = [undefined, 0, 0];
      this.documents += 1;
    } else if (byte === CLOSE) this.giveUp('A list ends with a brace.');
    else if (byte === OPEN && this.element < 0) this.beginDocument(place);
    else this.passElement(byte, place);
  }

  private stepInDocument(frame: DocumentFrame, byte: number, place: number): void {
    if (frame.list !== undefined) this.stepInRecords(frame, byte, place);
    else if (byte === COMMA) this.endMember(frame, place, true);
    else if (byte === CLOSE) {
      this.endMember(frame, place, false);
      this.endDocument(frame, place + 1);
    } else if (byte === CLOSE_LIST) this.giveUp('An object ends with a bracket.');
    else if (byte === QUOTE) {
      this.quoted = true;
      if (frame.expectsKey) frame.keyStart = place;
      else frame.beginValue(place, byte);
    } else if (byte === OPEN_LIST && isRecordList(frame.key) && frame.valueStart < 0) {
      frame.beginValue(place, byte);
      frame.openList(frame.key);
      this.deepen();
      [this.shallow, this.element] = [this.depth, -1];
    } else if (byte === COLON) this.keys += 1;
    else {
      frame.beginValue(place, byte);
      if (byte === OPEN || byte === OPEN_LIST) this.deepen();
    }
  }

  private stepInRecords(frame: DocumentFrame, byte: number, place: number): void {
    if (byte === COMMA) {
      this.endElement(frame, place);
      frame.index += 1;
    } else if (byte === CLOSE_LIST) {
      this.endElement(frame, place);
      frame.list = undefined;
      this.depth -= 1;
      this.shallow = this.depth;
    } else if (byte === CLOSE) this.giveUp('A list ends with a brace.');
    else this.passElement(byte, place);
  }

  private passElement(byte: number, place: number): void {
    if (this.element < 0) {
      this.document?.sawDepth(this.deepest);
      [this.element, this.elementTooLarge, this.deepest, this.keysBefore] = [place, false, this.depth, this.keys];
    }
    if (byte === QUOTE) this.quoted = true;
    else if (byte === OPEN || byte === OPEN_LIST) this.deepen();
  }

  private beginDocument(place: number): void {
    const prefix = this.documents === 0 ? '' : `document[${this.documents}]`;
    const path = this.listed === undefined ? prefix : `${prefix}[${this.listed}]`;
    this.document = new DocumentFrame(path, place, this.depth, this.keys);
    this.deepest = this.depth;
    this.deepen();
    this.shallow = this.depth;
  }

  private endKey(place: number): void {
    const frame = this.document;
    if (frame === undefined || frame.keyStart < 0) return;
    frame.endKey(this.store.slice(frame.keyStart, place + 1));
  }

  private endMember(frame: DocumentFrame, place: number, more: boolean): void {
    if (frame.wantsFact && frame.valueStart >= 0) frame.takeFact(this.store.slice(frame.valueStart, place));
    frame.endMember(more);
  }

  private endElement(frame: DocumentFrame, place: number): void {
    if (this.element < 0 || frame.list === undefined) return;
    const { list } = frame;
    const path = `${frame.path}${frame.path === '' ? '' : '.'}${list}[${frame.index}]`;
    const problem = this.problemOf(this.deepest - this.depth, this.elementTooLarge, this.keys - this.keysBefore);
    frame.sawDepth(this.deepest);
    // A document that was given up for its size turns out to be a package after all.
    if (!frame.holds && frame.streams === undefined && frame.recordList === list) frame.stream(list);
    if (frame.holds) frame.held.push({ path, list, from: this.element, to: place, problem });
    else if (frame.streams === list) {
      this.pieces.push(
        problem === undefined
          ? { kind: 'element', path, list, facts: frame.facts, bytes: this.store.slice(this.element, place) }
          : { kind: 'broken', path, problem },
      );
    }
    this.element = -1;
  }

  /** Something in a list of documents that is none. */
  private endStrange(place: number): void {
    if (this.element < 0) return;
    const path = `${this.documents === 0 ? '' : `document[${this.documents}]`}[${this.listed ?? 0}]`;
    const problem = this.problemOf(this.deepest - this.depth, this.elementTooLarge, this.keys - this.keysBefore);
    if (problem !== undefined) this.pieces.push({ kind: 'broken', path, problem });
    else this.pieces.push({ kind: 'document', path, inList: true, bytes: this.store.slice(this.element, place) });
    this.element = -1;
  }

  private endDocument(frame: DocumentFrame, place: number): void {
    frame.sawDepth(this.deepest);
    const list = frame.recordList;
    if (frame.streams === undefined && list !== undefined) this.releaseHeld(frame, list);
    else if (frame.streams === undefined) {
      const problem = this.problemOf(frame.deepest - frame.outside, frame.tooLarge, this.keys - frame.keysBefore);
      if (problem !== undefined) this.pieces.push({ kind: 'broken', path: frame.path, problem });
      else this.pieces.push({ kind: 'document', path: frame.path, inList: this.listed !== undefined, bytes: this.store.slice(frame.start, place) });
    }
    [this.document, this.element, this.depth, this.shallow] = [undefined, -1, frame.outside, frame.outside];
    if (this.listed === undefined) this.documents += 1;
  }

  private releaseHeld(frame: DocumentFrame, list: RecordList): void {
    for (const { path, list: from, from: start, to, problem } of frame.held.splice(0)) {
      if (from !== list) continue;
      if (problem !== undefined) this.pieces.push({ kind: 'broken', path, problem });
      else this.pieces.push({ kind: 'element', path, list, facts: frame.facts, bytes: this.store.slice(start, to) });
    }
  }

  private problemOf(depth: number, tooLarge: boolean, keys: number): Problem | undefined {
    if (tooLarge) return { path: '', code: 'record.too_large', message: `Larger than ${this.limits.record / MIB} MiB.` };
    if (depth > MAX_DEPTH) return { path: '', code: 'json.depth', message: `Nested deeper than ${MAX_DEPTH} levels.` };
    if (keys > this.limits.keys) return { path: '', code: 'json.keys', message: `More than ${this.limits.keys} keys.` };
    return undefined;
  }

  /** What is complete is given; what is open is one broken piece, and reading goes on at a line that begins with a bracket. */
  private giveUp(message: string, notJson = false): void {
    const frame = this.document;
    const inRecords = frame?.list !== undefined && this.element >= 0;
    const path = inRecords ? `${frame.path}${frame.path === '' ? '' : '.'}${frame.list}[${frame.index}]` : (frame?.path ?? (this.documents === 0 ? '' : `document[${this.documents}]`));
    const list = frame?.recordList;
    if (frame !== undefined && frame.streams === undefined && list !== undefined) this.releaseHeld(frame, list);
    const deep = this.problemOf(this.deepest - (inRecords ? this.shallow : (frame?.outside ?? 0)), this.elementTooLarge || frame?.tooLarge === true, 0);
    this.pieces.push({ kind: 'broken', path, problem: deep ?? { path: '', code: 'json.malformed', message: notJson ? message : `Not JSON: ${message}` } });
    this.documents += 1;
    [this.document, this.listed, this.element, this.elementTooLarge] = [undefined, undefined, -1, false];
    [this.depth, this.deepest, this.shallow, this.quoted, this.escaped] = [0, 0, 0, false, false];
    [this.lost, this.lineStart, this.before] = [true, !notJson, -1];
  }

  /** The first byte that may still be asked for. */
  private keepFrom(end: number): number {
    const { document, element, elementTooLarge } = this;
    if (document?.holds) return document.start;
    const marks = [elementTooLarge || element < 0 ? end : element, document?.mark ?? end, end - 1];
    return Math.min(...marks);
  }

  private watchSize(): void {
    const { document, limits, store } = this;
    if (this.element >= 0 && store.end - this.element > limits.record) this.elementTooLarge = true;
    if (document === undefined) return;
    document.dropLongFact(store.end);
    if (!document.holds) return;
    const size = store.end - document.start;
    const list = document.recordList;
    if (size > limits.hold && list !== undefined) {
      this.releaseHeld(document, list);
      document.stream(list);
    } else if (size > limits.record) document.giveUpHolding();
  }
}

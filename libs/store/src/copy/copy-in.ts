import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** The part of pg's connection that COPY speaks through. */
interface CopyConnection {
  readonly stream: Writable;
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}

/**
 * `COPY … FROM STDIN` as a query object of pg: the driver runs whatever has `submit` and these handlers.
 * Sends the pages one by one and waits while the socket is full, so that they are not held twice.
 */
export class CopyIn {
  readonly done: Promise<void>;
  private failed = false;
  private resolve: () => void = () => undefined;
  private reject: (error: unknown) => void = () => undefined;

  constructor(
    private readonly text: string,
    private readonly pages: Iterable<Buffer>,
  ) {
    this.done = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    // Whoever awaits hears of it; here it only must not count as unhandled in the meantime.
    this.done.catch(() => undefined);
  }

  submit(connection: CopyConnection): void {
    connection.query(this.text);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    this.send(connection).catch((error: unknown) => connection.sendCopyFail(String(error)));
  }

  handleError(error: Error): void {
    this.failed = true;
    this.reject(error);
  }

  handleReadyForQuery(): void {
    this.resolve();
  }

  // The driver calls these of every query; COPY has nothing to do in them.
  handleCommandComplete(): void {}
  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}

  private async send(connection: CopyConnection): Promise<void> {
    for (const page of this.pages) {
      if (this.failed) return;
      connection.sendCopyFromChunk(page);
      if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
    }
    if (!this.failed) connection.endCopyFrom();
  }
}

import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { HOST } from './free-port.js';

/** One client, and the server's side of it. */
interface Link {
  readonly client: Socket;
  readonly server: Socket;
  /** Bytes that still pass, in both directions together. */
  left: number;
}

interface Trap {
  readonly bytes: Buffer;
  readonly deliver: boolean;
  readonly sprung: (hit: boolean) => void;
}

/** Stands between a client and a server on this machine, and spoils their connections when told to. */
export class TcpProxy {
  private readonly links = new Set<Link>();
  private refusing = false;
  private delayMs = 0;
  private trap: Trap | undefined;

  private constructor(
    private readonly server: Server,
    private readonly targetPort: number,
  ) {
    server.on('connection', (client) => this.accept(client));
  }

  static async open(targetPort: number): Promise<TcpProxy> {
    const server = createServer({ noDelay: true });
    await new Promise<void>((done, fail) => server.once('error', fail).listen(0, HOST, done));
    return new TcpProxy(server, targetPort);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get connections(): number {
    return this.links.size;
  }

  /** Resets (RST) every connection now. Returns how many there were. */
  resetAll(): number {
    const cut = [...this.links];
    for (const link of cut) this.cut(link);
    return cut.length;
  }

  /** Resets each connection that is open now after so many further bytes, wherever in a message that is. */
  resetAfter(bytes: number): number {
    for (const link of this.links) link.left = bytes;
    return this.links.size;
  }

  /** While refusing, a new connection is reset before it has said a word. */
  refuse(refusing: boolean): void {
    this.refusing = refusing;
  }

  /** Milliseconds that each piece waits, in both directions; 0 ends it. */
  delay(milliseconds: number): void {
    this.delayMs = milliseconds;
  }

  /**
   * Resets the next connection on which a client sends these bytes, before an answer can come.
   * @param deliver true: the server gets them all the same; false: it never hears of them
   * @returns whether somebody sent them before the patience (milliseconds) ran out
   */
  async resetWhenSent(bytes: Buffer, deliver: boolean, patienceMs: number): Promise<boolean> {
    const hit = new Promise<boolean>((sprung) => (this.trap = { bytes, deliver, sprung }));
    const timer = setTimeout(() => this.trap?.sprung(false), patienceMs);
    const sprung = await hit;
    clearTimeout(timer);
    this.trap = undefined;
    return sprung;
  }

  async close(): Promise<void> {
    this.resetAll();
    await new Promise((done) => this.server.close(done));
  }

  private accept(client: Socket): void {
    client.on('error', () => undefined);
    if (this.refusing) return void client.resetAndDestroy();
    const server = connect({ host: HOST, port: this.targetPort, noDelay: true });
    server.on('error', () => undefined);
    const link: Link = { client, server, left: Infinity };
    this.links.add(link);
    void this.carry(link, client, server);
    void this.carry(link, server, client);
  }

  private async carry(link: Link, from: Socket, to: Socket): Promise<void> {
    try {
      for await (const piece of from as AsyncIterable<Buffer>) {
        if (this.delayMs > 0) await sleep(this.delayMs);
        if (from === link.client && this.trap !== undefined && piece.includes(this.trap.bytes)) return this.spring(link, piece, this.trap);
        link.left -= piece.length;
        if (link.left < 0) {
          to.write(piece.subarray(0, Math.max(0, piece.length + link.left)));
          return this.cut(link);
        }
        if (!to.write(piece)) await drained(to);
      }
      to.end();
      if (from.destroyed && to.destroyed) this.links.delete(link);
    } catch {
      this.cut(link);
    }
  }

  private spring(link: Link, piece: Buffer, { deliver, sprung }: Trap): void {
    this.trap = undefined;
    this.links.delete(link);
    // Ends in good order: the server reads and carries out what it was sent, and finds nobody to tell.
    if (deliver) link.server.end(piece);
    else link.server.resetAndDestroy();
    link.client.resetAndDestroy();
    sprung(true);
  }

  private cut(link: Link): void {
    if (!this.links.delete(link)) return;
    for (const socket of [link.client, link.server]) {
      // Node cannot reset one that is about to end, and would leave it half closed for good.
      if (socket.connecting || socket.writableEnded) socket.destroy();
      else socket.resetAndDestroy();
    }
  }
}

function drained(socket: Socket): Promise<void> {
  return new Promise((done) => {
    const end = (): void => {
      socket.off('drain', end).off('close', end);
      done();
    };
    socket.on('drain', end).on('close', end);
  });
}

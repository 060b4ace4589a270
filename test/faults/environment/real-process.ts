import { fork, type ChildProcess } from 'node:child_process';
import { appendFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ProcessPlan {
  readonly name: string;
  /** The compiled program. */
  readonly program: string;
  readonly env: Readonly<Record<string, string>>;
  /** Found in its log when it is ready for work. */
  readonly readyMark: RegExp;
  readonly logFile: string;
}

const COMES_BACK_AFTER_MS = 500;

/** One of the service's own processes: it can be killed, frozen and brought back, and comes back by itself when it crashes. */
export class RealProcess {
  private child: ChildProcess | undefined;
  private stopping = false;
  private crashes = 0;
  private startsFailed = 0;
  private sleep: symbol | undefined;

  constructor(private readonly plan: ProcessPlan) {
    writeFileSync(plan.logFile, '');
  }

  get name(): string {
    return this.plan.name;
  }

  /** How often it has ended without our doing, having been ready for work. */
  get crashed(): number {
    return this.crashes;
  }

  /** How often a start came to nothing, as it may while what it needs is away. */
  get failedStarts(): number {
    return this.startsFailed;
  }

  get running(): boolean {
    return this.child !== undefined;
  }

  get isFrozen(): boolean {
    return this.sleep !== undefined;
  }

  /** Resolves when it is ready: true, or when it ended before: false. */
  async start(): Promise<boolean> {
    if (this.stopping || this.child !== undefined) return false;
    const { program, env, readyMark, logFile } = this.plan;
    const child = fork(program, [], { env: { ...env }, execArgv: ['--enable-source-maps'], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    this.child = child;
    return new Promise((resolve) => {
      let said = '';
      let ready = false;
      const note = (chunk: Buffer): void => {
        appendFileSync(logFile, chunk);
        if (ready || said.length > 100_000) return;
        said += chunk.toString();
        if (!readyMark.test(said)) return;
        ready = true;
        resolve(true);
      };
      child.stdout?.on('data', note);
      child.stderr?.on('data', note);
      child.once('error', (error) => appendFileSync(logFile, `${String(error)}\n`));
      child.once('exit', (code, signal) => {
        appendFileSync(logFile, `--- ended: ${signal ?? code}\n`);
        resolve(false);
        if (this.child !== child) return;
        this.child = undefined;
        if (ready) this.crashes += 1;
        else this.startsFailed += 1;
        void this.comeBack(COMES_BACK_AFTER_MS);
      });
    });
  }

  /** kill -9. Resolves when it is gone. */
  async kill(): Promise<void> {
    const { child } = this;
    if (child === undefined) return;
    this.child = undefined;
    this.sleep = undefined;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await gone;
    }
  }

  /** Sends it a message, where the program listens for one. */
  tell(message: string): void {
    this.child?.send(message);
  }

  /**
   * SIGSTOP: it holds its locks and connections and does nothing.
   * @returns wakes it, unless it was killed or put to sleep anew meanwhile
   */
  freeze(): () => void {
    const sleep = Symbol(this.name);
    if (this.child?.kill('SIGSTOP')) this.sleep = sleep;
    return () => {
      if (this.sleep !== sleep) return;
      this.child?.kill('SIGCONT');
      this.sleep = undefined;
    };
  }

  /** Starts it again later, as whoever runs a service would. */
  async comeBack(afterMs: number): Promise<void> {
    await sleep(afterMs);
    await this.start();
  }

  /** For good. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.kill();
  }
}

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/**
 * Runs one of our compiled commands or a tool's script with this Node.
 *
 * @param {readonly string[]} args
 * @param {object} options
 * @param {NodeJS.ProcessEnv} [options.env] all of it; absent: ours
 * @param {string} options.cwd
 * @param {(line: string, stream: 'stdout' | 'stderr') => void} [options.onLine] absent: our own stdout and stderr
 * @param {(child: import('node:child_process').ChildProcess) => void} [options.onStart]
 * @returns {Promise<{ code: number, stdout: string[] }>} 128 + n when a signal ended it
 */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd: string, onLine?: (line: string, stream: 'stdout' | 'stderr') => void, onStart?: (child: import('node:child_process').ChildProcess) => void }} options
 * @returns {Promise<{ code: number, stdout: string[] }>}
 */
export function run(program, args, { env = process.env, cwd, onLine, onStart }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, cwd, stdio: ['ignore', onLine ? 'pipe' : 'inherit', onLine ? 'pipe' : 'inherit'] });
    onStart?.(child);
    const endWithUs = () => child.kill('SIGTERM');
    process.once('exit', endWithUs);
    /** @type {string[]} */
    const stdout = [];
    for (const stream of /** @type {const} */ (['stdout', 'stderr'])) {
      const source = child[stream];
      if (source === null || onLine === undefined) continue;
      createInterface({ input: source, crlfDelay: Infinity }).on('line', (line) => {
        if (stream === 'stdout') stdout.push(line);
        onLine(line, stream);
      });
    }
    child.once('error', reject);
    child.once('close', (code, signal) => {
      process.off('exit', endWithUs);
      resolve({ code: code ?? 128 + (signal === 'SIGINT' ? 2 : signal === 'SIGKILL' ? 9 : 15), stdout });
    });
  });
}

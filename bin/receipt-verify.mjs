import { createHash, createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Complaint, giveUp } from './lib/complaint.mjs';
import { toStderr } from './lib/install.mjs';
import { checkNode } from './lib/project.mjs';
import { receiptFault } from './lib/receipt.mjs';

const USAGE = `npm run receipt:verify -- <receipt.json> [--key <public key, PEM>] [--api <address>] [--sealed <technical.sealed> <price.sealed>]
The keys come from the file, or from the service at --api (http://127.0.0.1:3001 unless told). With --sealed the bytes are held against the receipt's hash too.`;

try {
  checkNode();
  const args = process.argv.slice(2);
  // npm moves to the project's folder; the paths were meant where the person stood.
  const at = (/** @type {string} */ path) => resolve(process.env.INIT_CWD ?? process.cwd(), path);
  const option = (/** @type {string} */ name, count = 1) => {
    const place = args.indexOf(name);
    return place < 0 ? [] : args.splice(place, count + 1).slice(1);
  };
  const [keyFile] = option('--key');
  const [api = `http://127.0.0.1:${process.env.API_PORT || 3001}`] = option('--api');
  const sealed = option('--sealed', 2).map(at);
  const [file] = args;
  if (file === undefined) {
    toStderr(USAGE);
    process.exit(2);
  }
  const receipt = JSON.parse(readFileSync(at(file), 'utf8'));
  const keys = keyFile === undefined ? await keysOf(api) : [fromPem(readFileSync(at(keyFile), 'utf8'))];
  const fault = receiptFault(receipt, keys) ?? sealedFault(receipt, sealed);
  if (fault !== undefined) throw new Complaint(`not valid: ${fault}`);
  const demonstration = receipt.demonstration ? ' DEMONSTRATION: one user runs the service and its opener.' : '';
  process.stdout.write(`valid: bid ${receipt.bidId} came in at ${receipt.receivedAt}, before ${receipt.deadline}; SHA-256 ${receipt.sha256}${sealed.length > 0 ? ', which the sealed bytes have' : ''}.${demonstration}\n`);
} catch (error) {
  giveUp(error instanceof SyntaxError ? new Complaint('not valid: this is not JSON') : error);
}

/** @param {string} api */
async function keysOf(api) {
  const answer = await fetch(`${api}/v1/bid-keys`).catch(() => undefined);
  if (answer?.ok !== true) throw new Complaint(`${api} does not answer. Start the service, name it with --api, or give the public key with --key.`);
  return /** @type {{ receipts: { id: string, publicKey: string }[] }} */ (await answer.json()).receipts;
}

/** @param {string} pem */
function fromPem(pem) {
  return { id: createHash('sha256').update(createPublicKey(pem).export({ format: 'der', type: 'spki' })).digest('hex'), publicKey: pem };
}

/**
 * @param {{ sha256: string }} receipt
 * @param {string[]} files
 */
function sealedFault(receipt, files) {
  if (files.length === 0) return undefined;
  const hash = createHash('sha256');
  for (const each of files) hash.update(readFileSync(each));
  return hash.digest('hex') === receipt.sha256 ? undefined : 'the sealed bytes have another hash';
}

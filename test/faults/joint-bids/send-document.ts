import { randomBytes } from 'node:crypto';
import { ask } from './ask.js';

const PIECE = 1_048_576;
const PDF = Buffer.from('%PDF-1.7\n');

/**
 * Sends a document of two pieces with the text in its title and in either piece, between bytes that no database could make shorter, and with them the text harder to find.
 * @returns how a bid names it
 */
export async function sendDocument(apiUrl: string, key: string, tenderId: string, businessId: string, text: string): Promise<{ readonly id: string; readonly sha256: string }> {
  const words = Buffer.from(` ${text} `);
  const bytes = Buffer.concat([PDF, randomBytes(4_000), words, randomBytes(PIECE), words, randomBytes(4_000)]);
  const expect = async (status: number, asked: ReturnType<typeof ask>): Promise<Readonly<Record<string, unknown>>> => {
    const answer = await asked;
    if (answer.status !== status) throw new Error(`a document was answered ${answer.status}: ${answer.text}`);
    return answer.body;
  };
  const about = { businessId, envelope: 'technical', title: `Plan ${text}`, sizeBytes: bytes.length };
  const id = String((await expect(201, ask(apiUrl, key, 'POST', `/v1/tenders/${tenderId}/bid-documents`, about)))['id']);
  for (let number = 0; number * PIECE < bytes.length; number += 1) {
    await expect(204, ask(apiUrl, key, 'PUT', `/v1/bid-documents/${id}/chunks/${number}`, bytes.subarray(number * PIECE, (number + 1) * PIECE)));
  }
  return { id, sha256: String((await expect(200, ask(apiUrl, key, 'POST', `/v1/bid-documents/${id}/complete`)))['sha256']) };
}

import { describe, expect, it } from '@jest/globals';
import { readEvents, type SentEvent } from './read-events.js';

async function read(pieces: readonly (string | Uint8Array)[]): Promise<SentEvent[]> {
  const bytes = pieces.map((piece) => (typeof piece === 'string' ? new TextEncoder().encode(piece) : piece));
  const events: SentEvent[] = [];
  for await (const event of readEvents(new Blob(bytes).stream())) events.push(event);
  return events;
}

describe('events as they are sent', () => {
  it('are read whole, wherever the stream is cut, with signs of life between them', async () => {
    expect(await read(['retry: 3000\n\nid: 1_a\nevent: notification\nda', 'ta: {"a":1}\n', '\n: still here\n\nid: 2_b\ndata: {}\n\n'])).toEqual([
      { id: '', data: '' },
      { id: '1_a', data: '{"a":1}' },
      { id: '', data: '' },
      { id: '2_b', data: '{}' },
    ]);
  });

  it('keep a letter that was cut in two', async () => {
    const bytes = new TextEncoder().encode('data: ñ\n\n');
    expect(await read([bytes.slice(0, 7), bytes.slice(7)])).toEqual([{ id: '', data: 'ñ' }]);
  });
});

/** What came down a stream of server-sent events; without data it is a sign of life. */
export interface SentEvent {
  readonly id: string;
  readonly data: string;
}

/** Events as they come, cut at empty lines wherever the pieces of the stream are cut. Whoever stops reading ends the stream. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<SentEvent> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const piece of body) {
    rest += decoder.decode(piece, { stream: true });
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) yield eventOf(block);
  }
}

function eventOf(block: string): SentEvent {
  const of = (name: string): string =>
    block
      .split('\n')
      .filter((line) => line.startsWith(`${name}:`))
      .map((line) => line.slice(name.length + 1).trimStart())
      .join('\n');
  return { id: of('id'), data: of('data') };
}

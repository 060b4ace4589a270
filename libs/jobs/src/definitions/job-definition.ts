/** Queues are named after what consumes them. */
export type QueueName = 'matching' | 'notification' | 'import' | 'question';

/** One kind of work: its name, where it waits, and the shape of its payload (ids and versions, never data). */
export interface JobDefinition<Payload> {
  /** Noun and verb; also the outbox topic. */
  readonly name: string;
  readonly queue: QueueName;
  /** @throws PayloadError when the stored payload is not one of this job */
  readonly parse: (payload: unknown) => Payload;
}

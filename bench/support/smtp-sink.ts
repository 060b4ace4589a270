import { SMTPServer } from 'smtp-server';

/** A mail server in a process of its own that takes everything; asked by a message, it says how many different mails it has. */
const ids = new Set<string>();
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  disableReverseLookup: true,
  logger: false,
  onData: (stream, _session, callback) => {
    let head = '';
    stream.on('data', (chunk: Buffer) => {
      if (head.length < 4_096) head += chunk.toString('latin1');
    });
    stream.on('end', () => {
      ids.add(/^message-id:\s*<([^>]+)>/im.exec(head)?.[1] ?? '');
      callback();
    });
  },
});
server.on('error', () => undefined);
server.listen(0, '127.0.0.1', () => {
  const address = server.server.address();
  process.send?.({ port: typeof address === 'object' && address ? address.port : 0 });
});
process.on('message', () => process.send?.({ taken: ids.size }));
process.on('disconnect', () => process.exit(0));

import { request } from 'node:http';

/**
 * Asks the test run for a server, which is started when the first suite asks.
 * @param what `/postgres` or `/redis`
 * @throws Error with the reason when it cannot be had
 */
export async function askServer<T>(what: '/postgres' | '/redis'): Promise<T> {
  const counter = process.env['TANDEM_TEST_SERVERS'];
  if (!counter) throw new Error('This test needs a server: run it without TANDEM_NO_SERVERS=1, through the jest configuration of the project.');
  const answer = await new Promise<string>((done, fail) => {
    const call = request(new URL(what, counter), { agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('end', () => (response.statusCode === 200 ? done(body) : fail(new Error(`The test server could not be started: ${body}`))));
    });
    call.once('error', fail);
    call.end();
  });
  return JSON.parse(answer) as T;
}

/** After the last suite: stops what the suites had started. */
export default async function globalTeardown() {
  await globalThis.tandemTestServers?.close();
}

/** What cannot be opened, and with it nothing else of that opening. */
export class Unopenable extends Error {
  override readonly name = 'Unopenable';
}

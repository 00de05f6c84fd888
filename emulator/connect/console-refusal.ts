/** What a person asks for and a desk or phone cannot do now; the message says what it shows and what is possible. */
export class ConsoleRefusal extends Error {
  override readonly name = 'ConsoleRefusal';
}

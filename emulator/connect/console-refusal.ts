/** A person asked for something that a desk or phone cannot do now. The message says what it shows and what is possible. */
export class ConsoleRefusal extends Error {
  override readonly name = 'ConsoleRefusal';
}

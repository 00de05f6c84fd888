/** The reason with which the signals of a contact are aborted: it ended, or somebody took it. Never a fault. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

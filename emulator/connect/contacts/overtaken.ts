/** The reason with which the signals of a contact are aborted: it ended, or somebody took it. Never a fault. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** One for all: nobody reads where it was made, and to write that down for each contact takes as long as a block of its flow. */
export const OVERTAKEN = new Overtaken();

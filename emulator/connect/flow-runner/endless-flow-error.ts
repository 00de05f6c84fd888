/** Blocks in a row, without time passing, after which a flow is taken to go round for ever. What Connect does then is not known [U]. */
export const BLOCKS_AT_ONE_INSTANT = 1_000;

/** Thrown by the emulator: the flow would never come to rest. */
export class EndlessFlowError extends Error {
  constructor(flow: string, identifier: string) {
    super(
      `The flow "${flow}" ran ${BLOCKS_AT_ONE_INSTANT} blocks without any time passing, last "${identifier}": it goes round for ever. ` +
        'Give the circle a way out, or a block that takes time: a prompt, input, Wait.',
    );
    this.name = 'EndlessFlowError';
  }
}

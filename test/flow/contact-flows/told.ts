import type { ShippedName, Situation } from './shipped-flow';

/** In the queue until an agent comes: neither cut off nor left to silence. */
export const WAITING = 'still waiting';

/** What a flow is put through, and what must come of it. */
export interface Told {
  flow: ShippedName;
  title: string;
  situation: Situation;
  outcomes: string[];
  /** Callbacks that Connect was asked for. */
  callbacks: object[];
  /** The last block; or `WAITING`. */
  last: string;
}

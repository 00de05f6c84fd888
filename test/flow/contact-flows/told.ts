import type { ShippedName, Situation } from './shipped-flow';

/** The caller is in the queue until an agent comes. They are neither cut off nor left in silence. */
export const WAITING = 'still waiting';

/** The situation of a flow, and its required result. */
export interface Told {
  flow: ShippedName;
  title: string;
  situation: Situation;
  outcomes: string[];
  /** Callbacks that the flow asked Connect for. */
  callbacks: object[];
  /** The last block, or `WAITING`. */
  last: string;
}

export interface SeatWish {
  queueId: string;
  /** ISO instant. */
  dueAt: string;
  /** The callback that is to be made, or moved, there. */
  callbackId: string;
}

/** Takes a place in the slot that begins then, for agents, who may promise any time. `no-slot`: none begins then, so none is needed. */
export type TakeSlotSeat = (wish: SeatWish) => Promise<'taken' | 'no-slot' | 'full'>;

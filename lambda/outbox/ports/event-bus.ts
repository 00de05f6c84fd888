import type { OutgoingEvent } from '../domain/outgoing-event';

/** `busy`: it may be taken if it is put again. `refused`: never. */
export type PutAnswer = { taken: true } | { busy: string } | { refused: string };

/** Other systems' way to hear of what happens. It may give a rule the same event twice, and events in another order. */
export interface EventBus {
  /** So many at a time. */
  readonly atOnce: number;
  /** One answer for each, in their order. @throws when nothing is known of any: some may have been taken. */
  put(events: readonly OutgoingEvent[]): Promise<PutAnswer[]>;
}

/** What cannot be published by itself is put there for the operator. */
export interface SetAside {
  add(what: { item: string; event?: string; why: string }): Promise<void>;
}

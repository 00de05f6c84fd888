/** A record that changes by decisions and is saved under the version that was read. */
export interface Versioned {
  id: string;
  /** Uniqueness key: one open record per subject. */
  subject: string;
  /** Counts saves: a decision on an older version is not saved. */
  version: number;
}

/** A pure decision: the record as it is to be, the effects that follow, and why. */
export type Decided<Rec, Effect, Refusal extends string> =
  /** `next` is the very object that was given when nothing changes. */
  | { next: Rec; effects: Effect[]; reason: string; postponed?: Postponed }
  | { refused: Refusal; reason: string };

/** Nothing changes, and the same is tried again: a little later, since the outside was too busy, or when there is room for it. */
export type Postponed = 'a-little' | 'until-there-is-room';

/** The three ways to write a decision, typed for one kind of record. */
export function decisionsOf<Rec, Effect, Refusal extends string>() {
  type Made = Decided<Rec, Effect, Refusal>;
  return {
    change: (next: Rec, reason: string, ...effects: Effect[]): Made => ({ next, effects, reason }),
    /** Nothing is written. Effects may still follow. */
    keep: (record: Rec, reason: string, ...effects: Effect[]): Made => ({ next: record, effects, reason }),
    refuse: (refused: Refusal, reason: string): Made => ({ refused, reason }),
  };
}

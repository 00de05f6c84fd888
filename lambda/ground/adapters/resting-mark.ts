import type { Clock } from '../ports/clock-ids-notices';

interface Mark<Value> {
  read(): Promise<Value | undefined>;
  save(value: Value): Promise<void>;
}

interface Rest<Value> {
  /** ISO instant until which there is nothing to do, by this mark. Undefined: the work is not done. */
  restsUntil(value: Value): string | undefined;
  clock: Clock;
}

/** A mark of work that rests for a while once it is done. Until then the mark is not read again: whoever worked meanwhile has only moved that moment further on. */
export function restingMark<Value>(mark: Mark<Value>, { restsUntil, clock }: Rest<Value>): Mark<Value> {
  let known: Value | undefined;
  return {
    async read() {
      const until = known && restsUntil(known);
      if (until === undefined || until <= clock.now()) known = await mark.read();
      return known;
    },
    async save(value) {
      await mark.save(value);
      known = value;
    },
  };
}

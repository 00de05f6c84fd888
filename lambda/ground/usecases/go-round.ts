import type { Place, RoundMark } from '../ports/round-mark';
import type { TimeLeft } from '../ports/time-left';

export interface Round<Item> {
  /** The items after one place and not after the other, in an order that stays. Default: from the beginning, to the end. */
  list(range: { after?: Place | undefined; until?: Place | undefined }): AsyncIterable<{ item: Item; place: Place }>;
  mark: RoundMark;
  time: TimeLeft;
  /** One item may take this long at most. A round with less time than that is over. */
  secondsEach: number;
  /** It does not throw: an item that fails stays in the list. */
  work(item: Item): Promise<unknown>;
}

/** Items between two saves of the mark: a round that is cut off costs the next one so many at most. */
const SAVED_EVERY = 25;

/**
 * Works on the items of a list, from where the last round stopped to the end, and then from the beginning to there. What has no time any more is left to the
 * next round, which begins with it: items that fail or hang do not keep others waiting for ever. While there are none, the mark is not read.
 */
export async function goRound<Item>({ list, mark, time, secondsEach, work }: Round<Item>): Promise<void> {
  const fromBeginning = await unlessEmpty(list({}));
  if (!fromBeginning) return;
  const begun = await mark.read();
  let saved = begun;
  let since = 0;
  const save = async (place: Place | undefined) => {
    since = 0;
    if (place !== saved) await mark.save(place);
    saved = place;
  };
  /** Whether it came to the end. */
  const goFrom = async (after: Place | undefined, until?: Place): Promise<boolean> => {
    let reached = after;
    for await (const { item, place } of after === undefined && until === undefined ? fromBeginning : list({ after, until })) {
      if (time.seconds() < secondsEach) {
        await save(reached);
        return false;
      }
      await time.within(secondsEach, () => work(item));
      reached = place;
      since += 1;
      if (since === SAVED_EVERY) await save(place);
    }
    return true;
  };
  if (!(await goFrom(begun))) return;
  if (begun !== undefined && !(await goFrom(undefined, begun))) return;
  await save(undefined);
}

/** The same list, or undefined if nothing is in it. */
async function unlessEmpty<Each>(list: AsyncIterable<Each>): Promise<AsyncIterable<Each> | undefined> {
  const rest = list[Symbol.asyncIterator]();
  const first = await rest.next();
  if (first.done) return undefined;
  return (async function* () {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => rest };
  })();
}

import { goRound } from '../../../lambda/ground/usecases/go-round';
import { createInvocationTime } from '../../../lambda/ground/adapters/invocation-time';
import { createInMemoryRoundMark } from '../../fakes/endless-time';

/** A list of items of which each takes a second, and rounds in functions of 54 seconds. Items that fail stay in the list. */
function open(count: number, { secondsEach = 8, secondsPerItem = 1 } = {}) {
  const items = Array.from({ length: count }, (_, nth) => `item-${String(nth).padStart(5, '0')}`);
  const mark = createInMemoryRoundMark();
  const reached: string[] = [];
  const time = createInvocationTime();
  let left = 0;
  const round = async ({ cutOffAfter = Infinity } = {}) => {
    left = 54.5;
    let done = 0;
    let longest = 0;
    time.begin({ getRemainingTimeInMillis: () => left * 1000 });
    await goRound({
      async *list({ after = '', until = '~' }) {
        for (const item of items) if (item > after && item <= until) yield { item, place: item };
      },
      ...{ mark, time, secondsEach },
      async work(item) {
        if (done === cutOffAfter) throw new Error('The function was cut off.');
        longest = Math.max(longest, time.seconds());
        reached.push(item);
        done += 1;
        left -= secondsPerItem;
      },
    }).catch(() => undefined);
    expect(longest).toBeLessThanOrEqual(secondsEach);
    return reached.splice(0);
  };
  return { items, mark, round };
}

describe('a round through many things', () => {
  test('that is short works on all of them, and leaves no mark', async () => {
    const { items, mark, round } = open(30);
    expect(await round()).toEqual(items);
    expect(mark.at()).toBeUndefined();
    expect(await round()).toEqual(items);
  });

  test('of which none ever leaves the list reaches all 6,000, some at a time', async () => {
    const { items, round } = open(6000);
    const reached = new Set<string>();
    let rounds = 0;
    while (reached.size < items.length && rounds < 200) {
      for (const item of await round()) reached.add(item);
      rounds += 1;
    }
    expect([reached.size, rounds]).toEqual([6000, 128]);
  });

  test('goes on where the last one stopped, then with those from the beginning to there', async () => {
    const { items, round } = open(60);
    expect(await round()).toEqual(items.slice(0, 47));
    expect(await round()).toEqual([...items.slice(47), ...items.slice(0, 34)]);
    expect(await round()).toEqual([...items.slice(34), ...items.slice(0, 21)]);
  });

  test('goes on behind an item that left the list, and with those that came before it', async () => {
    const { items, round } = open(60);
    await round();
    items.splice(46, 1);
    items.unshift('item-00000-new');
    expect((await round()).slice(0, 15)).toEqual([...items.slice(-13), 'item-00000-new', 'item-00000']);
  });

  test('that is cut off has saved how far it came, but for some of the last', async () => {
    const { items, round } = open(60);
    await round({ cutOffAfter: 40 });
    expect((await round())[0]).toBe(items[25]);
  });

  test('through nothing does not ask where the last one stopped, and the next one goes on there', async () => {
    const { items, mark, round } = open(60);
    await round();
    const all = items.splice(0);
    const read = vi.spyOn(mark, 'read');
    expect(await round()).toEqual([]);
    expect(read).not.toHaveBeenCalled();
    items.push(...all);
    expect((await round())[0]).toBe(all[47]);
  });

  test('begins nothing that it has no time for', async () => {
    const { round, mark } = open(5, { secondsEach: 60 });
    expect(await round()).toEqual([]);
    expect(mark.at()).toBeUndefined();
  });
});

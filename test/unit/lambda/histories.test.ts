import { playHistory } from '../../soak/history';
import { createTally } from '../../soak/tally';

jest.setTimeout(300_000);

/** `npm run soak` plays ten thousand and more; a seed that broke a promise there is played here by adding it. */
const HISTORIES = 300;

describe('in random histories of agents, customers and everything that may fail', () => {
  const tally = createTally();
  let broken: string[] = [];
  beforeAll(async () => {
    for (let seed = 1; seed <= HISTORIES; seed += 1) {
      const history = await playHistory(seed);
      tally.add(history.tally);
      broken = broken.concat(history.broken.map((what) => `seed ${seed}: ${what}`));
    }
  });

  test('every callback ends once, nobody is dialled twice, early, or after the end, and nobody is forgotten', () => {
    expect(broken).toEqual([]);
  });

  // The control: a world in which nothing goes wrong would keep every promise.
  test.each([
    'call failed before its effect',
    'call failed after its effect',
    'process killed before a call',
    'process killed after a call',
    'contact event lost',
    'message doubled',
    'tick lost',
    'tick doubled',
    'handoff: not admitted',
    'customer: no-answer',
    'counted: Ended handled',
    'decided: due, pending to ended (purged)',
    'decided: line-full, pending to ended (missed)',
    'decided: contact-seen, waiting to pending',
    'decided: admission-asked, pending to refused: superseded',
    'decided: admission-asked, waiting to refused: handed-off-elsewhere',
    'people: cancel: confirmed',
    'people: call-in: cancelled',
    'stopped while queued',
    'stopped while offered',
    'people: ask-app: done',
    'caller: callback made',
    'caller: answered after all',
    'counted: Ended answered-in-queue',
    'agent gone after calling before the time',
    'agent held up after calling before the time',
    'described as it was before',
    'hours changed',
  ])('it happens that: %s', (what) => {
    expect(tally.of(what)).toBeGreaterThan(0);
  });
});

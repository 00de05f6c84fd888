import { viewCallback } from '../../../lambda/agent-callbacks/http/callback-view';
import { ADA, BEN, PROMISED_SAMPLES, QUEUE } from '../../../docs/print/callback-samples';

const VIEWER = { agent: ADA, queues: new Map([[QUEUE.queueId, QUEUE]]), clock: { now: () => '2026-11-23T09:01:00.500Z' }, language: 'en' };
const { pending, withdrawn } = PROMISED_SAMPLES;
const codesOf = ({ notices }: { notices: { code: string }[] }) => notices.map(({ code }) => code);

describe('a callback as an agent sees it', () => {
  test('says who looks at it first, and for how many seconds more, until that is over', () => {
    const claimed = (until: string) => viewCallback({ ...pending, attempt: { claim: { by: BEN, until } } }, VIEWER).claim;
    expect(claimed('2026-11-23T09:02:30.000Z')).toEqual({ by: 'ben', until: '2026-11-23T09:02:30.000Z', secondsLeft: 90 });
    expect([claimed('2026-11-23T09:01:00.500Z'), viewCallback(pending, VIEWER).claim]).toEqual([undefined, undefined]);
  });

  test('says its time on the clock of the zone in which it was said', () => {
    expect(viewCallback(pending, VIEWER)).toMatchObject({ dueAt: '2026-11-23T09:00:00.000Z', dueLocal: { local: '2026-11-23T10:00+01:00', zone: 'Europe/Berlin' } });
  });

  test('says the number that its asker showed, where another is called', () => {
    expect(viewCallback({ ...pending, shownNumber: '+442079460143' }, VIEWER)).toMatchObject({ number: pending.number, shownNumber: '+442079460143' });
    for (const shownNumber of [pending.number, undefined]) expect(viewCallback({ ...pending, ...(shownNumber && { shownNumber }) }, VIEWER)).not.toHaveProperty('shownNumber');
  });

  test('is theirs for its owner alone', () => {
    expect(viewCallback(pending, VIEWER)).toMatchObject({ owner: 'ada', mine: true });
    expect(viewCallback(pending, { ...VIEWER, agent: BEN })).toMatchObject({ owner: 'ada', mine: false });
    const { owner: _owner, ...nobodys } = pending;
    expect(viewCallback(nobodys, VIEWER)).toMatchObject({ owner: null, mine: false });
  });

  test.each([
    ['agent', 'ada asked for a callback.'],
    ['caller', 'The caller asked for a callback while they waited.'],
    ['app', 'The customer asked for a callback through an app.'],
  ] as const)('that its %s asked for says so, with what an app knew', (origin, detail) => {
    const view = viewCallback({ ...pending, origin, context: { basket: 'B-17' } }, VIEWER);
    expect(view).toMatchObject({ origin, context: { basket: 'B-17' } });
    expect(view.journey[0]).toMatchObject({ event: 'requested', detail });
  });

  test('names who calls now', () => {
    expect(viewCallback({ ...pending, attempt: { calledNowBy: BEN } }, VIEWER)).toMatchObject({ calledNowBy: 'ben' });
  });

  test('says that it is being withdrawn while it is, but not when it only leaves its owner’s line', () => {
    expect(codesOf(viewCallback(withdrawn, VIEWER))).toEqual(['being-withdrawn']);
    const movingOn = { ...withdrawn, attempt: { ...withdrawn.attempt, withdrawal: 'owner-away' } } as const;
    expect(codesOf(viewCallback(movingOn, VIEWER))).toEqual([]);
  });

  test('says that it was there already, and what the clocks did to the time that was asked for', () => {
    expect(codesOf(viewCallback(pending, VIEWER, { created: false }))).toEqual(['already-pending']);
    expect(codesOf(viewCallback(pending, VIEWER, { created: true, notice: 'shifted-forward' }))).toEqual(['time-moved-forward']);
  });

  test('of a queue that is set up no more, shows the queue’s id for a name', () => {
    expect(viewCallback(pending, { ...VIEWER, queues: new Map() })).toMatchObject({ queue: { id: 'q-support', name: 'q-support' } });
  });
});

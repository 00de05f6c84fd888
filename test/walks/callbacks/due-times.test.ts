import { closeQueue } from '../../../local/instance/close-queue';
import { customers, type CallbackStory } from '../../../local/scenarios/story/callback-story';
import { callsAt, onStage, openContacts } from '../../scenario/callbacks/on-stage';

const zone = 'Europe/London';

describe('nights in which the clocks change', () => {
  test.each([
    { clocks: 'skip the time: it is moved forward by what they skip', startAt: '2027-03-28T00:58:00.000Z', local: '2027-03-28T01:30', dueAt: '2027-03-28T01:30:00.000Z', notice: 'time-moved-forward', pass: 300 },
    { clocks: 'show the time twice: the earlier one counts', startAt: '2027-10-31T00:25:00.000Z', local: '2027-10-31T01:30', dueAt: '2027-10-31T00:30:00.000Z', notice: 'earlier-of-two', pass: 3700 },
  ])('$clocks, the customer is called then and not once more', async ({ startAt, local, dueAt, notice, pass }) => {
    await onStage(
      async (story) => {
        await story.signIn();
        const promised = await story.promise({ dueAt: { local, zone } });
        expect([promised.dueAt, promised.notices.map(({ code }) => code)]).toEqual([dueAt, [notice]]);
        await story.untilDue(dueAt);
        await story.handle(20);
        await story.pass(pass);
        expect(callsAt(story, customers.first, dueAt)).toEqual([{ by: 'ada', at: 'its time' }]);
      },
      { startAt },
    );
  });
});

// Functions learn of it within 15 minutes.
describe('a queue that is closed after the promise, by an override', () => {
  const opensAt = '2026-11-23T09:40:00.000Z';
  const close = ({ stage }: CallbackStory, opens: { hours: number; minutes: number }) =>
    closeQueue(stage.emulator.connect.centre, stage.instance.supportQueue.arn, { from: '2026-11-23', till: '2026-11-23', except: [{ day: 'MONDAY', start: opens, end: { hours: 0, minutes: 0 } }] });

  test('puts off what is due until it opens, with its retries as they were', async () => {
    await onStage(async (story) => {
      await story.signIn();
      const promised = await story.promise({ minutes: 20 });
      close(story, { hours: 9, minutes: 40 });
      await story.untilDue(promised.dueAt);
      await story.pass(30);
      expect(await story.look(promised.id)).toMatchObject({ state: 'pending', dueAt: opensAt, retriesLeft: promised.retriesLeft, failedAttempts: 0 });
      await story.passUntil(opensAt);
      await story.handle(20);
      expect(callsAt(story, customers.first, opensAt)).toEqual([{ by: 'ada', at: 'its time' }]);
    });
  });

  test('and opens only after the purge: nobody is called any more', async () => {
    await onStage(async (story) => {
      await story.signIn();
      const promised = await story.promise({ minutes: 20 });
      close(story, { hours: 20, minutes: 0 });
      await story.untilDue(promised.dueAt);
      expect((await story.ended(promised.id)).outcome?.code).toBe('purged');
      await story.pass(600);
      expect(callsAt(story, customers.first, promised.dueAt)).toEqual([]);
    });
  });
});

describe('an edit', () => {
  test('to a time so near that the next tick comes too late is kept, and the old time is forgotten', async () => {
    await onStage(async (story) => {
      await story.signIn();
      const promised = await story.promise({ minutes: 10 });
      await story.pass(65);
      const edited = await story.edit(promised.id, { dueAt: { local: '2026-11-23T09:02', zone } });
      await story.untilDue(edited.dueAt);
      await story.handle(20);
      await story.untilDue(promised.dueAt);
      await story.passAfterwards();
      expect(callsAt(story, customers.first, '2026-11-23T09:02:00.000Z')).toEqual([{ by: 'ada', at: 'its time' }]);
    });
  });

  test('to a later time, when the message for the old one is on its way: only the later one counts', async () => {
    await onStage(async (story) => {
      await story.signIn();
      const promised = await story.promise({ minutes: 1 });
      await story.pass(55);
      const edited = await story.edit(promised.id, { in: { minutes: 10, zone } });
      await story.untilDue(edited.dueAt);
      await story.handle(20);
      await story.passAfterwards();
      expect(callsAt(story, customers.first, edited.dueAt)).toEqual([{ by: 'ada', at: 'its time' }]);
      expect(openContacts(story)).toBe(0);
    });
  });

  test('while our own number rings for it: the callback is either kept as it was, or made at the new time alone', async () => {
    for (const seconds of [1, 3, 0, 2]) {
      await onStage(async (story) => {
        await story.signIn('Lunch');
        const promised = await story.promise({ minutes: 1 });
        await story.untilDue(promised.dueAt);
        await story.pass(seconds);
        const { status } = await story.stage.api.call('ada', `PATCH /callbacks/${promised.id}`, { body: { in: { minutes: 5, zone } } });
        expect([200, 409]).toContain(status);
        await story.pass(30);
        const { state } = await story.look(promised.id);
        expect({ seconds, status, state }).toEqual({ seconds, status, state: status === 200 ? 'pending' : 'waiting' });
        expect(openContacts(story)).toBe(status === 200 ? 0 : 1);
      });
    }
  });
});

describe('an agent who calls now', () => {
  test('and reaches the customer: the entry is gone, and nobody calls at the time that was set', async () => {
    await onStage(async (story) => {
      await story.signIn();
      const promised = await story.promise({ minutes: 10 });
      await story.callNow(promised.id);
      const calledAt = story.now;
      await story.handle(20);
      expect((await story.ended(promised.id)).outcome?.code).toBe('answered');
      expect(await story.list()).toEqual([]);
      await story.untilDue(promised.dueAt);
      await story.passAfterwards();
      expect(callsAt(story, customers.first, calledAt)).toEqual([{ by: 'ada', at: 'its time' }]);
    });
  });

  test('in vain: the entry stands as it was, no retry is used up, and the customer is called at the time that was set', async () => {
    await onStage(async (story) => {
      await story.signIn();
      story.phone(customers.first).behave({ kind: 'busy' });
      const promised = await story.promise({ minutes: 10 });
      await story.callNow(promised.id);
      await story.offered();
      story.desk('ada').accept();
      const after = await story.failed(promised.id);
      expect(after).toMatchObject({ state: 'pending', dueAt: promised.dueAt, retriesLeft: promised.retriesLeft, failedAttempts: 1 });
      story.phone(customers.first).behave({ kind: 'answers', afterSeconds: 6 });
      await story.untilDue(promised.dueAt);
      await story.handle(20);
      await story.passAfterwards();
      expect(callsAt(story, customers.first, promised.dueAt).slice(1)).toEqual([{ by: 'ada', at: 'its time' }]);
    });
  });
});

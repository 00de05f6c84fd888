import * as fc from 'fast-check';
import { planTwins, type RoutingProfile, type ServedQueue, type TwinPair, type TwinPlan } from '../../../lib/routing-profiles/plan-twins';

const support: TwinPair = { name: 'Support', sourceId: 'support', twinId: 'support-callbacks' };
const sales: TwinPair = { name: 'Sales', sourceId: 'sales', twinId: 'sales-callbacks' };
const served = (queueId: string, priority: number, delaySeconds = 0): ServedQueue => ({ queueId, name: queueId, priority, delaySeconds });
const profileWith = (...queues: ServedQueue[]): RoutingProfile => ({ id: 'p', name: 'Desk', queues });

/** Returns the profile after the plan is carried out. */
function after({ profile, associations, changes }: TwinPlan): RoutingProfile {
  const changed = profile.queues.map((queue) => changes.find(({ queueId }) => queueId === queue.queueId) ?? queue);
  return { ...profile, queues: [...changed, ...associations] };
}

test('a profile that serves no source queue is left alone', () => {
  expect(planTwins(profileWith(served('billing', 1)), [support, sales])).toBeUndefined();
});

test('a profile that serves its twins ahead of all callers has nothing to change', () => {
  expect(planTwins(profileWith(served('support-callbacks', 1), served('support', 2)), [support])).toMatchObject({ problems: [], associations: [], changes: [] });
});

test('a twin that is missing is added just ahead of the first live queue', () => {
  const plan = planTwins(profileWith(served('support', 5), served('billing', 3)), [support, sales])!;
  expect(plan.problems).toEqual([expect.stringContaining('serves Support, but not its callbacks')]);
  expect(plan.associations).toEqual([{ queueId: 'support-callbacks', name: 'Support', priority: 2, delaySeconds: 0 }]);
  expect(plan.changes).toEqual([]);
});

test('where callers come first of all, they move back by one and keep their order', () => {
  const plan = planTwins(profileWith(served('support', 1, 20), served('billing', 3)), [support])!;
  expect(plan.changes).toEqual([served('support', 2, 20), served('billing', 4)]);
  expect(plan.associations).toMatchObject([{ queueId: 'support-callbacks', priority: 1 }]);
});

test.each([
  ['with callers of one priority', served('support-callbacks', 2), /at priority 2, and callers from priority 2 on: they are not ahead/],
  ['behind callers', served('support-callbacks', 7), /not ahead/],
  ['only after a delay', served('support-callbacks', 1, 30), /only after 30 seconds/],
])('a twin that is served %s is moved', (_how, twin, sentence) => {
  const plan = planTwins(profileWith(twin, served('support', 2)), [support])!;
  expect(plan.problems).toEqual([expect.stringMatching(sentence)]);
  expect(plan.associations).toEqual([]);
  expect(plan.changes).toEqual([served('support-callbacks', 1)]);
});

const byTime: TwinPair = { ...support, byTime: true };

test('a twin that is served by time stands where its source does', () => {
  expect(planTwins(profileWith(served('support-callbacks', 2, 20), served('support', 2, 20)), [byTime])).toMatchObject({ problems: [], associations: [], changes: [] });
  const plan = planTwins(profileWith(served('support-callbacks', 1), served('support', 2, 20)), [byTime])!;
  expect(plan.problems).toEqual([expect.stringMatching(/at priority 1 after 0 seconds, and its callers at 2 after 20: they are not served by their time/)]);
  expect(plan.changes).toEqual([served('support-callbacks', 2, 20)]);
  expect(planTwins(profileWith(served('support', 1)), [byTime])).toMatchObject({ associations: [{ queueId: 'support-callbacks', priority: 1 }], changes: [] });
});

test('it moves back with its source where another twin needs room', () => {
  const plan = planTwins(profileWith(served('support', 1), served('support-callbacks', 1), served('sales', 1)), [byTime, sales])!;
  expect(plan.changes).toEqual([served('support', 2), served('sales', 2), served('support-callbacks', 2)]);
  expect(plan.associations).toMatchObject([{ queueId: 'sales-callbacks', priority: 1 }]);
});

test('whatever a profile serves: once carried out there is nothing left to do, and live queues keep their order and delay', () => {
  const queue = (queueId: string) => fc.record({ queueId: fc.constant(queueId), name: fc.constant(queueId), priority: fc.integer({ min: 1, max: 98 }), delaySeconds: fc.integer({ min: 0, max: 60 }) });
  const queues = fc.tuple(...['support', 'sales', 'billing', 'support-callbacks', 'sales-callbacks'].map((id) => fc.option(queue(id), { nil: undefined })));
  fc.assert(
    fc.property(queues, fc.boolean(), (given, isByTime) => {
      const pairs = [{ ...support, byTime: isByTime }, sales];
      const profile = profileWith(...given.filter((each) => each !== undefined));
      const plan = planTwins(profile, pairs);
      if (!plan) return;
      const done = after(plan);
      expect(planTwins(done, pairs)).toMatchObject({ problems: [], associations: [], changes: [] });
      const live = (of: RoutingProfile) => of.queues.filter(({ queueId }) => !queueId.endsWith('-callbacks'));
      const order = (of: RoutingProfile) => live(of).map((a) => live(of).map((b) => Math.sign(a.priority - b.priority)));
      expect(order(done)).toEqual(order(profile));
      expect(live(done).map(({ delaySeconds }) => delaySeconds)).toEqual(live(profile).map(({ delaySeconds }) => delaySeconds));
    }),
  );
});

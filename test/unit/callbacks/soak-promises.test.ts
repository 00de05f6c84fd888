import { HANDOFF, PROMISE } from '../../../docs/print/callback-samples';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import { plusSeconds } from '../../../lambda/ground/domain/instant';
import { checkRinging } from '../../soak/promises';

const PLACED_AT = PROMISE.dueAt;
const RINGS_AT = plusSeconds(PLACED_AT, 2);

/** What the histories find broken when this customer's phone rings, two seconds after the call was placed, and their time was put off by an hour at this instant. */
function brokenOf({ putOffAt, customerFirst }: { putOffAt: string; customerFirst: boolean }): string[] {
  const callback: Callback = {
    ...{ ...PROMISE, phase: 'handing-off', attempt: { handoffContactId: HANDOFF, admittedAt: PLACED_AT }, checkAt: RINGS_AT },
    ...{ dueAt: plusSeconds(PLACED_AT, 3600), changes: [{ at: putOffAt, by: 'ada', how: 'edited', fields: [{ field: 'time' }] }] },
  };
  const contact = { id: HANDOFF, rootContactId: HANDOFF, openedAtMs: Date.parse(PLACED_AT), facts: {}, order: { callbackId: callback.id, number: callback.number, line: { queueId: callback.queueId }, customerFirst } };
  const world = {
    ...{ tables: { find: () => callback }, centre: { contacts: new Map([[HANDOFF, contact]]) }, life: { now: () => RINGS_AT, nowMs: () => Date.parse(RINGS_AT) } },
    ...{ trouble: { climate: { failing: 0.1 }, weather: { clockSteps: 0 } }, limits: { dispatch: { visibilitySeconds: 180 } }, quietSinceMs: 0, broken: [] as string[] },
  };
  checkRinging(world as never, { atMs: Date.parse(RINGS_AT), contact } as never);
  return world.broken;
}

const tooEarly = [expect.stringContaining('it was due at')];

test.each([
  ['goes on where the customer was being called before an agent already', { putOffAt: plusSeconds(PLACED_AT, -1), customerFirst: true }, []],
  ['is broken where the call was placed long after it', { putOffAt: plusSeconds(PLACED_AT, -60), customerFirst: true }, tooEarly],
  ['is broken where a flow could have turned the call away', { putOffAt: plusSeconds(PLACED_AT, -1), customerFirst: false }, tooEarly],
])('in the random histories, a time that is put off %s', (_what, history, broken) => {
  expect(brokenOf(history)).toEqual(broken);
});

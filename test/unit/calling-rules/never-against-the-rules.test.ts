import * as fc from 'fast-check';
import { ALWAYS, type CallingWindows } from '../../../lambda/calendar/domain/calling-window';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import { isPromised } from '../../../lambda/callbacks/domain/callback-request';
import { wishOf } from '../../../lambda/callbacks/domain/unless-forbidden';
import { admitHandoff } from '../../../lambda/callbacks/usecases/admit-handoff';
import { followCallback } from '../../../lambda/callbacks/usecases/advance-callback';
import { mayCall } from '../../../lambda/calling-rules/domain/may-call';
import { plusSeconds } from '../../../lambda/ground/domain/instant';
import { wireAgentCallbacks } from '../../../lambda/functions/wiring/agent-callbacks';
import { withLines } from '../../../lambda/functions/wiring/lines';
import { USUAL_CALLING } from '../../../lambda/queues/domain/calling-policy';
import { runs } from '../../runs';
import { ADA } from '../../fakes/dial-ports';
import { createPromisePorts, SUPPORT } from '../../fakes/promise-ports';

const NUMBERS = ['+493012345678', '+442079460143'];
const SUBJECTS = [...NUMBERS, '+4930*', 'GB'];
const KEYS = ['do-not-call', 'blocked', 'allowed'] as const;
const WINDOWS: CallingWindows = { ...ALWAYS, usual: { startMinute: 8 * 60, endMinute: 21 * 60 } };
const CALLING = { ...USUAL_CALLING, windows: WINDOWS };

type Step =
  | { do: 'list' | 'unlist'; subject: string; key: (typeof KEYS)[number] }
  | { do: 'pass'; seconds: number }
  | { do: 'due' }
  | { do: 'admit' }
  | { do: 'fail' }
  | { do: 'edit'; number: string }
  | { do: 'now' };

const STEP: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('list' as const, 'unlist' as const), subject: fc.constantFrom(...SUBJECTS), key: fc.constantFrom(...KEYS) }) },
  // Clocks are also set back.
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pass' as const), seconds: fc.constantFrom(-3600, 1, 60, 1800, 6 * 3600, 11 * 3600) }) },
  { weight: 3, arbitrary: fc.constant({ do: 'due' as const }) },
  { weight: 4, arbitrary: fc.constant({ do: 'admit' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'fail' as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('edit' as const), number: fc.constantFrom(...NUMBERS) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'now' as const }) },
);

/** One callback in the evening, and what happens to it. */
async function play(steps: readonly Step[], origin: 'agent' | 'app') {
  const made = createPromisePorts({ calling: CALLING });
  const ports = withLines({ ...made.ports, queues: new Map([['q-support', { ...SUPPORT, purgeMinutes: 1440, windows: WINDOWS }]]) });
  const { scheduleCallback, editCallback, callNow, advance } = wireAgentCallbacks(ports);
  const { lists, aMomentAgo, clock, did } = made;
  const seen = { admitted: 0, forbidden: 0, putOff: 0 };
  clock.at = '2026-11-23T18:00:00.000Z';
  const answer = await scheduleCallback({ agent: ADA, number: NUMBERS[0]!, queueId: 'q-support', at: { in: { minutes: 30 }, zone: 'Europe/Berlin' }, own: false, idempotencyKey: 'k' });
  if ('refusal' in answer) throw new Error(answer.refusal.code);
  const { id } = answer.callback;
  if (origin === 'app') await ports.store.save({ ...answer.callback, origin } as Callback);
  const rings: { version: number; contactId: string }[] = [];
  for (const [n, step] of steps.entries()) {
    const callback = (await ports.store.find(id))!;
    if (!isPromised(callback)) throw new Error('It became a click.');
    const placedBefore = did.placed.length;
    // A look that is not exact does not see the last change of the lists.
    if (step.do === 'list' || step.do === 'unlist') aMomentAgo.entries = new Map(lists);
    switch (step.do) {
      case 'list':
        lists.set(step.subject, { ...lists.get(step.subject), [step.key]: { source: 'administrator', since: clock.at } });
        break;
      case 'unlist':
        lists.delete(step.subject);
        break;
      case 'pass':
        clock.at = plusSeconds(clock.at, step.seconds);
        break;
      case 'due':
        if (callback.phase === 'pending') await advance(callback, { type: 'due', nthDial: 1 });
        break;
      case 'now':
        await callNow({ agent: ADA, id });
        break;
      case 'edit':
        await editCallback({ agent: ADA, id, number: step.number });
        break;
      case 'admit': {
        const ring = rings.shift();
        if (!ring) break;
        const before = (await ports.store.find(id))!;
        const facts = await ports.readRules({ ...wishOf(before), moment: 'now' });
        const allowed = mayCall({ ...wishOf(before), queue: { windows: WINDOWS }, at: clock.at }, facts).may;
        const { proceed } = await admitHandoff(ports, id, { type: 'admission-asked', contactId: ring.contactId, version: ring.version, line: 'queue' });
        if (proceed) seen.admitted += 1;
        else if (!allowed) seen.forbidden += 1;
        if (proceed && !allowed) throw new Error(`Step ${n}: it was placed against the rules.`);
        break;
      }
      case 'fail':
        if (callback.phase === 'handing-off') await followCallback(ports, callback, { type: 'reported', contactId: callback.attempt.handoffContactId, report: 'callback-refused' });
        break;
    }
    const after = (await ports.store.find(id))!;
    if (after.phase === 'pending' && callback.phase === 'pending' && isPromised(after) && after.dueAt > callback.dueAt && step.do === 'due') seen.putOff += 1;
    for (let placed = placedBefore; placed < did.placed.length; placed += 1) rings.push({ version: after.version, contactId: `c-${n}` });
  }
  return seen;
}

test('no order of changes to lists, edits, retries and clocks places a call that the decision refuses at that moment', async () => {
  const seen = { admitted: 0, forbidden: 0, putOff: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(STEP, { minLength: 5, maxLength: 30 }), fc.constantFrom('agent' as const, 'app' as const), async (steps, origin) => {
      const one = await play(steps, origin);
      seen.admitted += one.admitted;
      seen.forbidden += one.forbidden;
      seen.putOff += one.putOff;
    }),
    { numRuns: runs(150) },
  );
  // The control: each of these came about.
  expect(Math.min(seen.admitted, seen.forbidden, seen.putOff)).toBeGreaterThan(0);
});

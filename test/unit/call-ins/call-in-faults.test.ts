import { createEnforceRateLimits } from '../../../lambda/app-access/usecases/enforce-rate-limits';
import { wireCallInMatching, wireCallInRequests, wireCallInTurns } from '../../../lambda/functions/wiring/call-in-steps';
import { QUEUE } from '../../../docs/print/callback-samples';
import { createCallInWorld, endpointOf, numberOf, type CallInWorld } from './call-in-world';

type Mishap = 'before' | 'after';

/** Returns the ports whose calls leave the function. The call with this number fails, before or after it took effect. */
function portsThatFail({ ports }: CallInWorld, { at, when }: { at: number; when: Mishap }) {
  let calls = 0;
  const failing = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get: (target, name) => {
        const method = Reflect.get(target, name) as (...given: unknown[]) => Promise<unknown>;
        return async (...given: unknown[]) => {
          const fails = (calls += 1) === at;
          if (fails && when === 'before') throw new Error('It did not reach the service.');
          const answer = await method.apply(target, given);
          if (fails) throw new Error('Its answer was lost.');
          return answer;
        };
      },
    });
  const { callIns, turns, codeIndex, tries, seats, push, tokens, putAttributes, wait, limits } = ports;
  const outside = { callIns, turns, codeIndex, tries, seats, push, tokens, attributes: { put: putAttributes }, wait, limits };
  const { attributes, ...wrapped } = Object.fromEntries(Object.entries(outside).map(([name, port]) => [name, failing(port)])) as typeof outside;
  return { failing: { ...ports, ...wrapped, putAttributes: attributes.put, enforceRateLimits: createEnforceRateLimits(wrapped.limits) }, calls: () => calls };
}

/** Tries again without an answer: the app repeats its request, SQS its message, the caller their code. */
async function again<T>(attempt: () => Promise<T>): Promise<T> {
  return attempt().catch(attempt);
}

async function story(world: CallInWorld, fault: { at: number; when: Mishap }) {
  const { failing: ports, calls } = portsThatFail(world, fault);
  const { requestCallIn, acceptCallIn } = wireCallInRequests(ports);
  const { takeTurn, sweepCallIns } = wireCallInTurns(ports);
  const { matchCode } = wireCallInMatching(ports);
  world.state.agentsAvailable = 1;
  const ask = { number: numberOf(1), queueId: QUEUE.queueId, kind: 'delayed' as const, push: { endpointArn: endpointOf(1) }, holder: 'shop', customer: 'shop 1' };
  const asked = await again(() => requestCallIn(ask));
  if ('refusal' in asked) throw new Error(asked.refusal.code);
  for (let minute = 0; minute < 2; minute += 1) {
    const message = world.turns.sent.at(-1);
    if (message) await again(() => takeTurn(message));
    world.pass(60);
    await again(() => sweepCallIns());
  }
  const accepted = await again(() => acceptCallIn({ id: asked.callIn.id, token: asked.token }));
  if ('refusal' in accepted || accepted.code === undefined) return { calls: calls(), answers: [], accepted };
  const { code } = accepted;
  const first = await again(() => matchCode({ contactId: 'c1', callerId: numberOf(1) }, code));
  const second = await again(() => matchCode({ contactId: 'c2', callerId: numberOf(2) }, code));
  return { calls: calls(), answers: [first.decision, second.decision], accepted };
}

test('one failed call anywhere costs nobody their turn, and lets nobody in twice', async () => {
  const { calls } = await story(createCallInWorld(), { at: 0, when: 'before' });
  expect(calls).toBeGreaterThan(20);
  for (const when of ['before', 'after'] as const) {
    for (let at = 1; at <= calls; at += 1) {
      const world = createCallInWorld();
      const { answers } = await story(world, { at, when });
      expect({ at, when, answers }).toEqual({ at, when, answers: ['matched', 'wrong'] });
      expect(world.pushed.map(({ message }) => message.type)).toContain('call-in-ready');
    }
  }
});

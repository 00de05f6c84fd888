import fc from 'fast-check';
import { EndlessFlowError } from '../../../emulator/connect/flow-runner/endless-flow-error';
import type { FlowAction } from '../../../flow-language/types';
import { runs } from '../../runs';
import type { HostScript } from './fake-host';
import { action, flow, runToEnd } from './run-to-end';

const target = fc.constantFrom('a0', 'a1', 'a2', 'a3', 'end');

/** Blocks whose branches depend on the script, wired at random. */
const someAction = (identifier: string): fc.Arbitrary<FlowAction> =>
  fc.tuple(target, target, target, fc.nat(5)).map(([one, two, three, kind]) => {
    const failed = { NoMatchingError: two };
    return [
      action(identifier, 'MessageParticipant', { parameters: { Text: 'Hello' }, next: one, errors: failed }),
      action(identifier, 'CheckHoursOfOperation', { next: two, errors: failed, conditions: { 'Equals True': one, 'Equals False': three } }),
      action(identifier, 'Loop', { parameters: { LoopCount: '2' }, next: two, conditions: { 'Equals ContinueLooping': one, 'Equals DoneLooping': three } }),
      action(identifier, 'GetParticipantInput', { parameters: { Text: 'Press 1', StoreInput: 'False', InputTimeLimitSeconds: '5' }, next: two, errors: { ...failed, NoMatchingCondition: two, InputTimeLimitExceeded: three }, conditions: { 'Equals 1': one } }),
      action(identifier, 'DistributeByPercentage', { next: two, errors: { NoMatchingCondition: two }, conditions: { 'NumberLessThan 51': one } }),
      action(identifier, 'TransferContactToQueue', { next: two, errors: { ...failed, QueueAtCapacity: one } }),
    ][kind]!;
  });

const anyFlow = fc.tuple(someAction('a0'), someAction('a1'), someAction('a2'), someAction('a3')).map((actions) => flow([...actions, action('end', 'DisconnectParticipant')]));
const anyScript: fc.Arbitrary<HostScript> = fc.record({
  open: fc.boolean(),
  chance: fc.double({ min: 0, max: 99.99, noNaN: true }),
  inputs: fc.array(fc.constantFrom({ digits: '1' }, { digits: '2' }, { timedOut: true as const }), { maxLength: 3 }),
  transfer: fc.constantFrom('QueueAtCapacity' as const, 'failed' as const),
});

describe('whatever the flow and whatever happens', () => {
  test('each block leads to the block that its branch names, and a flow comes to an end, is overtaken, or is stopped', async () => {
    await fc.assert(
      fc.asyncProperty(anyFlow, anyScript, fc.integer({ min: 1, max: 60_000 }), async (start, script, endsAfterMilliseconds) => {
        const reported: { identifier: string; branch: string }[] = [];
        const running = runToEnd(start, script, {
          during(host, time) {
            time.after(endsAfterMilliseconds, () => host.overtake());
            host.report = (block) => void reported.push(block);
          },
        });
        const end = await running.then((ran) => ran.end.kind, (problem: unknown) => problem);
        expect(['disconnected', 'overtaken'].includes(String(end)) || end instanceof EndlessFlowError).toBe(true);
        expect(reported.slice(0, -1).map((block) => leadsTo(start.document.Actions, block))).toEqual(reported.slice(1).map(({ identifier }) => identifier));
      }),
      { numRuns: runs(50) },
    );
  });

  test('shares of a distribution come out to the point over all hundred faces [S]', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 4 }), async (bounds) => {
        const sorted = [...bounds].sort((a, b) => a - b);
        const conditions = Object.fromEntries(bounds.map((bound) => [`NumberLessThan ${bound + 1}`, 'end']));
        const start = flow([action('share', 'DistributeByPercentage', { next: 'end', errors: { NoMatchingCondition: 'end' }, conditions }), action('end', 'DisconnectParticipant')]);
        const counts = new Map<string, number>();
        for (let face = 0; face < 100; face += 1) {
          const { host } = await runToEnd(start, { chance: face + 0.5 });
          const { branch } = host.reported[0]!;
          counts.set(branch, (counts.get(branch) ?? 0) + 1);
        }
        sorted.forEach((bound, at) => expect(counts.get(`NumberLessThan ${bound + 1}`)).toBe(bound - (sorted[at - 1] ?? 0)));
        expect(counts.get('NoMatchingCondition')).toBe(100 - sorted.at(-1)!);
      }),
      { numRuns: 10 },
    );
  });
});

function leadsTo(actions: FlowAction[], { identifier, branch }: { identifier: string; branch: string }): string | undefined {
  const { Transitions } = actions.find((one) => one.Identifier === identifier)!;
  if (branch === 'NextAction') return Transitions.NextAction;
  const error = Transitions.Errors?.find((one) => one.ErrorType === branch);
  return error?.NextAction ?? Transitions.Conditions?.find(({ Condition }) => `${Condition.Operator} ${Condition.Operands[0]}` === branch)?.NextAction;
}

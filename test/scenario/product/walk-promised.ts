import type { CallbackStory } from '../../../local/scenarios/story/callback-story';
import type { AwsCall } from './aws-calls';
import type { Mishap } from './mishaps';
import { PromisedLives, type PromisedSituation } from './promised-walk';

/** Walks the calls from the request until all is over. The API's later calls only read, and a tick that sends nothing changes nothing. */
export const ordinary: PromisedSituation = {
  roles: ['apiagent', 'tickdispatch', 'queuedispatch', 'flowhandoff', 'eventcontact'],
  isWalked: (call, life) => (call.function === 'apiagent' ? call.at === life.begunAt : call.function !== 'tickdispatch' || sends(call, life)),
};

/** The same where the customer is called before an agent is: from the call, with all that is asked before it, to its end. Looks at the line that call nobody change nothing. */
export const customerFirst: PromisedSituation = {
  way: 'customer-first',
  roles: ['queuedispatch', 'flowhandoff', 'eventcontact'],
  isWalked: (call, { calls }) => call.function !== 'queuedispatch' || calls.some(({ function: role, at, operation }) => role === call.function && at === call.at && operation === 'StartOutboundVoiceContact'),
};

/** Longer than any life. */
const lostSeconds = 3 * 3600;

/**
 * The message that brings the callback at its time is never delivered, and the sweep finds it overdue. Once the sweep has sent another, it only looks for
 * others, and notes how far it came.
 */
const messageLost: PromisedSituation = {
  arrange: ({ stage }: CallbackStory) => stage.emulator.sqs.faults.delayNth({ queue: dispatchQueue(stage), nth: 1, seconds: lostSeconds }),
  roles: ['ticksweep'],
  isWalked: (call, life) => sends(call, life) && life.calls.some(({ at, nth, service }) => at === call.at && nth >= call.nth && service === 'sqs'),
};

/** Returns whether the run that makes the call sends a message. */
function sends({ function: role, at }: AwsCall, { calls }: { calls: AwsCall[] }): boolean {
  return calls.some((other) => other.function === role && other.at === at && other.service === 'sqs');
}

function dispatchQueue({ stack }: CallbackStory['stage']): string {
  const [, { ref }] = [...stack.resources].find(([id, { type }]) => type === 'AWS::SQS::Queue' && isDispatchQueue(id))!;
  return ref.split('/').at(-1)!;
}

/** Returns whether it is the dispatch queue, by its name in the template. The failure queue beside it has another. */
export const isDispatchQueue = (logicalId: string) => /^DispatchQueue/.test(logicalId) && !logicalId.includes('Failures');

/** Plays a life for every AWS call of a clean one, with each mishap at that call. After each the callback must be handled, and the customer dialled once. */
export function walkPromised(mishaps: Mishap[]): void {
  const lives = new PromisedLives();
  afterAll(() => lives.close());

  describe.each<[string, PromisedSituation]>([
    ['a promised callback', ordinary],
    ['a promised callback whose customer is called before an agent', customerFirst],
    ['a promised callback whose message is lost', messageLost],
  ])('%s', (_name, situation) => {
    let calls: AwsCall[];
    beforeAll(async () => {
      calls = await lives.cleanCalls(situation);
    });

    test('makes calls in each function that is walked', () => {
      expect([...new Set(calls.map(({ function: role }) => role))].sort()).toEqual([...situation.roles].sort());
    });

    test.each(mishaps)('is handled, and its customer dialled once, when any one AWS call $name', async (mishap) => {
      expect(await lives.walk(situation, calls, mishap)).toEqual([]);
    });
  });
}

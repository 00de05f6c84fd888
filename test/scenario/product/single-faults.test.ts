import { isRead, type AwsCall, type FunctionRole } from './aws-calls';
import { Clicks } from './clicks';
import { crashes, faults, type Mishap } from './mishaps';
import { PromisedLives } from './promised-walk';
import { pageOpen } from './situations';
import { ordinary } from './walk-promised';

/** Its answer is what everything after it rests on. */
const lastChange = (calls: AwsCall[], role: FunctionRole) => calls.findLast((call) => call.function === role && !isRead(call))!;
const named = (mishaps: Mishap[], name: string) => mishaps.find((mishap) => mishap.name === name)!;

const timesOutAfter = named(faults, 'times out after its effect');
const killedAfter = named(crashes, 'kills the function after its effect');

// Of each function the call that changes something last, and a mishap after which nobody knows of its effect; `test/walks` has every call, and every mishap.
describe('a click', () => {
  const clicks = new Clicks(pageOpen);
  let calls: AwsCall[];
  beforeAll(async () => {
    const all = await clicks.cleanCalls(['apiagent', 'flowhandoff', 'eventcontact']);
    calls = (['apiagent', 'flowhandoff', 'eventcontact'] as const).map((role) => lastChange(all, role));
  });
  afterAll(() => clicks.close());

  test('is walked at the call to Connect, at the admission, and at the last news of it', () => {
    expect(calls.map(({ operation }) => operation)).toEqual(['StartOutboundVoiceContact', 'PutItem', 'PutItem']);
  });

  test('ends in one callback or a clear refusal when an AWS call times out after its effect', async () => {
    expect(await clicks.walk(calls, timesOutAfter)).toEqual([]);
  });
});

describe('a promised callback', () => {
  const lives = new PromisedLives();
  let calls: AwsCall[];
  beforeAll(async () => {
    const all = await lives.cleanCalls(ordinary);
    calls = (['tickdispatch', 'queuedispatch'] as const).map((role) => lastChange(all, role));
  });
  afterAll(() => lives.close());

  test('is handled, and its customer dialled once, when an AWS call of its dispatch kills the function after its effect', async () => {
    expect(await lives.walk(ordinary, calls, killedAfter)).toEqual([]);
  });
});

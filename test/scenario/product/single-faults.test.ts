import { isRead, type AwsCall, type FunctionRole } from './aws-calls';
import { Clicks } from './clicks';
import { crashes, faults, type Mishap } from './mishaps';
import { PromisedLives } from './promised-walk';
import { pageOpen } from './situations';
import { customerFirst, ordinary } from './walk-promised';

/** Its answer is what everything after it rests on. */
const lastChange = (calls: AwsCall[], role: FunctionRole) => calls.findLast((call) => call.function === role && !isRead(call))!;
const named = (mishaps: Mishap[], name: string) => mishaps.find((mishap) => mishap.name === name)!;

const timesOutAfter = named(faults, 'times out after its effect');
const killedAfter = named(crashes, 'kills the function after its effect');

// Of each function the call that changes something last, and the two mishaps after which nobody knows of its effect; `test/walks` has every call, and every mishap.
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

  test.each([timesOutAfter, killedAfter])('ends in one callback or a clear refusal when an AWS call $name', async (mishap) => {
    expect(await clicks.walk(calls, mishap)).toEqual([]);
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

  test.each([timesOutAfter, killedAfter])('is handled, and its customer dialled once, when an AWS call of its dispatch $name', async (mishap) => {
    expect(await lives.walk(ordinary, calls, mishap)).toEqual([]);
  });
});

describe('a customer who is called before an agent', () => {
  const lives = new PromisedLives();
  let calls: AwsCall[];
  beforeAll(async () => {
    const all = await lives.cleanCalls(customerFirst);
    const placing = all.findIndex(({ operation }) => operation === 'StartOutboundVoiceContact');
    calls = [all[placing]!, lastChange(all.slice(0, placing), 'queuedispatch')];
  });
  afterAll(() => lives.close());

  test('is written down before the call is placed', () => {
    expect(calls.map(({ operation }) => operation)).toEqual(['StartOutboundVoiceContact', 'PutItem']);
  });

  test.each([
    ['the answer of the call is lost', 0, timesOutAfter],
    ['its function is killed between the two', 1, killedAfter],
  ])('is called once when %s', async (_what, at, mishap) => {
    expect(await lives.walk(customerFirst, [calls[at]!], mishap)).toEqual([]);
  });
});

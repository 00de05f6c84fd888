import { USUAL_NUMBER_TYPES } from '../../../lambda/numbers/domain/number-type';
import type { NumberRules } from '../../../lambda/numbers/domain/read-number';
import { randomSecrets } from '../../../lambda/app-access/adapters/random-tokens';
import { createNumberOwnership } from '../../../lambda/app-access/usecases/check-number-owner';
import { createStartNumberCheck, type NumberCheck, type StartNumberCheck } from '../../../lambda/app-access/usecases/start-number-check';
import { createEnforceRateLimits } from '../../../lambda/app-access/usecases/enforce-rate-limits';
import { createInMemoryNumberChecks } from '../../fakes/customer-ports';
import { createInMemoryRateLimits } from '../../fakes/in-memory-rate-limits';
import { createInMemoryRules } from '../../fakes/in-memory-lists';

const NUMBER = '+4915112345678';
const LANDLINE = '+493012345678';

const GERMAN: NumberRules = { allowedCountries: ['DE'], defaultCountry: 'DE', allowedTypes: USUAL_NUMBER_TYPES, ownNumbers: [] };

/** A phone network that may be down, and the checks of the numbers on it. */
function world({ speaks = true, rules = GERMAN } = {}) {
  const clock = { at: '2026-11-23T09:00:00.000Z', now: () => clock.at };
  const checks = createInMemoryNumberChecks();
  const network = { isDown: false, texts: [] as string[], calls: [] as string[] };
  const bringTo = (codes: string[]) => async ({ code }: { code: string }) => {
    if (network.isDown) throw new Error('The network is down.');
    codes.push(code);
  };
  const failures: string[] = [];
  const start = createStartNumberCheck({
    checks,
    sendText: bringTo(network.texts),
    speakCode: speaks ? bringTo(network.calls) : undefined,
    secrets: randomSecrets,
    enforceRateLimits: createEnforceRateLimits(createInMemoryRateLimits(clock)),
    checkNumber: createInMemoryRules({ clock, numberRules: rules }).checkNumber,
    clock,
    notices: { failed: (what) => void failures.push(what) },
  });
  const ownership = createNumberOwnership({ checks, secrets: randomSecrets, clock });
  const wait = (seconds: number) => void (clock.at = new Date(Date.parse(clock.at) + seconds * 1000).toISOString());
  return { start, ownership, network, failures, wait };
}

const codeOf = (answer: Awaited<ReturnType<StartNumberCheck>>) => ('refusal' in answer ? answer.refusal.code : 'sent');

/** The number's owner reads the code. */
async function read({ start, network }: ReturnType<typeof world>) {
  const check: NumberCheck | { refusal: { code: string } } = await start({ app: 'shop', customerId: 'c-1', number: NUMBER, by: 'text' });
  if ('refusal' in check) throw new Error(check.refusal.code);
  return { app: 'shop', number: NUMBER, requestId: 'r-1', answer: { id: check.id, code: network.texts.at(-1)! } };
}

describe('a code', () => {
  test('that could not be sent is said so, and leaves nothing that could be guessed at', async () => {
    const { start, network, failures } = world();
    network.isDown = true;
    expect(await start({ app: 'shop', customerId: 'c-1', number: NUMBER, by: 'text' })).toEqual({ refusal: { code: 'text-not-sent' } });
    expect(failures).toEqual(['text-code']);
  });

  test('is not sent to a number that may not be called', async () => {
    const { start, network } = world();
    expect(codeOf(await start({ app: 'shop', customerId: 'c-1', number: '112', by: 'text' }))).toBe('number-emergency');
    expect(network.texts).toEqual([]);
  });

  test('is right for its number and its app only, as often as it is asked for', async () => {
    const made = world();
    const claim = await read(made);
    expect(await made.ownership.confirm(claim)).toBeUndefined();
    expect(await made.ownership.confirm({ ...claim, app: 'bank' })).toEqual({ refusal: { code: 'number-check-wrong', triesLeft: 3 } });
    expect(await made.ownership.confirm({ ...claim, number: '+493087654321' })).toEqual({ refusal: { code: 'number-check-wrong', triesLeft: 2 } });
    expect(await made.ownership.confirm(claim)).toBeUndefined();
  });

  test('counts for less than ten minutes', async () => {
    const made = world();
    const claim = await read(made);
    made.wait(599);
    expect(await made.ownership.confirm(claim)).toBeUndefined();
    made.wait(1);
    expect(await made.ownership.confirm(claim)).toEqual({ refusal: { code: 'number-check-over' } });
  });

  test('is spent for one request, which may come again; for no other', async () => {
    const made = world();
    const { answer, ...claim } = await read(made);
    expect(await made.ownership.spend(answer, 'r-1')).toBeUndefined();
    expect(await made.ownership.spend(answer, 'r-1')).toBeUndefined();
    expect(await made.ownership.spend(answer, 'r-2')).toEqual({ refusal: { code: 'number-check-over' } });
    expect(await made.ownership.confirm({ ...claim, answer, requestId: 'r-2' })).toEqual({ refusal: { code: 'number-check-over' } });
  });
});

test('texts are held to one in a minute and five in a day for a number, whoever asks for it', async () => {
  const { start, network, wait } = world();
  const ask = (nth: number) => start({ app: `app-${nth}`, customerId: `c-${nth}`, number: NUMBER, by: 'text' });
  expect(codeOf(await ask(0))).toBe('sent');
  expect(await ask(1)).toMatchObject({ refusal: { code: 'rate-limited', name: 'texts-to-number-now', retryAfterSeconds: 60 } });
  for (let nth = 1; nth < 5; nth += 1) {
    wait(60);
    expect(codeOf(await ask(nth))).toBe('sent');
  }
  wait(60);
  expect(await ask(6)).toMatchObject({ refusal: { name: 'texts-to-number' } });
  expect(network.texts).toHaveLength(5);
  wait(24 * 3600 - 300);
  expect(codeOf(await ask(7))).toBe('sent');
});

describe('a number that takes no texts', () => {
  const ask = { app: 'shop', customerId: 'c-1', number: LANDLINE };

  test('is sent none, and its customer is told to ask for a call', async () => {
    const { start, network } = world();
    expect(await start({ ...ask, by: 'text' })).toEqual({ refusal: { code: 'number-takes-no-texts', number: LANDLINE, mayBeCalled: true } });
    expect([network.texts, network.calls]).toEqual([[], []]);
  });

  test('is proven by a code that is spoken in a call', async () => {
    const { start, ownership, network } = world();
    const check = await start({ ...ask, by: 'call' });
    if ('refusal' in check) throw new Error(check.refusal.code);
    expect(check).toMatchObject({ number: LANDLINE, by: 'call' });
    expect(await ownership.confirm({ app: 'shop', number: LANDLINE, requestId: 'r-1', answer: { id: check.id, code: network.calls[0]! } })).toBeUndefined();
    expect(network.texts).toEqual([]);
  });

  test('cannot be proven where the operator has no such calls', async () => {
    const { start } = world({ speaks: false });
    expect(await start({ ...ask, by: 'text' })).toMatchObject({ refusal: { code: 'number-takes-no-texts', mayBeCalled: false } });
    expect(await start({ ...ask, by: 'call' })).toEqual({ refusal: { code: 'codes-not-spoken' } });
  });

  test('may be one of a country that does not tell mobiles from fixed lines, or one in no list: then a text is tried', async () => {
    const rules = { allowedCountries: ['US'], defaultCountry: 'US', allowedTypes: USUAL_NUMBER_TYPES, ownNumbers: [] };
    const { start, network } = world({ rules });
    for (const number of ['+12025550143', '+18614561234']) expect(codeOf(await start({ ...ask, number, by: 'text' }))).toBe('sent');
    expect(network.texts).toHaveLength(2);
  });

  test('whose call Connect did not take is told so', async () => {
    const { start, network, failures } = world();
    network.isDown = true;
    expect(await start({ ...ask, by: 'call' })).toEqual({ refusal: { code: 'code-not-spoken' } });
    expect(failures).toEqual(['speak-code']);
  });
});

test('calls are held to one in a minute and three in a day for a number, whoever asks for it', async () => {
  const { start, network, wait } = world();
  const ask = (nth: number) => start({ app: `app-${nth}`, customerId: `c-${nth}`, number: LANDLINE, by: 'call' });
  expect(codeOf(await ask(0))).toBe('sent');
  expect(await ask(1)).toMatchObject({ refusal: { code: 'rate-limited', name: 'code-calls-to-number-now' } });
  for (let nth = 1; nth < 3; nth += 1) {
    wait(60);
    expect(codeOf(await ask(nth))).toBe('sent');
  }
  wait(60);
  expect(await ask(4)).toMatchObject({ refusal: { name: 'code-calls-to-number' } });
  expect(network.calls).toHaveLength(3);
});

test('an app has sixty calls made in an hour, however many numbers and customers it names', async () => {
  const { start } = world();
  const ask = (nth: number) => start({ app: 'shop', customerId: `c-${nth}`, number: `+49301234${String(1000 + nth)}`, by: 'call' });
  for (let nth = 0; nth < 60; nth += 1) expect(codeOf(await ask(nth))).toBe('sent');
  expect(await ask(60)).toMatchObject({ refusal: { code: 'rate-limited', name: 'code-calls-of-app' } });
});

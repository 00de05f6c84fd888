import { createKeyedIds } from '../../../lambda/ground/adapters/keyed-ids';
import { keyedIds } from '../../fakes/keyed-ids';
import { createHashedCodes } from '../../../lambda/call-ins/adapters/hashed-codes';
import { randomSecrets } from '../../../lambda/app-access/adapters/random-tokens';
import { takeTry, tryRules, type CodeTries, type TryRules } from '../../../lambda/call-ins/domain/code-tries';
import { lockSecondsOf } from '../../../lambda/call-ins/domain/policy';
import { CALL_IN_POLICY } from '../../../docs/print/call-in-states';
import { acceptedCallIn, createCallInWorld, numberOf, OPEN_FROM, type CallInWorld } from './call-in-world';

let world: CallInWorld;
beforeEach(() => void (world = createCallInWorld()));

const { ofCaller, ofCall, ofStrangers } = tryRules(CALL_IN_POLICY);
const WRONG = '00000000';

async function enterWrong(times: number, callerOf: (n: number) => string | undefined, contactOf = (n: number) => `wrong${n}`) {
  const answers = [];
  for (let n = 0; n < times; n += 1) answers.push((await world.enter(WRONG, contactOf(n), callerOf(n))).decision);
  return answers;
}

describe('a customer who mistypes', () => {
  test('is locked out after five wrong codes, also with the right one, and let in with that same code two minutes later', async () => {
    const { code } = await acceptedCallIn(world, 1);
    world.pass(60);
    expect(await enterWrong(ofCaller.limit, () => numberOf(1))).toEqual(Array.from({ length: 5 }, () => 'wrong'));
    expect((await world.enter(code, 'c8', numberOf(1))).decision).toBe('locked');
    world.pass(119);
    expect((await world.enter(code, 'c8', numberOf(1))).decision).toBe('locked');
    world.pass(1);
    expect((await world.enter(code, 'c8', numberOf(1))).decision).toBe('matched');
  });

  test('may do so again: no lock outlasts a quarter of the time that a code is valid', async () => {
    const { code } = await acceptedCallIn(world, 1);
    for (let slips = 0; slips < 3; slips += 1) {
      await enterWrong(ofCaller.limit, () => numberOf(1));
      world.pass(CALL_IN_POLICY.lockSeconds);
    }
    expect((await world.enter(code, 'c8', numberOf(1))).decision).toBe('matched');
    for (const codeSeconds of [60, 300, 600, 3600]) expect(lockSecondsOf(codeSeconds)).toBeLessThanOrEqual(codeSeconds / 4);
  });

  test('can correct a wrong code in the same call', async () => {
    const { code } = await acceptedCallIn(world, 1);
    expect((await world.enter(WRONG, 'c1', numberOf(1))).decision).toBe('wrong');
    expect((await world.enter(code, 'c1', numberOf(1))).decision).toBe('matched');
  });

  test.each([undefined, 'anonymous', '+266696687'])('and shows no number (%s) has three tries in a call; another caller without a number has their own', async (shown) => {
    const { code } = await acceptedCallIn(world, 1);
    await enterWrong(ofCall.limit, () => shown, () => 'c1');
    expect((await world.enter(code, 'c1', shown)).decision).toBe('locked');
    expect((await world.enter(code, 'c2', shown)).decision).toBe('matched');
  });
});

describe('guessing', () => {
  test('by many calls that show no number, or forged ones, is cut off for all strangers together, and for nobody who is expected from their number', async () => {
    const [first, second, third] = [await acceptedCallIn(world, 1), await acceptedCallIn(world, 2), await acceptedCallIn(world, 3)];
    const answers = await enterWrong(100, (n) => (n % 2 === 0 ? undefined : `+49301234${String(6000 + n)}`));
    expect(answers.filter((decision) => decision === 'wrong')).toHaveLength(ofStrangers.limit);
    expect((await world.enter(first.code, 'c1')).decision).toBe('locked');
    expect((await world.enter(second.code, 'c2', numberOf(2))).decision).toBe('matched');
    world.pass(ofStrangers.lockedSeconds);
    expect((await world.enter(third.code, 'c3')).decision).toBe('matched');
  });

  test('takes as long as the rules say: 3,600 tries a day by one caller id, 14,400 by all strangers', () => {
    const triesADay = (rules: TryRules) => {
      let [now, tried] = [OPEN_FROM, 0];
      for (let before: CodeTries | undefined; now < '2026-11-24T09:00:00.000Z'; ) {
        const next = takeTry(before, now, rules);
        if (next === 'locked') now = before!.lockedUntil!;
        else [before, tried] = [next, tried + 1];
      }
      return tried;
    };
    expect([triesADay(ofCaller), triesADay(ofStrangers)]).toEqual([3_600, 14_400]);
  });

  test('gains nothing by many calls at once, nor by a code of one’s own', async () => {
    const guesses = await Promise.all(Array.from({ length: 50 }, (_, n) => world.enter('12345678', `c${n}`, numberOf(7))));
    expect(guesses.filter(({ decision }) => decision === 'wrong')).toHaveLength(ofCaller.limit);
    const own = await acceptedCallIn(world, 1);
    await enterWrong(ofCaller.limit - 1, () => numberOf(8));
    expect((await world.enter(own.code, 'd5', numberOf(8))).decision).toBe('matched');
    expect((await world.enter(WRONG, 'd6', numberOf(8))).decision).toBe('wrong');
    expect((await world.enter(WRONG, 'd7', numberOf(8))).decision).toBe('locked');
  });
});

describe('codes', () => {
  const codes = createHashedCodes({ ids: keyedIds, secrets: randomSecrets });

  test('are told again to who holds the token, and differ by token and turn', () => {
    const token = randomSecrets.token();
    expect(codes.codeFor(token, 0)).toBe(codes.codeFor(token, 0));
    expect(new Set([codes.codeFor(token, 0), codes.codeFor(token, 1), codes.codeFor(randomSecrets.token(), 0)]).size).toBe(3);
  });

  test('are kept under a key: the same code has another digest under another', () => {
    const other = createHashedCodes({ ids: createKeyedIds(() => ({ key: 'another key', others: [] })), secrets: randomSecrets });
    expect(codes.isSame(codes.digests('12345678')[0], codes.digests('12345678')[0])).toBe(true);
    expect(codes.isSame(codes.digests('12345678')[0], other.digests('12345678')[0])).toBe(false);
    expect(codes.isSame(codes.digests('12345678')[0], 'short')).toBe(false);
  });
});

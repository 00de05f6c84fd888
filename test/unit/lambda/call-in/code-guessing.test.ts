import { createHashedCodes } from '../../../../lambda/adapters/hashed-codes';
import { randomSecrets } from '../../../../lambda/adapters/random-tokens';
import { TRY_RULES } from '../../../../lambda/domain/call-in/code-tries';
import { acceptedCallIn, createCallInWorld, numberOf, type CallInWorld } from './call-in-world';

let world: CallInWorld;
beforeEach(() => void (world = createCallInWorld()));

describe('guessing', () => {
  test('is locked out after five wrong codes, also for the right one, and let in again after a quarter of an hour', async () => {
    const { code } = await acceptedCallIn(world, 1);
    for (let n = 0; n < TRY_RULES.limit; n += 1) expect((await world.enter('00000000', `c${n}`, numberOf(7))).decision).toBe('wrong');
    expect((await world.enter(code, 'c8', numberOf(7))).decision).toBe('locked');
    world.pass(TRY_RULES.lockedSeconds - 1);
    expect((await world.enter(code, 'c8', numberOf(7))).decision).toBe('locked');
    world.pass(1);
    // That took so long that this code is out of time; another one is let in by the same caller.
    const later = await acceptedCallIn(world, 2);
    expect((await world.enter(later.code, 'c9', numberOf(7))).decision).toBe('matched');
  });

  test('of one caller does not lock out another; callers who withhold their numbers share one count', async () => {
    const { code } = await acceptedCallIn(world, 1);
    for (let n = 0; n < TRY_RULES.limit; n += 1) await world.enter('00000000', `c${n}`);
    expect((await world.enter(code, 'c8')).decision).toBe('locked');
    expect((await world.enter(code, 'c8', numberOf(1))).decision).toBe('matched');
  });

  test('gains nothing by many calls at once, nor by a code of one’s own', async () => {
    const guesses = await Promise.all(Array.from({ length: 50 }, (_, n) => world.enter('12345678', `c${n}`, numberOf(7))));
    expect(guesses.filter(({ decision }) => decision === 'wrong')).toHaveLength(TRY_RULES.limit);
    for (let n = 0; n < 4; n += 1) await world.enter('12345678', `d${n}`, numberOf(8));
    const own = await acceptedCallIn(world, 1);
    expect((await world.enter(own.code, 'd5', numberOf(8))).decision).toBe('matched');
    expect((await world.enter('12345678', 'd6', numberOf(8))).decision).toBe('wrong');
    expect((await world.enter('12345678', 'd7', numberOf(8))).decision).toBe('locked');
  });

  test('a wrong code can be corrected while the code is valid', async () => {
    const { code } = await acceptedCallIn(world, 1);
    expect((await world.enter('00000000', 'c1', numberOf(1))).decision).toBe('wrong');
    expect((await world.enter(code, 'c1', numberOf(1))).decision).toBe('matched');
  });
});

describe('codes', () => {
  const codes = createHashedCodes({ key: 'one key', secrets: randomSecrets });

  test('are told again to who holds the token, and differ by token and turn', () => {
    const token = randomSecrets.token();
    expect(codes.codeFor(token, 0)).toBe(codes.codeFor(token, 0));
    expect(new Set([codes.codeFor(token, 0), codes.codeFor(token, 1), codes.codeFor(randomSecrets.token(), 0)]).size).toBe(3);
  });

  test('are kept under a key: the same code has another digest under another', () => {
    const other = createHashedCodes({ key: 'another key', secrets: randomSecrets });
    expect(codes.isSame(codes.digest('12345678'), codes.digest('12345678'))).toBe(true);
    expect(codes.isSame(codes.digest('12345678'), other.digest('12345678'))).toBe(false);
    expect(codes.isSame(codes.digest('12345678'), 'short')).toBe(false);
  });
});

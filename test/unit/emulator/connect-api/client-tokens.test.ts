import { CLIENT_TOKEN_LIFETIME_MILLISECONDS, ClientTokens } from '../../../../emulator/connect/api/client-tokens';

function memory() {
  let now = 0;
  let made = 0;
  const tokens = new ClientTokens({ now: () => now });
  return {
    pass: (milliseconds: number) => void (now += milliseconds),
    claim: (token?: string, operation = 'ClaimPhoneNumber') => tokens.once(operation, token, () => Promise.resolve((made += 1))),
    fail: (token: string) => tokens.once('ClaimPhoneNumber', token, () => Promise.reject(new Error('no'))),
  };
}

describe('client tokens', () => {
  it('answer a repeat with the first answer, without doing it again', async () => {
    const { claim } = memory();
    expect([await claim('t'), await claim('t'), await claim('u')]).toEqual([1, 1, 2]);
  });

  it('make one of parallel repeats', async () => {
    const { claim } = memory();
    expect(await Promise.all([claim('t'), claim('t'), claim('t')])).toEqual([1, 1, 1]);
  });

  it('hold for seven days and not longer', async () => {
    const { claim, pass } = memory();
    await claim('t');
    pass(CLIENT_TOKEN_LIFETIME_MILLISECONDS - 1);
    expect(await claim('t')).toBe(1);
    pass(1);
    expect(await claim('t')).toBe(2);
  });

  it('hold for one operation only', async () => {
    const { claim } = memory();
    expect([await claim('t'), await claim('t', 'ReleasePhoneNumber')]).toEqual([1, 2]);
  });

  it('do not remember what failed', async () => {
    const { claim, fail } = memory();
    await expect(fail('t')).rejects.toThrow('no');
    expect(await claim('t')).toBe(1);
  });

  it('are not needed', async () => {
    const { claim } = memory();
    expect([await claim(), await claim()]).toEqual([1, 2]);
  });
});

import { withoutIdleSweeps, type AwsCall, type FunctionRole } from './aws-calls';
import type { Mishap } from './mishaps';
import { Clicks, type Situation } from './clicks';

export interface Walk {
  situation: Situation;
  /** Functions whose calls are walked. */
  roles: FunctionRole[];
  mishaps: Mishap[];
  /** Of the sweeps, only the first that found something is walked. Later ones look for others, as after any click: one walk of them is enough. */
  firstSweepOnly?: boolean;
}

/**
 * Plays a click for every AWS call of a clean run, with each mishap at that call. The calls are read from the clean run, so a call that the product makes
 * tomorrow is walked tomorrow. After each there must be one callback that the agent completes, or a clear refusal. The customer was dialled once at most, and
 * nothing is left open or waiting.
 */
export function walkEachCall(name: string, { situation, roles, mishaps, firstSweepOnly = false }: Walk): void {
  describe(name, () => {
    const clicks = new Clicks(situation);
    let calls: AwsCall[];
    beforeAll(async () => {
      calls = withoutIdleSweeps(await clicks.cleanCalls(roles));
      const sweptAt = calls.find(({ function: role }) => role === 'ticksweep')?.at;
      if (firstSweepOnly) calls = calls.filter(({ function: role, at }) => role !== 'ticksweep' || at === sweptAt);
    });
    afterAll(() => clicks.close());

    test('makes calls in each function that is walked', () => {
      expect([...new Set(calls.map(({ function: role }) => role))].sort()).toEqual([...roles].sort());
    });

    test.each(mishaps)('ends in one callback or a clear refusal when any one AWS call $name', async (mishap) => {
      expect(await clicks.walk(calls, mishap)).toEqual([]);
    });
  });
}

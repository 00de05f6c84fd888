import { withoutIdleSweeps, type AwsCall, type FunctionRole } from './aws-calls';
import type { Mishap } from './mishaps';
import { cleanCalls, walk, type Situation } from './walk';

export interface Walk {
  situation: Situation;
  /** Whose calls are walked. */
  roles: FunctionRole[];
  mishaps: Mishap[];
}

/**
 * A click for every AWS call of a clean run, with each mishap at that call. The calls are read from the clean run, so a call that the product
 * makes tomorrow is walked tomorrow. After each: one callback that the agent completes, or a clear refusal; the customer dialled once at most;
 * nothing left open or waiting.
 */
export function walkEachCall(name: string, { situation, roles, mishaps }: Walk): void {
  describe(name, () => {
    let calls: AwsCall[];
    beforeAll(async () => {
      calls = withoutIdleSweeps(await cleanCalls(situation, roles));
    });

    test('makes calls in each function that is walked', () => {
      expect([...new Set(calls.map(({ function: role }) => role))].sort()).toEqual([...roles].sort());
    });

    test.each(mishaps)('ends in one callback or a clear refusal when any one AWS call $name', async (mishap) => {
      expect(await walk(situation, calls, mishap)).toEqual([]);
    });
  });
}

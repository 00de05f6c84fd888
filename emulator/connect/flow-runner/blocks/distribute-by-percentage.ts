import type { BlockDefinition } from '../block';

/**
 * Throws a die of a hundred faces, 1 to 100. Conditions are `NumberLessThan` the cumulative share plus one: 3 %, 6 % and 8 % are
 * written 4, 10 and 18, and the rest is NoMatchingCondition [S]. The entries may stand in any order.
 */
export const distributeByPercentage: BlockDefinition = {
  type: 'DistributeByPercentage',
  parameters: [],
  run({ host, action }) {
    const face = Math.floor(host.chance()) + 1;
    const among = [...(action.Transitions.Conditions ?? [])].sort((a, b) => Number(a.Condition.Operands[0]) - Number(b.Condition.Operands[0]));
    return { take: 'condition', value: String(face), among };
  },
};

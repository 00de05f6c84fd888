import type { BlockDefinition } from '../block';

/** A path that leads nowhere, or not to a leaf, meets no condition [D]. */
export const compare: BlockDefinition = {
  type: 'Compare',
  parameters: ['ComparisonValue'],
  notes: ['The operator KeyExists, which the service accepts and nobody explains, is refused by name.'],
  run({ action, parameters }) {
    const value = parameters.reference('ComparisonValue');
    if (value !== undefined) return { take: 'condition', value };
    return { take: 'error', error: 'NoMatchingCondition', because: `${String(action.Parameters.ComparisonValue)} leads to no value` };
  },
};

import type { BlockDefinition } from '../block';

/** A path that leads nowhere, or not to a leaf, meets no condition [D]. */
export const compare: BlockDefinition = {
  type: 'Compare',
  parameters: ['ComparisonValue'],
  notes: ['The operator KeyExists, which the service accepts and nobody explains, is refused by name.'],
  run({ parameters }) {
    const value = parameters.reference('ComparisonValue');
    return value === undefined ? { take: 'error', error: 'NoMatchingCondition' } : { take: 'condition', value };
  },
};

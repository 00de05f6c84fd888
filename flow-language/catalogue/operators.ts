/** Comparison operators of a condition (reference §1.2). And, Or, Not, All, Any, Contains and Exists are rejected. */
export const NUMBER_OPERATORS = ['NumberGreaterThan', 'NumberGreaterOrEqualTo', 'NumberLessThan', 'NumberLessOrEqualTo'] as const;

export const TEXT_OPERATORS = ['TextStartsWith', 'TextEndsWith', 'TextContains'] as const;

/** Undocumented, but the service takes it: what it does is not known. */
export const NOT_MODELLED_OPERATORS: readonly string[] = ['KeyExists'];

export const OPERATORS: readonly string[] = ['Equals', ...TEXT_OPERATORS, ...NUMBER_OPERATORS, ...NOT_MODELLED_OPERATORS];

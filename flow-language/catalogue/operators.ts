/** Comparison operators of a condition (reference §1.2). And, Or, Not, All, Any, Contains and Exists are rejected. */
export const NUMBER_OPERATORS = ['NumberGreaterThan', 'NumberGreaterOrEqualTo', 'NumberLessThan', 'NumberLessOrEqualTo'] as const;

export const TEXT_OPERATORS = ['TextStartsWith', 'TextEndsWith', 'TextContains'] as const;

/** KeyExists is undocumented, but the service takes it. */
export const OPERATORS: readonly string[] = ['Equals', ...TEXT_OPERATORS, ...NUMBER_OPERATORS, 'KeyExists'];

import { figuresAsCompiled } from './as-compiled';
import type { BenchMeasure } from './bench-measure';

/** Counts the flows that are linted per second, beside parsing the same text alone. */
export const lintMeasure: BenchMeasure<Record<string, number>> = {
  name: 'lint',
  run: () => figuresAsCompiled('lint/figures.ts'),
  lines: (figures) => Object.entries(figures).map(([name, value]) => `${name.padEnd(24)}${value}`),
};

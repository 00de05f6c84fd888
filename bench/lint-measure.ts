import type { BenchMeasure } from './bench-measure';
import { benchFlowLanguage } from './flow-language-bench';

/** Counts the flows that are linted per second, beside parsing the same text alone. */
export const lintMeasure: BenchMeasure<Record<string, number>> = {
  name: 'lint',
  run: benchFlowLanguage,
  lines: (figures) => Object.entries(figures).map(([name, value]) => `${name.padEnd(24)}${value}`),
};

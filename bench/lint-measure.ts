import { figuresAsCompiled } from './as-compiled';
import type { BenchMeasure } from './bench-measure';
import type { figures, LintFigures } from './lint/figures';

/** Counts the flows that are linted per second, beside parsing the same text alone. */
export const lintMeasure: BenchMeasure<Awaited<ReturnType<typeof figures>>> = {
  name: 'lint',
  run: () => figuresAsCompiled('lint/figures.ts', 'one file'),
  lines: (figures) => Object.entries(figures).map(([flows, each]) => lineOf(flows, each)),
};

function lineOf(flows: string, { lintFlowsPerSecond, parseFlowsPerSecond, lintTimesParse }: LintFigures): string {
  return `${flows} flows: ${lintFlowsPerSecond}/s linted, ${parseFlowsPerSecond}/s parsed alone; ${lintTimesParse} × the time`;
}

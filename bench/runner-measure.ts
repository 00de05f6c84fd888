import { figuresAsCompiled } from './as-compiled';
import type { BenchMeasure } from './bench-measure';
import type { RunnerFigures } from './runner/figures';

export const runnerMeasure: BenchMeasure<RunnerFigures> = {
  name: 'runner',
  run: () => figuresAsCompiled('runner/figures.ts'),
  lines: ({ contacts, blocks, contactsPerSecond, blocksPerSecond, blocksPerSecondOfLongFlow, virtualSecondsPerSecond }) => [
    `${contactsPerSecond} contacts/s, ${virtualSecondsPerSecond} virtual seconds per second (${contacts} contacts)`,
    `${blocksPerSecond} blocks/s with their calls, agents and events (${blocks / contacts} blocks a call); ${blocksPerSecondOfLongFlow} blocks/s in flows of 249 blocks`,
  ],
};

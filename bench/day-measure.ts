import { figuresAsCompiled } from './as-compiled';
import type { BenchMeasure } from './bench-measure';
import type { DayFigures } from './day/figures';

export const dayMeasure: BenchMeasure<DayFigures> = {
  name: 'day',
  run: () => figuresAsCompiled('day/figures.ts'),
  lines: (figures) => [
    `${figures.contacts} contacts of ${figures.agents} agents in ${figures.seconds} s, ${figures.processorSeconds} s of processor time: ${figures.contactsPerSecond} contacts/s`,
    `${figures.conversations} conversations, ${figures.blocks} blocks, ${figures.invocations} invocations, ${figures.events} journal lines of events, ${figures.megabytes} MB`,
  ],
};

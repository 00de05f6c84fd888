import { figuresAsCompiled } from './as-compiled';
import type { BenchMeasure } from './bench-measure';
import type { WeekFigures } from './week/figures';

export const weekMeasure: BenchMeasure<WeekFigures> = {
  name: 'week',
  run: () => figuresAsCompiled('week/figures.ts'),
  lines: ({ agents, contacts, megabytesByDay, processorSeconds }) => [
    `${contacts} contacts of ${agents} agents in a week, ${processorSeconds} s of processor time`,
    `MB that live at the end of each day: ${megabytesByDay.join(', ')}`,
  ],
};

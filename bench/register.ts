import type { BenchMeasure } from './bench-measure';
import { dayMeasure } from './day-measure';
import { dialMeasure } from './dial-measure';
import { duplicatesMeasure } from './duplicates-measure';
import { functionsMeasure } from './functions-measure';
import { lastSlotMeasure } from './last-slot-measure';
import { lintMeasure } from './lint-measure';
import { livesMeasure } from './lives-measure';
import { runnerMeasure } from './runner-measure';
import { rushMeasure } from './rush-measure';
import { scenariosMeasure } from './scenarios-measure';
import { tickMeasure } from './tick-measure';
import { waitMeasure } from './wait-measure';

export const measures: readonly BenchMeasure[] = [functionsMeasure, dialMeasure, livesMeasure, duplicatesMeasure, lastSlotMeasure, tickMeasure, rushMeasure, waitMeasure, lintMeasure, runnerMeasure, dayMeasure, scenariosMeasure] as BenchMeasure[];

/** @throws naming the measures there are. */
export function measureNamed(name: string): BenchMeasure {
  const found = measures.find((measure) => measure.name === name);
  if (!found) throw new Error(`There is no measure "${name}". There are: ${measures.map((measure) => measure.name).join(', ')}.`);
  return found;
}

import { agentsMeasure } from './agents-measure';
import type { BenchMeasure } from './bench-measure';
import { billedMeasure } from './billed-measure';
import { boardMeasure } from './board-measure';
import { contactsMeasure } from './contacts-measure';
import { crowdMeasure } from './crowd-measure';
import { dayMeasure } from './day-measure';
import { dialMeasure } from './dial-measure';
import { duplicatesMeasure } from './duplicates-measure';
import { firstLoadMeasure } from './first-load-measure';
import { longTasksMeasure } from './long-tasks-measure';
import { foreignMeasure } from './foreign-measure';
import { functionsMeasure } from './functions-measure';
import { hangingMeasure } from './hanging-measure';
import { labMeasure } from './lab-measure';
import { lastSlotMeasure } from './last-slot-measure';
import { leadMeasure } from './lead-measure';
import { lintMeasure } from './lint-measure';
import { listsMeasure } from './lists-measure';
import { livesMeasure } from './lives-measure';
import { orderMeasure } from './order-measure';
import { pacingMeasure } from './pacing-measure';
import { publishedMeasure } from './published-measure';
import { runnerMeasure } from './runner-measure';
import { rushMeasure } from './rush-measure';
import { scenariosMeasure } from './scenarios-measure';
import { tickMeasure } from './tick-measure';
import { waitMeasure } from './wait-measure';
import { weekMeasure } from './week-measure';

export const measures: readonly BenchMeasure[] = [functionsMeasure, firstLoadMeasure, longTasksMeasure, dialMeasure, foreignMeasure, livesMeasure, billedMeasure, contactsMeasure, agentsMeasure, boardMeasure, duplicatesMeasure, labMeasure, lastSlotMeasure, tickMeasure, rushMeasure, crowdMeasure, hangingMeasure, waitMeasure, orderMeasure, pacingMeasure, leadMeasure, listsMeasure, lintMeasure, publishedMeasure, runnerMeasure, dayMeasure, weekMeasure, scenariosMeasure] as BenchMeasure[];

/** @throws naming the existing measures. */
export function measureNamed(name: string): BenchMeasure {
  const found = measures.find((measure) => measure.name === name);
  if (!found) throw new Error(`There is no measure "${name}". There are: ${measures.map((measure) => measure.name).join(', ')}.`);
  return found;
}

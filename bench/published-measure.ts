import { rounded, type BenchMeasure } from './bench-measure';
import { inspectFlow } from '../flow-language/lint-flow';
import type { Problem } from '../flow-language/types';
import { blocksThatStop } from './published/blocks-that-stop';
import { readPublishedFlows } from './published/read-flows';

interface Figures {
  flows: number;
  /** Left out: Connect would not take them either. */
  refused: number;
  run: number;
  percent: number;
  /** Why flows stop, with how many each. */
  reasons: Record<string, number>;
}

/** Counts the published flows of which every block runs on the emulator. `PUBLISHED_FLOWS=folder` names others than those beside the repository. */
export const publishedMeasure: BenchMeasure<Figures> = {
  name: 'published',
  async run() {
    const flows = readPublishedFlows();
    const reasons: Record<string, number> = {};
    let run = 0;
    const taken = flows.filter(({ file, content }) => !inspectFlow(content, file).problems.some(isRefusal));
    for (const { file, document } of taken) {
      const stops = await blocksThatStop(document, file);
      if (stops.length === 0) run += 1;
      for (const stop of stops) reasons[stop] = (reasons[stop] ?? 0) + 1;
    }
    return { flows: taken.length, refused: flows.length - taken.length, run, percent: rounded((100 * run) / Math.max(1, taken.length)), reasons };
  },
  lines: ({ flows, refused, run, percent, reasons }) => [
    `every block of ${run} of ${flows} published flows runs (${percent} %); ${refused} others are none that Connect takes`,
    ...Object.entries(reasons).map(([reason, count]) => `${String(count).padStart(4)} flows: ${reason}`),
  ],
};

/** Empty identifiers are filled in by a script before such a flow is created. */
function isRefusal({ severity, rule }: Problem): boolean {
  return severity === 'error' && rule !== 'value-empty';
}

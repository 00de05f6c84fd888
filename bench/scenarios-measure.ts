import { scenarios } from '../local/scenarios/register';
import { runScenario } from '../local/scenarios/run-scenario';
import { startStage } from '../local/stage';
import { median, rounded, type BenchMeasure } from './bench-measure';

interface Figures {
  /** The baseline: the time to start the emulator, deploy the template into it and stop again, with nothing happening. */
  emptyStageMs: number;
  scenarios: { name: string; ms: number; timesEmptyStage: number; virtualSeconds: number }[];
}

const rounds = 3;

/** Measures how long each scenario takes on this machine, and how long starting and stopping the stage takes alone. */
export const scenariosMeasure: BenchMeasure<Figures> = {
  name: 'scenarios',
  async run() {
    // The first stage of a process also loads what later ones find loaded.
    await startAndStop();
    const emptyStageMs = await medianMs(startAndStop);
    const figures: Figures = { emptyStageMs: rounded(emptyStageMs), scenarios: [] };
    for (const scenario of scenarios) {
      let virtualSeconds = 0;
      const ms = await medianMs(async () => {
        const { journey } = await runScenario(scenario);
        virtualSeconds = (Date.parse(journey.at(-1)!.at) - Date.parse(journey[0]!.at)) / 1000;
      });
      figures.scenarios.push({ name: scenario.name, ms: rounded(ms), timesEmptyStage: rounded(ms / emptyStageMs, 2), virtualSeconds });
    }
    return figures;
  },
  lines: (figures) => [
    `${'empty stage'.padEnd(28)}${String(figures.emptyStageMs).padStart(8)} ms`,
    ...figures.scenarios.map(
      ({ name, ms, timesEmptyStage, virtualSeconds }) => `${name.padEnd(28)}${String(ms).padStart(8)} ms   ${timesEmptyStage} × empty, ${virtualSeconds} s on virtual time`,
    ),
  ],
};

async function startAndStop(): Promise<void> {
  await (await startStage({ virtual: true })).stop();
}

async function medianMs(run: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const startedAt = performance.now();
    await run();
    times.push(performance.now() - startedAt);
  }
  return median(times);
}

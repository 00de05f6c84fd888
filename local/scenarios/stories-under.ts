import type { StageOptions } from '../stage';
import { runScenario } from './run-scenario';
import type { Scenario } from './scenario';

export interface StoryUnder {
  name: string;
  /** Why it did not come true. Undefined: it did. */
  broke?: string;
}

/** Plays scenarios on a Connect that may be otherwise than the emulator assumes, one after the other. One that does not come true ends nothing. */
export async function* storiesUnder(switches: StageOptions['switches'], scenarios: readonly Scenario[]): AsyncGenerator<StoryUnder> {
  for (const scenario of scenarios) {
    const broke = await runScenario(scenario, { switches }).then(() => undefined, (error: Error) => error.message);
    yield { name: scenario.name, ...(broke !== undefined && { broke }) };
  }
}

import { startStage, type StageOptions } from '../stage';
import { complaints } from './report/health';
import type { Measures, Scenario, ScenarioReport } from './scenario';

/**
 * Plays a scenario from an empty company to its end, on virtual time.
 * @throws when the story does not come true, or when the deployment has a fault that the product worked around.
 */
export async function runScenario<M extends Measures>({ name, mode, settings, startAt, play }: Scenario<M>, options: Pick<StageOptions, 'seed' | 'hear' | 'alterTemplate' | 'switches' | 'commands'> = {}): Promise<ScenarioReport<M>> {
  const stage = await startStage({ virtual: true, ...(startAt && { startAt }), ...(settings && { settings }), ...options });
  try {
    const tell = await play(stage);
    const wrong = complaints(stage);
    if (wrong.length > 0) throw new Error(`${name} came to its end, but:\n${wrong.join('\n')}`);
    return { scenario: name, mode, ...tell() };
  } finally {
    await stage.stop();
  }
}

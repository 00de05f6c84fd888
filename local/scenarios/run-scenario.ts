import type { JourneyLine } from '../../lambda/http/api-types';
import { startStage, type StageOptions } from '../stage';
import { groundTruth } from './ground-truth';
import { complaints } from './health';
import { measure } from './measure';
import type { Scenario, ScenarioReport } from './scenario';
import { Story } from './story';

/**
 * Plays a scenario from an empty company to the end of the dial, on virtual time.
 * @throws when the story does not come about, or the deployment has a fault that the product got around.
 */
export async function runScenario(scenario: Scenario, options: Pick<StageOptions, 'seed' | 'alterTemplate'> = {}): Promise<ScenarioReport> {
  const stage = await startStage({ virtual: true, ...options });
  try {
    const story = new Story(stage, scenario.mode);
    await scenario.tell(story);
    const wrong = complaints(stage);
    if (wrong.length > 0) throw new Error(`${scenario.name} came to its end, but:\n${wrong.join('\n')}`);
    const truth = groundTruth(story, scenario);
    return {
      scenario: scenario.name,
      mode: story.dial!.mode,
      outcome: story.dial!.outcome!.code,
      journey: merge(truth, story.dial!.journey),
      measures: measure(story, truth),
    };
  } finally {
    await stage.stop();
  }
}

/** Lines of the product that say what the ground truth says of the same contact are the same line. */
function merge(truth: JourneyLine[], recorded: JourneyLine[]): JourneyLine[] {
  const own = recorded.filter((line) => !truth.some(({ event, contactId }) => event === line.event && contactId === line.contactId));
  // Within one instant: what is asked for comes before what follows of it, and the end is said last.
  const isEnd = ({ event }: JourneyLine) => event === 'ended';
  return [...own.filter((line) => !isEnd(line)), ...truth, ...own.filter(isEnd)].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

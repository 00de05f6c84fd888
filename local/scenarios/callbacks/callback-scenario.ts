import type { JourneyLine } from '../../../lambda/http/api-types';
import { callbackTruth } from '../report/callback-truth';
import { measureCallbacks } from '../report/measure-callbacks';
import { mergeJourney } from '../report/merge-journey';
import type { CallbackMeasures, Scenario } from '../scenario';
import { CallbackStory } from '../story/callback-story';

export interface CallbackScenario extends Pick<Scenario, 'name' | 'about' | 'startAt' | 'settings'> {
  /** Plays everyone's part. It throws when the story does not come true. */
  tell(story: CallbackStory): Promise<void>;
}

/** Agents promise customers callbacks for a time. */
export function callbackScenario({ tell, ...scenario }: CallbackScenario): Scenario<CallbackMeasures> {
  return {
    ...scenario,
    mode: 'queued-callback',
    async play(stage) {
      const story = new CallbackStory(stage);
      await tell(story);
      return () => {
        const truth = callbackTruth(stage);
        const outcome = [...story.callbacks.values()].at(-1)!.outcome?.code ?? 'open';
        return { outcome, journey: mergeJourney(truth, [...recordedOf(story), ...story.operated]), measures: measureCallbacks(story, truth), seenByAgents: story.seen };
      };
    },
  };
}

/** The product's own journey of all callbacks. If there are several, each line names its callback. */
function recordedOf({ callbacks }: CallbackStory): JourneyLine[] {
  const all = [...callbacks.values()];
  return all.flatMap(({ number, journey }) => (all.length === 1 ? journey : journey.map((line) => ({ ...line, detail: `${number}: ${line.detail}` }))));
}

import type { CallInMeasures, Scenario } from '../scenario';
import { CallInStory } from './call-in-story';
import { callInTruth } from './call-in-truth';
import { measureCallIns } from './measure-call-ins';

export interface CallInScenario extends Pick<Scenario, 'name' | 'about' | 'startAt'> {
  /** Plays everyone's part. It throws when the story does not come true. */
  tell(story: CallInStory): Promise<void>;
}

/** Customers announce that they will call. The report's outcome is that of the first who announced. */
export function callInScenario({ tell, ...scenario }: CallInScenario): Scenario<CallInMeasures> {
  return {
    ...scenario,
    mode: 'queued-callback',
    async play(stage) {
      const story = new CallInStory(stage);
      await tell(story);
      return () => ({ outcome: story.announced[0]!.state, journey: callInTruth(story), measures: measureCallIns(story) });
    },
  };
}

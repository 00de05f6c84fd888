import type { CallInMeasures, Scenario } from '../scenario';
import { CallInStory } from './call-in-story';
import { callInTruth } from './call-in-truth';
import { measureCallIns } from './measure-call-ins';

export interface CallInScenario extends Pick<Scenario, 'name' | 'about' | 'startAt'> {
  /** Plays everyone's part, and throws when what the story is about does not come true. */
  tell(story: CallInStory): Promise<void>;
}

/** Customers announce that they will call. The outcome is that of who announced first. */
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

import type { DialMode } from '../../../lambda/http/api-types';
import { clickTruth } from '../report/click-truth';
import { measureClick } from '../report/measure-click';
import { mergeJourney } from '../report/merge-journey';
import type { ClickMeasures, Scenario } from '../scenario';
import { ClickStory } from '../story/click-story';

export interface ClickScenario extends Pick<Scenario, 'name' | 'about'> {
  mode: DialMode;
  /** Plays everyone's part. It returns when the agent's dial has ended. */
  tell(story: ClickStory): Promise<void>;
}

/** One agent clicks one customer's number. */
export function clickScenario({ tell, ...scenario }: ClickScenario): Scenario<ClickMeasures> {
  return {
    ...scenario,
    async play(stage) {
      const story = new ClickStory(stage, scenario.mode);
      await tell(story);
      return () => {
        const truth = clickTruth(story);
        return { outcome: story.dial!.outcome!.code, journey: mergeJourney(truth, story.dial!.journey), measures: measureClick(story, truth) };
      };
    },
  };
}

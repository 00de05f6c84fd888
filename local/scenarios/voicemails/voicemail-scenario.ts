import type { VoicemailSetting } from '../../../lib/settings/voicemail-setting';
import { type ClickScenario } from '../clicks/click-scenario';
import { clickTruth } from '../report/click-truth';
import { measureClick } from '../report/measure-click';
import { mergeJourney } from '../report/merge-journey';
import type { ClickMeasures, Scenario } from '../scenario';
import { VoicemailStory } from '../story/voicemail-story';

export interface VoicemailScenario extends Pick<ClickScenario, 'name' | 'about'> {
  /** Where voicemails come from. */
  voicemails: VoicemailSetting;
  /** Plays everyone's part. It returns when the call about the voicemail has ended. */
  tell(story: VoicemailStory): Promise<void>;
}

/** A customer leaves a voicemail, and one agent calls them about it. */
export function voicemailScenario({ tell, voicemails, ...scenario }: VoicemailScenario): Scenario<ClickMeasures> {
  const mode = 'queued-callback';
  return {
    ...scenario,
    mode,
    settings: () => ({ voicemails }),
    async play(stage) {
      const story = new VoicemailStory(stage, mode);
      await tell(story);
      return () => {
        const truth = clickTruth(story);
        return { outcome: story.dial!.outcome!.code, journey: mergeJourney(truth, story.dial!.journey), measures: measureClick(story, truth) };
      };
    },
  };
}

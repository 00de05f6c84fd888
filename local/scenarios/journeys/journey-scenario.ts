import type { JourneyLine } from '../../../lambda/http/api-types';
import type { ActivityPage, ActivityView, ContactJourney } from '../../../lambda/http/journey-api-types';
import type { SettingsChange } from '../../settings-file';
import { callbackTruth } from '../report/callback-truth';
import { measureCallbacks } from '../report/measure-callbacks';
import type { CallbackMeasures, Scenario } from '../scenario';
import { CallbackStory } from '../story/callback-story';

const administrator = 'ruth';

export interface JourneyScenario extends Pick<Scenario, 'name' | 'about'> {
  settings?: SettingsChange;
  /** Plays everyone's part, and returns the journeys to be printed. It throws when the story does not come true. */
  tell(story: CallbackStory): Promise<ContactJourney[]>;
}

/** What an administrator is told of contacts afterwards. */
export function journeyScenario({ tell, ...scenario }: JourneyScenario): Scenario<CallbackMeasures> {
  return {
    ...scenario,
    mode: 'queued-callback',
    async play(stage) {
      const story = new CallbackStory(stage);
      const told = await tell(story);
      return () => ({ outcome: told.at(-1)!.result?.code ?? 'open', journey: linesOf(told), measures: measureCallbacks(story, callbackTruth(stage)) });
    },
  };
}

function linesOf(told: readonly ContactJourney[]): JourneyLine[] {
  const lines = told.flatMap(({ contactId, kind, lines: own }) => own.map(({ at, event, detail }) => ({ at, event, contactId, detail: `${kind}: ${detail}` }) as unknown as JourneyLine));
  return lines.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/** All that an administrator sees of a customer, newest first. */
export async function activitiesOf({ stage }: CallbackStory, number: string, as = administrator): Promise<ActivityView[]> {
  const { status, body } = await stage.api.call<ActivityPage>(as, `GET /customers/${encodeURIComponent(number)}/journey`);
  if (status !== 200) throw new Error(`The journey of a customer was answered ${status}: ${JSON.stringify(body)}`);
  return body.activities;
}

export async function journeyOf({ stage }: CallbackStory, contactId: string, as = administrator): Promise<ContactJourney> {
  const { status, body } = await stage.api.call<ContactJourney>(as, `GET /journeys/${contactId}`);
  if (status !== 200) throw new Error(`The journey of ${contactId} was answered ${status}: ${JSON.stringify(body)}`);
  return body;
}

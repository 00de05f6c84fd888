import type { CustomerFirstSetting } from '../../../lib/settings/customer-first-setting';
import type { CallbackQueueSetting } from '../../../lib/settings/queue-setting';
import { accountId, agentEventsName, region } from '../../instance/local-instance';
import { settingsOf } from '../../settings';
import type { SettingsChange } from '../../settings-file';
import { callbackTruth } from '../report/callback-truth';
import { measureCustomerFirst } from '../report/measure-customer-first';
import { mergeJourney } from '../report/merge-journey';
import type { CustomerFirstMeasures, Scenario } from '../scenario';
import { CallbackStory } from '../story/callback-story';
import { agentName } from '../story/story';

const agentEventsArn = `arn:aws:kinesis:${region}:${accountId}:stream/${agentEventsName}`;

/** The name that customers of Support hear. */
export const announcedAs = 'Example Support';

export interface CustomerFirstScenario extends Pick<Scenario, 'name' | 'about'> {
  /** Changes to the queue Support beside its mode. */
  queue?: Partial<CallbackQueueSetting>;
  /** Names of further queues whose customers are called first. */
  also?: readonly string[];
  /** How its customers are called, beside the name that they hear. */
  customerFirst?: Partial<CustomerFirstSetting>;
  /** Calls with answering-machine detection that the account may have at a time. Default: none, as a new account. */
  campaignCalls?: number;
  /** The instance sends events of its agents into a stream, which the stack reads. */
  agentEvents?: true;
  /** Other changes to the settings. */
  settings?: SettingsChange;
  /** Plays everyone's part. It throws when the story does not come true. */
  tell(story: CallbackStory): Promise<void>;
}

/** Customers of Support are called before an agent is. Its agents accept calls automatically. */
export function customerFirstScenario({ tell, queue, also = [], customerFirst, settings, agentEvents, campaignCalls = 0, ...scenario }: CustomerFirstScenario): Scenario<CustomerFirstMeasures> {
  return {
    ...scenario,
    mode: 'queued-callback',
    settings: (instance) => ({ ...settings?.(instance), ...(agentEvents && { agentEventStream: { arn: agentEventsArn } }), ...withCustomersFirst({ ...queue, customerFirst: { announcedAs, ...customerFirst } }, ['Support', ...also])(instance) }),
    async play(stage) {
      const story = new CallbackStory(stage);
      stage.emulator.connect.centre.store.instance.campaignCalls.atMost = campaignCalls;
      if (agentEvents) stage.emulator.connect.centre.associateStorage({ resourceType: 'AGENT_EVENTS', streamArn: agentEventsArn });
      for (const agent of [agentName, 'ben']) acceptAutomatically(story, agent);
      await tell(story);
      return () => {
        const truth = callbackTruth(stage);
        const outcome = [...story.callbacks.values()].at(-1)!.outcome?.code ?? 'open';
        const recorded = [...story.callbacks.values()].flatMap(({ journey }) => journey);
        return { outcome, journey: mergeJourney(truth, recorded), measures: measureCustomerFirst(stage, truth) };
      };
    },
  };
}

export function withCustomersFirst(change: Partial<CallbackQueueSetting> = {}, names: readonly string[] = ['Support']): SettingsChange {
  return (instance) => ({ queues: settingsOf(instance).queues!.map(({ offer, ...queue }) => (names.includes(queue.name) ? { ...queue, mode: 'customer-first', customerFirst: { announcedAs }, ...change } : { ...queue, offer })) });
}

export function acceptAutomatically({ stage }: CallbackStory, username: string): void {
  const { centre } = stage.emulator.connect;
  const user = [...centre.store.users.values()].find((each) => each.username === username)!;
  centre.updateUserConfig(user.id, { autoAccept: { inbound: true } });
}

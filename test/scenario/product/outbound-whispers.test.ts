import { customers } from '../../../local/scenarios/story/callback-story';
import type { SettingsChange } from '../../../local/settings-file';
import { onStage } from '../callbacks/on-stage';
import { otherChoices } from './other-choices';

/** Returns what a customer of a queue hears before the agent joins, and who is recorded from then on. */
async function promisedCall(settings?: SettingsChange) {
  return onStage(
    async (story) => {
      await story.signIn();
      const { dueAt } = await story.promise();
      await story.passUntil(dueAt);
      await story.handle(20);
      const call = [...story.stage.emulator.connect.centre.store.contacts.values()].find(({ initiationMethod }) => initiationMethod === 'CALLBACK')!;
      expect(call.agent?.connectedAt).toBeDefined();
      return { heard: story.phone(customers.first).view().heard, recording: call.recording };
    },
    { ...(settings && { settings }) },
  );
}

test('a customer whose queue has its callbacks recorded is told so, and the call is recorded on both sides', async () => {
  expect(await promisedCall(otherChoices)).toEqual({ heard: ['This call is recorded.'], recording: { RecordingBehavior: { RecordedParticipants: ['Agent', 'Customer'] } } });
});

test('unless the settings say so, nothing is said and nothing recorded', async () => {
  expect(await promisedCall()).toEqual({ heard: [], recording: undefined });
});

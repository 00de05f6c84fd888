import { CallbackStory } from '../../../local/scenarios/story/callback-story';
import { callsTo } from '../../../local/scenarios/story/demands';
import { startStage, type StageOptions } from '../../../local/stage';

/** Opens a stage for one story. It is taken down whatever happens. */
export async function onStage<T>(tell: (story: CallbackStory) => Promise<T>, options: Partial<StageOptions> = {}): Promise<T> {
  const stage = await startStage({ virtual: true, ...options });
  try {
    return await tell(new CallbackStory(stage));
  } finally {
    await stage.stop();
  }
}

/** Greatest time from the due time until the customer's phone is dialled: handoff, offer, accept, whisper. */
const promptSeconds = 60;

/** Returns who called this customer, and whether that was promptly at an ISO instant, or how many seconds after it. */
export function callsAt({ stage }: CallbackStory, number: string, dueAt: string): { by: string | undefined; at: 'its time' | number }[] {
  return callsTo(stage, number).map(({ at, by }) => {
    const after = (Date.parse(at) - Date.parse(dueAt)) / 1000;
    return { by, at: after >= 0 && after <= promptSeconds ? 'its time' : after };
  });
}

/** Returns contacts that are not over. */
export function openContacts({ stage }: CallbackStory): number {
  return [...stage.emulator.connect.centre.store.contacts.values()].filter(({ disconnectedAt }) => !disconnectedAt).length;
}

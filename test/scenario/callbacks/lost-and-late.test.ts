import { customers, type CallbackStory } from '../../../local/scenarios/story/callback-story';
import { callsTo } from '../../../local/scenarios/story/demands';
import { diligent, workAtDesk } from '../product/desk-work';
import { eachOnce, inWalks } from '../../runs';
import { onStage, openContacts } from './on-stage';

const minutely = { source: ['aws.events'] };
const contactEvents = { source: ['aws.connect'] };
const lose = ({ stage }: CallbackStory, pattern: { source: string[] }, count: number) => {
  for (let nth = 1; nth <= count; nth += 1) stage.emulator.events.faults.dropNth({ pattern, nth });
};

/** Plays a callback in three minutes while ticks, messages or events fail. The agent accepts every ringing call. */
async function playAmid(upset: (story: CallbackStory) => void, minutes: number) {
  return onStage(async (story) => {
    await story.signIn();
    const promised = await story.promise({ minutes: 3 });
    upset(story);
    await workAtDesk(story.stage.emulator.time, story.desk('ada'), { seconds: minutes * 60, work: diligent });
    const after = await story.look(promised.id);
    const calls = callsTo(story.stage, customers.first);
    return { outcome: after.outcome?.code, calls: calls.length, early: calls.some(({ at }) => at < promised.dueAt), open: openContacts(story) };
  });
}

const once = { outcome: 'answered', calls: 1, early: false, open: 0 };

describe('one callback, one call, not before its time', () => {
  test.each(eachOnce<[string, (story: CallbackStory) => void, number]>([
    ['the ticks around its time are lost', (story) => lose(story, minutely, 10), 12],
    ['messages come late and twice', ({ stage }) => stage.emulator.sqs.faults.set({ maximumDelaySeconds: 40, doubled: 1 }), 12],
    ['ticks and events come late, out of order and twice', ({ stage }) => stage.emulator.events.faults.set({ maximumDelaySeconds: 50, doubled: 1 }), 12],
    ['all contact events are lost', (story) => lose(story, contactEvents, 100), 70],
  ], 2))('when %s', async (_name, upset, minutes) => {
    expect(await playAmid(upset, minutes)).toEqual(once);
  });

  inWalks('when the first call to our own number is never heard of', async () => {
    const upset = ({ stage }: CallbackStory) => {
      for (const nth of [1, 2, 3]) stage.emulator.faults.inject({ caller: 'queuedispatch', operation: 'StartOutboundVoiceContact', nth, kind: 'timeout-before' });
    };
    expect(await playAmid(upset, 12)).toEqual(once);
  });

  inWalks('when Connect took the first call to our own number, and nobody was told', async () => {
    const upset = ({ stage }: CallbackStory) => {
      for (const nth of [1, 2, 3]) stage.emulator.faults.inject({ caller: 'queuedispatch', operation: 'StartOutboundVoiceContact', nth, kind: 'timeout-after' });
    };
    expect(await playAmid(upset, 12)).toEqual(once);
  });
});

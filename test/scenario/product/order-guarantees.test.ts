import type { SettingsChange } from '../../../local/settings-file';
import { supportNumber } from '../../../local/instance/local-instance';
import { CallbackStory } from '../../../local/scenarios/story/callback-story';
import { restUntil, TWO_TICKS_SECONDS } from '../../../local/scenarios/story/rest-until';
import { startStage, type Stage } from '../../../local/stage';
import { eachOnce, inWalks, mainTest } from '../../runs';
import { diligent, workAtDesk } from './desk-work';
import { guarantees, notGivenBack } from './guarantees';
import { agentName, customerNumber } from './play-click';

async function openDesk(settings?: SettingsChange): Promise<Stage> {
  const stage = await startStage({ virtual: true, ...(settings && { settings }) });
  stage.console.agent(agentName).login();
  stage.console.agent(agentName).setStatus('Available');
  return stage;
}

const click = (stage: Stage, number = customerNumber(0)) => stage.api.call(agentName, 'POST /dials', { body: { number }, headers: { 'idempotency-key': number } });

/** Returns how a call is offered first that rings in this many seconds before the click. */
async function firstOffered(secondsBefore: number, settings?: SettingsChange): Promise<string> {
  const stage = await openDesk(settings);
  try {
    stage.console.phone('+441214960117').call(supportNumber);
    await stage.emulator.time.advance(secondsBefore * 1000);
    await click(stage);
    const desk = stage.console.agent(agentName);
    await stage.emulator.time.runUntil(() => desk.view().contact !== undefined, 60_000);
    return desk.view().contact!.initiationMethod;
  } finally {
    await stage.stop();
  }
}

describe('another caller, between the click and the callback', () => {
  mainTest('control: without a guarantee comes first', async () => {
    expect(await firstOffered(2)).toBe('INBOUND');
  });

  const ringing = Object.entries(guarantees).flatMap(([kind, settings]) => [2, 1, 3].map((secondsBefore) => [kind, secondsBefore, settings] as const));
  test.each(eachOnce(ringing, 1))('with %s does not come first, who rang in %i seconds before the click', async (_kind, secondsBefore, settings) => {
    expect(await firstOffered(secondsBefore, settings)).toBe('CALLBACK');
  });
});

describe.each(eachOnce(Object.entries(guarantees), 1))('%s', (_kind, settings) => {
  test('takes the agent out of routing at the click, and gives them back', async () => {
    const stage = await openDesk(settings);
    try {
      await click(stage);
      expect(notGivenBack(stage)).toHaveLength(1);
      await workAtDesk(stage.emulator.time, stage.console.agent(agentName), { seconds: 120, work: diligent });
      expect(notGivenBack(stage)).toEqual([]);
    } finally {
      await stage.stop();
    }
  });
});

inWalks('an agent whom somebody moved by hand meanwhile stays in the status they chose', async () => {
  const stage = await openDesk(guarantees['hold-status']);
  try {
    await click(stage);
    stage.console.agent(agentName).setStatus('Lunch');
    await stage.emulator.time.advance(300_000);
    expect(stage.console.agent(agentName).view().status).toBe('Lunch');
  } finally {
    await stage.stop();
  }
});

inWalks('an agent whom somebody moved by hand meanwhile stays in the routing profile they were given', async () => {
  const stage = await openDesk(guarantees['quiet-routing-profile']);
  try {
    const { emulator } = stage;
    const userId = stage.console.agent(agentName).view().userId;
    const night = emulator.connect.centre.createRoutingProfile({ name: 'Night', defaultOutboundQueueId: stage.instance.supportQueue.id });
    await click(stage);
    await emulator.call('connect', 'UpdateUserRoutingProfile', { InstanceId: emulator.connect.centre.store.instance.id, UserId: userId, RoutingProfileId: night.id });
    await workAtDesk(emulator.time, stage.console.agent(agentName), { seconds: 300, work: diligent });
    expect(stage.console.agent(agentName).view().routingProfile).toBe('Night');
  } finally {
    await stage.stop();
  }
});

describe('an agent who works voicemails for a time', () => {
  const profileOf = (stage: Stage) => [...stage.emulator.connect.centre.store.users.values()].find(({ username }) => username === agentName)!.routingProfileId;
  const quietWork: SettingsChange = ({ quietRoutingProfileId }) => ({ quietWork: { routingProfileId: quietRoutingProfileId } });

  mainTest('gets no call of a queue meanwhile, their own clicks do come, and the sweep gives their queues back', async () => {
    const stage = await openDesk(quietWork);
    try {
      const usual = profileOf(stage);
      expect(await stage.api.call(agentName, 'PUT /quiet-work', { body: { minutes: 30 } })).toMatchObject({ status: 200, body: { atMostMinutes: 120 } });
      expect(profileOf(stage)).not.toBe(usual);
      stage.console.phone('+441214960117').call(supportNumber);
      await stage.emulator.time.advance(30_000);
      const desk = stage.console.agent(agentName);
      expect(desk.view().contact).toBeUndefined();
      await click(stage);
      await stage.emulator.time.runUntil(() => desk.view().contact !== undefined, 60_000);
      expect(desk.view().contact!.initiationMethod).toBe('CALLBACK');
      await restUntil(stage, stage.emulator.time.now() + 31 * 60_000, TWO_TICKS_SECONDS);
      expect(profileOf(stage)).toBe(usual);
      expect((await stage.api.call(agentName, 'GET /me')).body).toMatchObject({ quietWork: { atMostMinutes: 120 } });
    } finally {
      await stage.stop();
    }
  });

  inWalks('is offered the callback that is theirs at its time, and nobody else is, though their profile of that time serves no queue', async () => {
    const stage = await openDesk(quietWork);
    const story = new CallbackStory(stage);
    try {
      await story.signIn('Available', 'ben');
      const promised = await story.promise({ own: true });
      expect(await stage.api.call(agentName, 'PUT /quiet-work', { body: { minutes: 30 } })).toMatchObject({ status: 200 });
      await story.untilDue(promised.dueAt);
      await story.handle(30);
      expect(await story.ended(promised.id)).toMatchObject({ outcome: { code: 'answered' }, owner: agentName });
    } finally {
      await stage.stop();
    }
  });
});

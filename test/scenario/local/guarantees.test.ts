import type { Me } from '../../../lambda/http/api-types';
import type { SettingsChange } from '../../../local/settings-file';
import { otherNumbers, Story } from '../../../local/scenarios/story';
import { startStage } from '../../../local/stage';

jest.setTimeout(120_000);

const guarantees: [string, SettingsChange][] = [
  ['hold-status', ({ holdStatusId, availableStatusId }) => ({ orderGuarantee: { kind: 'hold-status', holdStatusId, routableStatusId: availableStatusId } })],
  ['quiet-routing-profile', ({ quietRoutingProfileId }) => ({ orderGuarantee: { kind: 'quiet-routing-profile', routingProfileId: quietRoutingProfileId } })],
];

/** A call of the live queue rings in just before the click; which of the two is offered first? */
async function firstOffered(settings?: SettingsChange) {
  const stage = await startStage({ virtual: true, ...(settings && { settings }) });
  try {
    const story = new Story(stage, 'queued-callback');
    await story.signIn();
    const before = story.agent.view();
    const me = await stage.api.call<Me>('ada', 'GET /me');
    story.callIn(otherNumbers.first);
    await story.pass(2);
    await story.clickToDial();
    await story.offered();
    const { initiationMethod } = story.agent.view().contact!;
    await story.handle(30);
    await story.pass(60);
    // The other caller, who still waited, is served afterwards: the agent is back where they were.
    return { initiationMethod, guarantee: me.body.guarantee, before, after: story.agent.view() };
  } finally {
    await stage.stop();
  }
}

describe('which call comes first', () => {
  test('control: without a guarantee the live queue’s call does', async () => {
    expect((await firstOffered()).initiationMethod).toBe('INBOUND');
  });

  test.each(guarantees)('with %s the callback does, and the agent is given back to the live queue', async (kind, settings) => {
    const told = await firstOffered(settings);
    expect(told.guarantee).toBe(kind);
    expect(told.initiationMethod).toBe('CALLBACK');
    expect(told.after.routingProfile).toBe(told.before.routingProfile);
    expect(told.after.contact?.initiationMethod ?? told.after.status).toMatch(/INBOUND|Available/);
  });
});

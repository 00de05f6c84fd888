import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import type { Me, Problem } from '../../../lambda/http/api-types';
import { startStage, type Stage } from '../../../local/stage';
import { otherChoices } from './other-choices';
import { customerNumber } from './play-click';

/** Ada's own callback of Support, and who of the others finds it. */
async function whoFinds(stage: Stage) {
  // A callback of somebody who is not there is everybody's.
  stage.console.agent('ada').login();
  stage.console.agent('ada').setStatus('Available');
  const body = { number: customerNumber(1), queueId: stage.instance.supportQueue.id, in: { hours: 2, zone: 'Europe/London' }, own: true };
  const { body: promised } = await stage.api.call<ScheduledCallback>('ada', 'POST /callbacks', { body, headers: { 'idempotency-key': 'promised' } });
  const found = await Promise.all(['ada', 'ben', 'sam', 'ruth'].map(async (who) => [who, (await stage.api.call<Problem>(who, `GET /callbacks/${promised.id}`)).status]));
  const roles = await Promise.all(['ada', 'sam', 'ruth'].map(async (who) => (await stage.api.call<Me>(who, 'GET /me')).body.role));
  return { found: Object.fromEntries(found), roles };
}

const expected = (stage: Stage) => ({
  found: { ada: 200, ben: 404, sam: 200, ruth: 200 },
  roles: [{ kind: 'agent' }, { kind: 'supervisor', queues: [{ id: stage.instance.supportQueue.id, name: 'Support' }] }, { kind: 'administrator' }],
});

test.each([
  ['groups of the user pool', {}],
  ['security profiles of Connect', { settings: otherChoices }],
])('%s tell supervisors and administrators', async (_what, options) => {
  const stage = await startStage({ virtual: true, ...options });
  try {
    expect(await whoFinds(stage)).toEqual(expected(stage));
  } finally {
    await stage.stop();
  }
});

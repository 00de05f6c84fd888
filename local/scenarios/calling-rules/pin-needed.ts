import type { Problem } from '../../../lambda/http/api-types';
import type { AgentPins } from '../../../lambda/http/rule-api-types';
import { callbackScenario } from '../callbacks/callback-scenario';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';

/** A destination that the operator restricts. */
const number = '+4930901820';
const PIN = '80315297';
const administrator = 'ruth';

export const pinNeeded = callbackScenario({
  name: 'pin-needed',
  about: 'The operator lets agents call Germany with their PIN alone. A click and a promise ask for it; the agent sets one, and promises with it. Five wrong tries lock it, and an administrator takes it away. What was promised is called at its time: the PIN was given then.',
  settings: () => ({ calling: { window: { from: '00:00', to: '24:00' }, pinFor: ['DE'] } }),
  async tell(story) {
    await story.signIn();
    story.phone(number).behave({ kind: 'answers', afterSeconds: 6 });
    let keys = 0;
    const demandCode = async (code: string, route: string, body: object) => {
      const { body: told } = await story.stage.api.call<Problem>('ada', route, { body, headers: { 'idempotency-key': `pin-${(keys += 1)}` } });
      demand(told.code === code, `It was to be refused as ${code}: ${JSON.stringify(told)}`);
    };
    await demandCode('pin-not-set', 'POST /dials', { number });
    const set = await story.stage.api.call('ada', 'PUT /pin', { body: { pin: PIN } });
    demand(set.status === 200, `The PIN was to be set: ${JSON.stringify(set)}`);
    await demandCode('pin-needed', 'POST /callbacks', story.requestFor({ number }));
    const promised = await story.promise({ number, minutes: 10, pin: PIN });

    for (let left = 4; left > 0; left -= 1) await demandCode('pin-wrong', 'POST /dials', { number: '+4930901821', pin: '00000000' });
    await demandCode('pin-locked', 'POST /dials', { number: '+4930901821', pin: '00000000' });
    await demandCode('pin-locked', 'POST /dials', { number: '+4930901821', pin: PIN });
    const { body: pins } = await story.stage.api.call<AgentPins>(administrator, 'GET /rules/pins');
    const [ada] = pins.agents;
    demand(ada?.locked === true, `Ada's PIN was to be locked: ${JSON.stringify(pins)}`);
    await story.stage.api.call(administrator, `DELETE /rules/pins/${ada!.userId}`);
    await demandCode('pin-not-set', 'POST /dials', { number: '+4930901821' });

    await story.untilDue(promised.dueAt);
    await story.handle(30);
    demandOutcome(await story.ended(promised.id), 'answered');
    await story.passAfterwards();
    demandCalls(story, number, [{ by: 'ada', from: promised.dueAt, until: plusSeconds(promised.dueAt, 60) }]);
    demandNothingLeft(story);
  },
});

import { closeQueue } from '../../instance/close-queue';
import { demand, demandNothingLeft } from '../story/demands';
import { callInScenario } from './call-in-scenario';
import { callers } from './call-in-story';

/** Local Support is open around the clock, and closed on the next day. Its business day ends at midnight, London. */
const dayEndsAt = '2026-11-24T00:00:00.000Z';

export const callInPurged = callInScenario({
  name: 'call-in-purged',
  about: 'The day ends before one customer’s turn comes, and before another one calls. Nobody is told, and the late call is an ordinary one.',
  startAt: '2026-11-23T23:57:00.000Z',
  async tell(story) {
    closeQueue(story.stage.emulator.connect.centre, story.stage.instance.supportQueue.arn, { from: '2026-11-24', till: '2026-11-24' });
    await story.signIn('Lunch');
    const [waiting, late] = [story.appOf(callers.first), story.appOf(callers.second)];
    const asked = await waiting.announce('delayed');
    demand(asked.expiresAt === dayEndsAt, `It was to be removed when the day ends, not at ${asked.expiresAt}.`);
    await story.untilDue('2026-11-23T23:58:30.000Z');
    const { call } = await late.announce('immediate');
    await story.untilDue('2026-11-23T23:59:30.000Z');
    await waiting.demandState('queued');
    await late.demandState('expected');

    await story.passUntil('2026-11-24T00:02:00.000Z');
    await waiting.demandState('purged');
    await late.demandState('purged');
    await waiting.acceptRefused('call-in-over');
    story.desk('ada').setStatus('Available');
    await story.pass(60);
    demand(waiting.pushes().length === 0, `Nobody was to be told after the end of the day: ${JSON.stringify(waiting.pushes())}`);

    // This phone shows no number, so the flow asks for the code. The code is no longer valid.
    await story.callWith(late.number, [call!.code!, ''], 'withheld');
    await story.answer();
    story.demandOrdinaryAtDesk(late.number);
    await late.demandState('purged');
    await story.pass(20);
    await story.finish();
    await story.rest(600);
    demandNothingLeft(story);
  },
});

import { closeQueue } from '../../instance/close-queue';
import { salesNumber } from '../../instance/local-instance';
import { customers } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { callbackScenario } from './callback-scenario';

/** It is dark at six in London. Sales opens at half past on this day, so that little time has to pass, and its flow does not ask whether it is open. */
const night = '2026-11-23T06:02:00.000Z';
const opening = { from: '2026-11-23', till: '2026-11-23', except: [{ day: 'MONDAY' as const, start: { hours: 6, minutes: 30 }, end: { hours: 17, minutes: 30 } }] };

export const ringsAtNight = callbackScenario({
  name: 'rings-at-night',
  about: 'A customer who is owed a callback rings at night, hears that they should hold, stands in the closed queue, and hangs up after 2 seconds. They are called in the morning, as promised.',
  startAt: '2026-11-23T06:00:00.000Z',
  async tell(story) {
    closeQueue(story.stage.emulator.connect.centre, story.stage.instance.salesQueue.arn, opening);
    await story.signIn();
    const promised = await story.promise({ minutes: 35, queueId: story.stage.instance.salesQueue.id });
    story.desk('ada').setStatus('Offline');
    await story.passUntil(night);

    const phone = story.phone(customers.first);
    story.callIn(customers.first, salesNumber);
    await story.until('the caller stands in the queue', () => story.stage.emulator.journal.entries.some(({ kind, what, detail }) => kind === 'event' && what === 'QUEUED' && detail.initiationMethod === 'INBOUND'));
    await story.pass(2);
    phone.hangUp();
    await story.pass(60);
    const { heard } = phone.view();
    demand(heard.some((sentence) => sentence.includes('Please hold')), `The caller was to be asked to hold, and heard ${JSON.stringify(heard)}.`);
    const kept = await story.look(promised.id);
    demand(kept.state === 'pending' && kept.dueAt === promised.dueAt, `The callback was to stand as promised, and is ${kept.state}, due ${kept.dueAt}.`);

    await story.untilDue(plusSeconds(promised.dueAt, -60));
    story.desk('ada').setStatus('Available');
    await story.handle(30);
    demandOutcome(await story.ended(promised.id), 'answered');
    demandCalls(story, customers.first, [{ by: 'ada', from: promised.dueAt, until: plusSeconds(promised.dueAt, 60) }]);
    demandNothingLeft(story);
  },
});

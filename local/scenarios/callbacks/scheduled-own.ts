import { supportNumber, timeZone } from '../../instance/local-instance';
import { customers } from '../story/callback-story';
import { callsTo, demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { callbackScenario } from './callback-scenario';

export const scheduledOwn = callbackScenario({
  name: 'scheduled-own',
  about: 'During a call, an agent promises the customer to call back themself. At that time the call is offered to this agent, with comment and CRM record.',
  async tell(story) {
    await story.signIn();
    await story.signIn('Lunch', 'ben');
    story.callIn(customers.first);
    await story.answer();
    await story.pass(40);
    const { contact } = story.desk('ada').view();
    const promised = await story.promise({ relatedContactId: contact!.contactId, in: { minutes: 10, zone: timeZone }, own: true, comment: 'Asks for the price of the second charger', crmRecord: 'case-4711' });
    demand(promised.number === customers.first && promised.queue.name === 'Support', `Number and queue were to be the caller's: ${JSON.stringify(promised)}`);
    await story.finish();
    story.desk('ben').setStatus('Available');
    await story.untilDue(promised.dueAt);
    await story.handle(30);
    const after = await story.ended(promised.id);

    demandOutcome(after, 'answered');
    demandCalls(story, customers.first, [{ by: 'ada', from: promised.dueAt, until: plusSeconds(promised.dueAt, 60) }]);
    const shown = callsTo(story.stage, customers.first)[0]?.shown;
    demand(shown === supportNumber, `The customer was to see the number of the queue, and saw ${shown}.`);
    const [seen] = story.seen;
    demand(seen?.comment === promised.comment && seen?.crmRecord === promised.crmRecord, `The agent was to see comment and CRM record, and saw ${JSON.stringify(seen)}.`);
    demand(seen!.heard.includes(promised.comment!), `The agent was to hear the comment, and heard ${JSON.stringify(seen!.heard)}.`);
    await story.passAfterwards();
    demandCalls(story, customers.first, [{ by: 'ada', from: promised.dueAt, until: plusSeconds(promised.dueAt, 60) }]);
    demandNothingLeft(story);
  },
});

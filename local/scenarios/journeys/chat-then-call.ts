import type { Dial } from '../../../lambda/http/api-types';
import { customers } from '../story/callback-story';
import { demand } from '../story/demands';
import { activitiesOf, journeyOf, journeyScenario } from './journey-scenario';

export const chatThenCall = journeyScenario({
  name: 'chat-then-call',
  about: 'A customer writes in a chat that they want to be called, and leaves. An agent calls them: the chat and the call stand in one journey, and each leads to the other.',
  settings: () => ({ journeys: 'all' }),
  async tell(story) {
    const { centre, console } = story.stage.emulator.connect;
    await story.signIn();
    const flow = centre.listFlows().find(({ name }) => name === 'Support inbound')!;
    const { contactId } = centre.startChat({ contactFlowId: flow.id, attributes: { number: customers.first }, initialMessage: 'Please call me.' });
    await story.pass(20);
    console.chat(contactId).leave();
    await story.pass(5);
    const { status, body } = await story.stage.api.call<Dial>('ada', 'POST /dials', { body: { number: customers.first, relatedContactId: contactId }, headers: { 'idempotency-key': 'one-click' } });
    demand(status === 201, `The click was answered ${status}: ${JSON.stringify(body)}`);
    await story.handle(30);
    await story.pass(10);

    const activities = await activitiesOf(story, customers.first);
    demand(activities.map(({ kind, status: how }) => `${kind} ${how}`).join() === 'click ended,chat ended', `The journey was to hold the call and the chat: ${JSON.stringify(activities)}`);
    const [call, chat] = activities;
    demand(call!.relatedContactId === chat!.id, `The call was to lead to the chat: ${JSON.stringify(call)}`);
    const journeys = [await journeyOf(story, contactId), await journeyOf(story, call!.contactIds.at(-1)!)];
    demand(journeys[1]!.answered && journeys[1]!.agent === 'ada', `ada was to have talked to the customer: ${JSON.stringify(journeys[1])}`);
    return journeys;
  },
});

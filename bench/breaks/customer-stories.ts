import type { CallInRequest, CallInView } from '../../lambda/http/customer-api-types';
import { pushWebhook } from '../../local/instance/local-instance';
import { appRequestImmediate } from '../../local/scenarios/apps/app-request-immediate';
import { appRequestSlot } from '../../local/scenarios/apps/app-request-slot';
import { appRequestSpokenCode } from '../../local/scenarios/apps/app-request-spoken-code';
import { CustomerApp } from '../../local/scenarios/apps/customer-app';
import { callInDelayed } from '../../local/scenarios/call-ins/call-in-delayed';
import { callInImmediate } from '../../local/scenarios/call-ins/call-in-immediate';
import { callInPurged } from '../../local/scenarios/call-ins/call-in-purged';
import { queueOfferImmediate } from '../../local/scenarios/callers/queue-offer-immediate';
import { queueOfferSlot } from '../../local/scenarios/callers/queue-offer-slot';
import { CallbackStory, customers, mobiles } from '../../local/scenarios/story/callback-story';
import { demand, demandCalls } from '../../local/scenarios/story/demands';
import { agentName } from '../../local/scenarios/story/story';
import type { Stage } from '../../local/stage';

export const customerScenariosToBreak = [callInDelayed, queueOfferImmediate, queueOfferSlot, appRequestSlot, appRequestImmediate, appRequestSpokenCode, callInImmediate, callInPurged];

/** Customers of an app change their minds: they cancel a callback that is in its line already, and read and cancel an announced call. */
export async function tellOfChangedMinds(stage: Stage): Promise<void> {
  const story = new CallbackStory(stage);
  await story.signIn();
  story.callIn(customers.third);
  await story.answer();
  const app = new CustomerApp(story, mobiles.first);
  await app.proveNumber();
  const requested = await app.request({});
  await story.pass(60);
  await app.cancel(requested);
  await story.pass(60);
  const { outcome } = await app.look(requested);
  demand(outcome === 'cancelled', `The request was to be cancelled, and shows ${outcome}.`);
  const path = `/call-ins/${(await announce(app, story, { kind: 'immediate' })).token}`;
  const { state } = await app.ask<CallInView>(`DELETE ${path}`);
  const shown = await app.ask<CallInView>(`GET ${path}`);
  demand(state === 'cancelled' && shown.state === state, `The announced call was to be cancelled, and shows ${state}, then ${shown.state}.`);
  demandCalls(story, app.number, []);
}

/** Dialback tells the company's own server that it is a customer's turn to call, and the number and code. */
export async function tellOfWebhook(stage: Stage): Promise<void> {
  const { webhooks } = stage.emulator;
  webhooks.register(pushWebhook.address);
  const story = new CallbackStory(stage);
  await story.signIn();
  const app = new CustomerApp(story, customers.first);
  const { token } = await announce(app, story, { kind: 'delayed', push: { webhookId: pushWebhook.id } });
  await story.until(`the server is told that ${agentName} is free`, () => webhooks.requests(pushWebhook.address).length === 1);
  await app.ask(`POST /call-ins/${token}/accept`);
  await story.until('the server is told number and code', () => webhooks.requests(pushWebhook.address).length === 2);
}

function announce(app: CustomerApp, { stage }: CallbackStory, asked: Pick<CallInRequest, 'kind' | 'push'>): Promise<CallInView> {
  const body: CallInRequest = { number: app.number, queueId: stage.instance.supportQueue.id, ...asked };
  return app.ask('POST /call-ins', { body, status: 201 });
}

import { closeQueue } from '../../../local/instance/close-queue';
import { inboundFlow } from '../../../local/instance/inbound-flow';
import { pushApplication, pushWebhook, supportNumber } from '../../../local/instance/local-instance';
import { restUntil, TWO_TICKS_SECONDS } from '../../../local/scenarios/story/rest-until';
import { startStage, type Stage } from '../../../local/stage';
import type { CallInView } from '../../../lambda/call-ins/http/call-in-view';
import type { PushMessage } from '../../../lambda/call-ins/ports/push';
import { agentName, customerNumber } from '../../scenario/product/play-click';

type Answered = CallInView & { token: string };

let stage: Stage;
let device: string;
let devices = 0;
/** The tests begin an hour before the business day of Support ends, at midnight in London. Support is closed on the next day. */
beforeAll(async () => {
  stage = await startStage({ virtual: true, startAt: '2026-11-23T23:00:00.000Z' });
  closeQueue(stage.emulator.connect.centre, stage.instance.supportQueue.arn, { from: '2026-11-24', till: '2026-11-24' });
  welcomeThroughTheModule();
});
beforeEach(() => void (device = stage.emulator.sns.endpoints.create(pushApplication, { token: `device-${(devices += 1)}` }).arn));
afterEach(async () => {
  const desk = stage.console.agent(agentName);
  answerAtDesk();
  await pass(2);
  if (desk.view().contact?.state === 'CONNECTED') desk.hangUp();
  await pass(1);
  if (desk.view().contact) desk.clear();
  if (desk.view().loggedIn) desk.logout();
  for (const phone of [1, 2, 3, 4, 5, 6, 9]) if (stage.console.phone(customerNumber(phone)).view().state !== 'idle') stage.console.phone(customerNumber(phone)).hangUp();
  await pass(60);
});
afterAll(() => stage.stop());

/** Puts the module first and then the queue, as a flow designer does. */
function welcomeThroughTheModule(): void {
  const { centre } = stage.emulator.connect;
  const matching = centre.listFlowModules().find(({ name }) => name.endsWith('call-in-match'))!;
  const flow = inboundFlow(stage.instance.supportQueue.arn, 'Welcome to support.');
  const withModule = {
    ...flow,
    StartAction: 'match',
    Actions: [
      { Identifier: 'match', Type: 'InvokeFlowModule', Parameters: { FlowModuleId: matching.arn }, Transitions: { NextAction: flow.StartAction, Errors: [{ NextAction: flow.StartAction, ErrorType: 'NoMatchingError' }] } },
      ...flow.Actions,
    ],
  };
  const { id } = centre.createFlow({ name: 'Support inbound, announced calls first', type: 'CONTACT_FLOW', content: JSON.stringify(withModule) });
  centre.associateNumberFlow(stage.instance.supportNumberArn, id);
}

const pass = (seconds: number) => stage.emulator.time.advance(seconds * 1000);
const app = <Body = CallInView>(customer: string, route: string, body?: unknown) => stage.customerApi!.call<Body>(customer, route, { ...(body !== undefined && { body }) });
const pushes = (): PushMessage[] => stage.emulator.sns.endpoints.pushes(device).map(({ message }) => (JSON.parse(message) as { fcmV1Message: { message: { data: PushMessage } } }).fcmV1Message.message.data);

async function announce(nth: number, kind: 'immediate' | 'delayed', more: object = { push: { endpointArn: device } }): Promise<Answered> {
  const body = { number: customerNumber(nth), queueId: stage.instance.supportQueue.id, kind, ...more };
  const answer = await app<Answered>(`customer-${nth}`, 'POST /call-ins', body);
  expect(answer).toMatchObject({ status: 201 });
  return answer.body;
}

async function isFree(): Promise<void> {
  const desk = stage.console.agent(agentName);
  desk.login();
  desk.setStatus('Available');
  // Connect's counts of agents, and what Dialback remembers of them, are some seconds old.
  await pass(30);
}

/** Calls, and types the code when the module asks for it. */
async function callWith(nth: number, code: string | undefined, shows?: string): Promise<string[]> {
  const phone = stage.console.phone(customerNumber(nth));
  phone.call(supportNumber, shows);
  await pass(3);
  if (code !== undefined) phone.press(`${code}#`);
  await pass(20);
  answerAtDesk();
  return phone.view().heard;
}

function answerAtDesk(): void {
  const desk = stage.console.agent(agentName);
  if (desk.view().contact?.ringing) desk.accept();
}

const state = async ({ token }: Answered, nth: number) => (await app(`customer-${nth}`, `GET /call-ins/${token}`)).body.state;

test('call-in, immediate: number and code at once, the code let in once, and what the app knew is at the agent’s desk', async () => {
  await isFree();
  const asked = await announce(1, 'immediate', { context: { order: '4711' } });
  expect(asked).toMatchObject({ state: 'expected', call: { number: supportNumber, code: expect.stringMatching(/^\d{8}$/) } });
  await callWith(1, asked.call!.code);
  const desk = stage.console.agent(agentName).view();
  expect(desk.contact).toMatchObject({ number: customerNumber(1), attributes: { dialback_call_in: 'matched', dialback_context_order: '4711' } });
  expect(await state(asked, 1)).toBe('matched');
  expect(JSON.stringify(await app('customer-1', `GET /call-ins/${asked.token}`))).not.toContain(asked.call!.code);
});

test('call-in, delayed: told in order when an agent is free, accepted, called, and taken by that agent', async () => {
  const first = await announce(1, 'delayed');
  await pass(10);
  const second = await announce(2, 'delayed', {});
  await pass(60);
  expect([await state(first, 1), await state(second, 2)]).toEqual(['queued', 'queued']);
  expect((await app('customer-1', `POST /call-ins/${first.token}/accept`)).status).toBe(409);
  await isFree();
  expect(pushes()).toMatchObject([{ type: 'call-in-ready', callInId: first.id }]);
  expect([await state(first, 1), await state(second, 2)]).toEqual(['ready', 'queued']);
  const accepted = await app('customer-1', `POST /call-ins/${first.token}/accept`);
  expect(accepted).toMatchObject({ status: 200, body: { state: 'expected', call: { number: supportNumber } } });
  const { code } = accepted.body.call!;
  expect(pushes().at(-1)).toMatchObject({ type: 'call-in-code', number: supportNumber, code });
  expect((await app('customer-1', `POST /call-ins/${first.token}/accept`)).body.call).toEqual({ number: supportNumber, code });
  await callWith(1, code);
  expect(stage.console.agent(agentName).view().contact).toMatchObject({ number: customerNumber(1) });
  await pass(60);
  expect([await state(first, 1), await state(second, 2)]).toEqual(['matched', 'queued']);
  expect(await app('customer-2', `DELETE /call-ins/${second.token}`)).toMatchObject({ status: 200, body: { state: 'cancelled' } });
});

test('call-in, delayed: whoever does not accept makes room for the next, who is told at a web address', async () => {
  stage.emulator.webhooks.register(pushWebhook.address);
  const first = await announce(3, 'delayed');
  await pass(5);
  const second = await announce(4, 'delayed', { push: { webhookId: pushWebhook.id } });
  await isFree();
  await pass(200);
  expect([await state(first, 3), await state(second, 4)]).toEqual(['expired', 'ready']);
  const [told] = stage.emulator.webhooks.requests(pushWebhook.address);
  expect(JSON.parse(told!.body)).toMatchObject({ type: 'call-in-ready', callInId: second.id });
});

test('call-in, delayed, in a queue where somebody always waits: after those who came before, and ahead of those who came later', async () => {
  const [desk, earlier, later] = [stage.console.agent(agentName), stage.console.phone(customerNumber(9)), stage.console.phone(customerNumber(5))];
  await isFree();
  stage.console.phone(customerNumber(4)).call(supportNumber);
  await pass(10);
  answerAtDesk();
  earlier.call(supportNumber);
  await pass(60);
  const asked = await announce(1, 'delayed');
  await pass(20);
  later.call(supportNumber);
  await pass(200);
  expect(await state(asked, 1)).toBe('queued');

  await takesNext(desk);
  expect(desk.view().contact).toMatchObject({ number: customerNumber(9) });
  await pass(30);
  expect(pushes()).toMatchObject([{ type: 'call-in-ready', callInId: asked.id }]);
  const { call } = (await app('customer-1', `POST /call-ins/${asked.token}/accept`)).body;
  await callWith(1, call!.code);
  expect(later.view().state).not.toBe('idle');
  await takesNext(desk);
  expect(desk.view().contact).toMatchObject({ number: customerNumber(1) });
});

/** Ends the call at the desk, and accepts the next one. */
async function takesNext(desk: ReturnType<Stage['console']['agent']>): Promise<void> {
  desk.hangUp();
  await pass(1);
  desk.clear();
  await pass(3);
  answerAtDesk();
  await pass(2);
}

test('a caller without a number shown may enter a code; a wrong one can be corrected', async () => {
  await isFree();
  const asked = await announce(7, 'immediate');
  const phone = stage.console.phone(customerNumber(9));
  phone.call(supportNumber, 'withheld');
  await pass(3);
  phone.press('00000000#');
  await pass(10);
  phone.press(`${asked.call!.code}#`);
  await pass(10);
  expect(stage.console.agent(agentName).view().contact).toMatchObject({ attributes: { dialback_call_in: 'matched' } });
  expect(await state(asked, 7)).toBe('matched');
});

test('one app knows nothing of another’s requests, nor of a token that never was', async () => {
  expect((await app('customer-1', `GET /call-ins/${'x'.repeat(43)}`)).status).toBe(404);
  expect((await app('customer-1', `POST /call-ins/${'x'.repeat(43)}/accept`)).status).toBe(404);
});

// This test stands last, because it ends the day.
test('call-in, purged: after the end of its day it is removed, and its call is an ordinary one', async () => {
  const waiting = await announce(5, 'delayed');
  const expected = await announce(6, 'immediate');
  await restUntil(stage, Date.parse('2026-11-24T00:02:00.000Z'), TWO_TICKS_SECONDS);
  expect([await state(waiting, 5), await state(expected, 6)]).toEqual(['purged', 'purged']);
  const heard = await callWith(6, expected.call!.code);
  expect(heard.at(0)).toBe('Welcome to support.');
  expect(pushes()).toEqual([]);
});

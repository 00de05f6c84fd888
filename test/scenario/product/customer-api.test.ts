import type { Problem } from '../../../lambda/http/api-types';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import type { CallbackRequestView, NumberCheckView, QueueSlots, QueueWaitView } from '../../../lambda/http/customer-api-types';
import { QUEUE_REFUSALS } from '../../../lambda/queues/domain/refusals';
import { openStackHttpApi } from '../../../local/stack-http-api';
import { restUntil } from '../../../local/scenarios/story/rest-until';
import { startStage, type Stage } from '../../../local/stage';
import { workAtDesk, diligent } from './desk-work';
import { agentName } from './play-click';

let stage: Stage;
/** Each test has a customer of its own, with a mobile number: others get no text. */
let nth = 10;
let number: string;
beforeAll(async () => {
  stage = await startStage({ virtual: true });
});
beforeEach(() => void (number = `+4474001234${(nth += 1)}`));
afterEach(() => {
  const desk = stage.console.agent(agentName);
  if (desk.view().loggedIn) desk.logout();
});
afterAll(() => stage.stop());

const queueId = () => stage.instance.supportQueue.id;
const call = <Body>(route: string, more: { body?: unknown; key?: string; customer?: string } = {}) =>
  stage.customerApi!.call<Body>(more.customer ?? `customer-${nth}`, route, { body: more.body, ...(more.key && { headers: { 'idempotency-key': more.key } }) });

/** Returns the code of the phone's last text. */
function codeOn(phone: string): string {
  return /\b\d{6}\b/.exec(stage.console.phone(phone).view().texts.at(-1)?.text ?? '')?.[0] ?? 'none';
}

async function checked(phone = number): Promise<{ id: string; code: string }> {
  const { status, body } = await call<NumberCheckView>('POST /number-checks', { body: { number: phone } });
  expect(status).toBe(201);
  return { id: body.id, code: codeOn(phone) };
}

async function asked(more: object = {}, key = 'first'): Promise<{ status: number; body: CallbackRequestView & Problem; headers: Record<string, string> }> {
  return call('POST /callback-requests', { key, body: { number, queueId: queueId(), ...more } });
}

async function work(seconds: number): Promise<void> {
  const desk = stage.console.agent(agentName);
  desk.login();
  desk.setStatus('Available');
  await workAtDesk(stage.emulator.time, desk, { seconds, work: diligent });
}

describe('an app that asks for a callback', () => {
  test('is told how long one waits, and what that rests on', async () => {
    const wait = async () => (await call<QueueWaitView>(`GET /queues/${queueId()}/wait`)).body;
    expect(await wait()).toMatchObject({ waitSeconds: null, basis: 'nobody-staffed', ahead: 0 });
    await work(20);
    expect(await wait()).toMatchObject({ waitSeconds: 0, basis: 'agent-free' });
  });

  test('has its customer called as soon as an agent is free, who sees what the app knew', async () => {
    stage.console.phone(number).behave({ kind: 'answers', afterSeconds: 4 });
    const { status, body } = await asked({ check: await checked(), comment: 'The invoice', context: { basket: 'B-17', name: 'Zoë' } });
    expect({ status, body }).toMatchObject({ status: 201, body: { state: 'in-line', number: expect.stringMatching(new RegExp(`^\\+44\\*+${number.slice(-2)}$`)) } });
    await work(120);
    const { body: after } = await call<CallbackRequestView>(`GET /callback-requests/${body.token}`);
    expect(after).toMatchObject({ state: 'over', outcome: 'answered' });
    expect(after).not.toHaveProperty('token');
    const toCustomer = [...stage.emulator.connect.centre.store.contacts.values()].find(({ initiationMethod }) => initiationMethod === 'CALLBACK');
    expect(toCustomer?.attributes).toMatchObject({ dialback_context_basket: 'B-17', dialback_context_name: 'Zoë' });
  });

  test('has the call made at the start of the slot that was chosen, and cancels it by its token', async () => {
    const { body: found } = await call<QueueSlots>(`GET /queues/${queueId()}/slots?count=2`);
    expect(found).toMatchObject({ zone: 'Europe/London', slots: [{ local: expect.any(String) }, {}] });
    const slot = found.slots[0]!.startsAt;
    const { status, body } = await asked({ check: await checked(), slot });
    expect({ status, body }).toMatchObject({ status: 201, body: { state: 'scheduled', dueAt: slot } });
    expect(await call(`DELETE /callback-requests/${body.token}`)).toMatchObject({ status: 200, body: { state: 'over', outcome: 'cancelled' } });
    await restUntil(stage, Date.parse(slot));
    await work(120);
    expect(stage.console.phone(number).view().heard).toEqual([]);
  });

  test('gets the same request and another token when it repeats itself, and none for another request', async () => {
    const more = { check: await checked() };
    const first = await asked(more);
    const again = await asked(more);
    expect(again).toMatchObject({ status: 200, body: { requestedAt: first.body.requestedAt } });
    expect(again.body.token).not.toBe(first.body.token);
    expect(await asked({ ...more, comment: 'other' })).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    await stage.emulator.time.advance(60_000);
    expect(await asked({ check: await checked() }, 'second')).toMatchObject({ status: 409, body: { code: 'already-pending' } });
  });

  test('is refused in the language that it prefers', async () => {
    const refused = await stage.customerApi!.call<Problem>('customer-0', 'GET /queues/nowhere/wait', { headers: { 'accept-language': 'de-AT, en;q=0.5' } });
    expect(refused).toMatchObject({ status: 404, body: { detail: QUEUE_REFUSALS['queue-unknown'].sentence({ queueId: 'nowhere' }, 'de') } });
  });

  test('shows up in the list of the queue’s agents with its context', async () => {
    const { body: found } = await call<QueueSlots>(`GET /queues/${queueId()}/slots?count=1`);
    await asked({ check: await checked(), slot: found.slots[0]!.startsAt, context: { basket: 'B-17' } });
    const { body } = await stage.api.call<{ callbacks: ScheduledCallback[] }>(agentName, 'GET /callbacks');
    expect(body.callbacks.filter((callback) => callback.number === number)).toMatchObject([{ number, origin: 'app', numberVerified: true, context: { basket: 'B-17' } }]);
  });
});

describe('nobody', () => {
  test('is called without showing that the number is theirs', async () => {
    expect(await asked()).toMatchObject({ status: 403, body: { code: 'number-check-needed' } });
  });

  test('guesses a code: after five tries it is locked, and another one lets its owner in', async () => {
    const { id, code } = await checked();
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    for (let left = 4; left > 0; left -= 1) expect(await asked({ check: { id, code: wrong } })).toMatchObject({ status: 403, body: { code: 'number-check-wrong', detail: expect.stringContaining(String(left)) } });
    expect(await asked({ check: { id, code: wrong } })).toMatchObject({ body: { code: 'number-check-over' } });
    expect(await asked({ check: { id, code } })).toMatchObject({ body: { code: 'number-check-over' } });
    await stage.emulator.time.advance(60_000);
    expect(await asked({ check: await checked() })).toMatchObject({ status: 201 });
  });

  test('is sent texts without end: one in a minute, five in a day', async () => {
    const text = () => call<Problem>('POST /number-checks', { body: { number } });
    expect(await text()).toMatchObject({ status: 201 });
    const refused = await text();
    expect(refused).toMatchObject({ status: 429, body: { code: 'rate-limited' } });
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    for (let nth = 2; nth <= 5; nth += 1) {
      await restUntil(stage, stage.emulator.time.now() + 61_000, 0);
      expect(await text()).toMatchObject({ status: 201 });
    }
    await restUntil(stage, stage.emulator.time.now() + 61_000, 0);
    expect((await text()).body.detail).toContain('texts-to-number)');
    expect(stage.console.phone(number).view().texts).toHaveLength(5);
  });

  test('gets in without the key of an app, or learns anything by a token that is not theirs', async () => {
    const api = openStackHttpApi(stage.emulator, stage.stack, { output: 'CustomerApiUrl', virtual: true });
    const route = `GET /queues/${queueId()}/wait`;
    expect(await api.call(route, { headers: { 'x-customer-id': 'c' } })).toMatchObject({ status: 401 });
    expect(await api.call(route, { headers: { 'x-customer-id': 'c', 'x-app-key': 'guessed' } })).toMatchObject({ status: 403 });
    const unknown = await call<Problem>(`GET /callback-requests/${'A'.repeat(43)}`);
    expect(unknown).toMatchObject({ status: 404, body: { code: 'request-not-found' } });
    expect(await call<Problem>('DELETE /callback-requests/x')).toMatchObject({ status: 404, body: unknown.body });
  });
});

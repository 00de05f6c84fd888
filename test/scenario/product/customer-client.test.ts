import { createCustomerClient, type CustomerClient } from '../../../client/create-customer-client';
import { customerApp } from '../../../local/instance/local-instance';
import { CallbackStory, mobiles } from '../../../local/scenarios/story/callback-story';
import { startStage } from '../../../local/stage';
import { asPublished } from '../local/as-published';

let story: CallbackStory;
let client: CustomerClient;
beforeAll(async () => {
  story = new CallbackStory(await startStage({ virtual: true, startAt: '2026-11-23T09:35:00.000Z', hear: asPublished }));
  client = createCustomerClient({ address: 'https://dialback.example.com', appKey: customerApp.key, fetch: handToStage });
  await story.signIn();
});
afterAll(() => story.stage.stop());

/** The requests go to the stage's API, as they are. */
async function handToStage(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const answer = await story.stage.customerApi!.handle({
    method: request.method,
    path: pathname,
    ...(search !== '' && { query: search.slice(1) }),
    headers: Object.fromEntries(request.headers),
    ...(request.body && { body: await request.text() }),
  });
  return new Response(new Uint8Array(Buffer.from(answer.body)), { status: answer.statusCode, headers: answer.headers });
}

const number = mobiles.first;
const header = { 'x-customer-id': 'customer-1' };
const support = () => story.stage.instance.supportQueue.id;
let keys = 0;

async function proveNumber(): Promise<{ id: string; code: string }> {
  const { data } = await client.POST('/number-checks', { params: { header }, body: { number } });
  return { id: data!.id, code: /\b\d{6}\b/.exec(story.phone(number).view().texts.at(-1)!.text)![0] };
}

const request = async (body: { slot?: string; check?: { id: string; code: string } }) =>
  client.POST('/callback-requests', { params: { header: { ...header, 'Idempotency-Key': `key-${(keys += 1)}` } }, body: { number, queueId: support(), ...body } });

test('a customer asks how long it takes, takes a slot, moves it, and is called', async () => {
  const wait = await client.GET('/queues/{id}/wait', { params: { header, path: { id: support() } } });
  expect(wait.data?.queue.name).toBe('Support');
  const slots = await client.GET('/queues/{id}/slots', { params: { header, path: { id: support() }, query: { around: '2026-11-23T10:00:00Z', count: '3' } } });
  const [first, second] = slots.data!.slots.map(({ startsAt }) => startsAt);

  const unproved = await request({ slot: first! });
  expect([unproved.data, unproved.error?.code]).toEqual([undefined, 'number-check-needed']);
  const asked = await request({ slot: first!, check: await proveNumber() });
  const path = { token: asked.data!.token! };
  const moved = await client.PATCH('/callback-requests/{token}', { params: { header, path }, body: { slot: second! } });
  expect(moved.data).toMatchObject({ state: 'scheduled', dueAt: second });

  await story.untilDue(second!);
  await story.handle(20);
  await story.pass(20);
  const after = await client.GET('/callback-requests/{token}', { params: { header, path } });
  expect(after.data).toMatchObject({ state: 'over', outcome: 'answered' });
});

test('a customer takes a request back, and announces a call instead', async () => {
  const asked = await request({ slot: '2026-11-23T11:00:00Z', check: await proveNumber() });
  const cancelled = await client.DELETE('/callback-requests/{token}', { params: { header, path: { token: asked.data!.token! } } });
  expect(cancelled.data).toMatchObject({ state: 'over', outcome: 'cancelled' });

  const announced = await client.POST('/call-ins', { params: { header }, body: { number, queueId: support(), kind: 'immediate' } });
  expect(announced.data).toMatchObject({ state: 'expected' });
  const path = { token: announced.data!.token! };
  expect((await client.POST('/call-ins/{token}/accept', { params: { header, path } })).error).toBeUndefined();
  expect((await client.GET('/call-ins/{token}', { params: { header, path } })).data).toMatchObject({ state: 'expected' });
  expect((await client.DELETE('/call-ins/{token}', { params: { header, path } })).data).toMatchObject({ state: 'cancelled' });
});

test('what is published is held: a field or a status more, or one less, is told', () => {
  const wait = { queue: { id: 'q', name: 'Support' }, waitSeconds: null, basis: 'nobody-staffed', explanation: 'Nobody is at work.', ahead: 0 };
  const heard = { output: 'CustomerApiUrl', method: 'GET', path: '/queues/q/wait', status: 200, contentType: 'application/json', body: JSON.stringify(wait) };
  expect(() => asPublished(heard)).not.toThrow();
  expect(() => asPublished({ ...heard, body: JSON.stringify({ ...wait, mood: 'good' }) })).toThrow('GET /queues/{id}/wait answered otherwise than is published');
  expect(() => asPublished({ ...heard, body: JSON.stringify({ ...wait, ahead: undefined }) })).toThrow("'ahead'");
  expect(() => asPublished({ ...heard, status: 204 })).toThrow('answered 204, and is published with 200, default');
  expect(() => asPublished({ ...heard, status: 409 })).toThrow('application/problem+json');
});

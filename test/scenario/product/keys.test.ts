import { createHash } from 'node:crypto';
import type { CallbackRequestView, NumberCheckView } from '../../../lambda/http/customer-api-types';
import type { Problem } from '../../../lambda/http/api-types';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import { supportNumber } from '../../../local/instance/local-instance';
import { CallbackStory } from '../../../local/scenarios/story/callback-story';
import { ClickStory } from '../../../local/scenarios/story/click-story';
import { restUntil } from '../../../local/scenarios/story/rest-until';
import { startStage, type Stage } from '../../../local/stage';
import { agentName } from './play-click';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage({ virtual: true });
});
afterAll(() => stage.stop());

const call = <Body>(route: string, body?: unknown, key?: string) => stage.customerApi!.call<Body & Problem>('ada', route, { body, ...(key && { headers: { 'idempotency-key': key } }) });

async function checked(number: string): Promise<{ id: string; code: string }> {
  const { body } = await call<NumberCheckView>('POST /number-checks', { number });
  return { id: body.id, code: /\b\d{6}\b/.exec(stage.console.phone(number).view().texts.at(-1)!.text)![0] };
}

const ask = async (number: string, key: string) => call<CallbackRequestView>('POST /callback-requests', { number, queueId: stage.instance.supportQueue.id, check: await checked(number) }, key);

async function changeKey(): Promise<void> {
  await stage.emulator.call('secretsmanager', 'PutSecretValue', { SecretId: stage.stack.outputs.KeysSecret, SecretString: stage.emulator.secrets.generate(64, 'abcdef0123456789') });
}

/** Everything that the table and the journal hold, as text. */
async function everythingKept(): Promise<string> {
  const TableName = [...stage.stack.resources.values()].find(({ type }) => type === 'AWS::DynamoDB::Table')!.ref;
  const { Items } = (await stage.emulator.call('dynamodb', 'Scan', { TableName })) as { Items: unknown[] };
  return JSON.stringify([Items, stage.emulator.journal.entries]);
}

/** A number's digests as anybody can make them: whole and cut, in the forms that are usual. */
function plainDigests(number: string): string[] {
  const texts = [number, ...['customer', 'number', 'call-in', 'caller'].map((kind) => JSON.stringify([kind, number])), JSON.stringify([number])];
  return texts.flatMap((text) => (['base64url', 'hex', 'base64'] as const).map((form) => createHash('sha256').update(text).digest().subarray(0, 12).toString(form)));
}

test('a function that starts asks for each version of the key once, also for one that is not there', async () => {
  const from = stage.emulator.journal.entries.length;
  await stage.api.call(agentName, 'GET /me');
  const asked = stage.emulator.journal.entries.slice(from).filter(({ what }) => what === 'GetSecretValue');
  expect(asked.map(({ detail }) => detail.outcome).sort()).toEqual(['ResourceNotFoundException', 'ok']);
});

test('nothing that is kept or logged is a digest of the number that anybody can make', async () => {
  const number = '+447400123501';
  expect((await ask(number, 'one')).status).toBe(201);
  const kept = await everythingKept();
  expect(plainDigests(number).filter((digest) => kept.includes(digest))).toEqual([]);
  // The search finds what is there: the item holds the number itself, for the call.
  expect(kept).toContain(number);
  expect(kept).toContain('limit#');
});

test('a call that is placed counts under names that only the stack can make', async () => {
  const number = '+447400123508';
  await new CallbackStory(stage).signIn();
  const story = new ClickStory(stage, 'queued-callback');
  story.phone(number).behave({ kind: 'answers', afterSeconds: 6 });
  await story.clickToDial({ number, comment: 'Asks about the invoice' });
  await story.handle(45);
  await story.ended();
  const kept = await everythingKept();
  expect(kept).toContain('limit#calls-to-number#');
  expect(plainDigests(number).filter((digest) => kept.includes(digest))).toEqual([]);
});

/** Promises a callback an hour from now, as an agent. */
const promise = (number: string, key: string) =>
  stage.api.call<ScheduledCallback & Problem>(agentName, 'POST /callbacks', { body: { number, queueId: stage.instance.supportQueue.id, in: { minutes: 60, zone: 'Europe/London' } }, headers: { 'idempotency-key': key } });
const shown = async ({ id }: { id: string }) => (await stage.api.call<ScheduledCallback>(agentName, `GET /callbacks/${id}`)).body;

test('a customer has one callback at a time while the key of the stack changes, before and after it is used', async () => {
  const number = '+447400123502';
  const { body: first } = await promise(number, 'one');
  await changeKey();
  for (const minutes of [1, 11, 20]) {
    await restUntil(stage, stage.emulator.time.now() + minutes * 60_000);
    const answers = [await promise(number, 'one'), await promise(number, `other-${minutes}`)];
    expect(answers.map(({ status, body: { id } }) => ({ status, id }))).toEqual([{ status: 200, id: first.id }, { status: 200, id: first.id }]);
  }
  expect((await stage.api.call(agentName, `DELETE /callbacks/${first.id}`)).status).toBe(200);
  const { status, body: next } = await promise(number, 'two');
  expect({ status, isUnderTheSameName: next.id.split('.')[0] === first.id.split('.')[0] }).toEqual({ status: 201, isUnderTheSameName: false });
});

test('a customer who calls in after the key was changed is not called back any more', async () => {
  const number = '+447400123503';
  const { body: first } = await promise(number, 'one');
  await changeKey();
  await restUntil(stage, stage.emulator.time.now() + 30 * 60_000);
  expect(await shown(first)).not.toHaveProperty('outcome');
  stage.console.phone(number).call(supportNumber);
  await stage.emulator.time.advance(60_000);
  expect(await shown(first)).toMatchObject({ outcome: { code: 'customer-called-in' } });
});

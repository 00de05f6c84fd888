import type { Dial, Problem } from '../../../lambda/http/api-types';
import { startStage, type Stage } from '../../../local/stage';
import { mainTest, runs } from '../../runs';
import { diligent, workAtDesk } from './desk-work';
import { agentName, customerNumber } from './play-click';
import { whatHappened } from './what-happened';

const clicks = runs(6);
let stage: Stage;

async function openDesks(): Promise<void> {
  stage = await startStage({ virtual: true });
  for (const name of [agentName, 'ben']) {
    stage.console.agent(name).login();
    stage.console.agent(name).setStatus('Available');
  }
  for (const nth of [0, 1]) stage.console.phone(customerNumber(nth)).behave({ kind: 'answers', afterSeconds: 6 });
}

const click = (username: string, key: string, more = {}) => stage.api.call<Dial>(username, 'POST /dials', { body: { number: customerNumber(0), ...more }, headers: { 'idempotency-key': key } });
const work = (name: string) => workAtDesk(stage.emulator.time, stage.console.agent(name), { seconds: 120, work: diligent });

describe('many clicks at once', () => {
  const number = customerNumber(0);
  beforeEach(openDesks);
  afterEach(() => stage.stop());

  test.each<[string, (nth: number) => string]>([
    ['with one key', () => 'the-key'],
    ['each with a key of its own', (nth) => `key-${nth}`],
  ])('%s make one callback, and all are told of it', async (_name, keyOf) => {
    const answers = await Promise.all(Array.from({ length: clicks }, (_, nth) => click(agentName, keyOf(nth))));
    await work(agentName);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(clicks - 1);
    expect(await whatHappened(stage, number)).toEqual({ callbacks: 1, customerDials: 1, talked: true, open: 0, unsettled: 0 });
  });

  mainTest('control: to two customers they make two callbacks', async () => {
    const other = customerNumber(1);
    await Promise.all([click(agentName, 'a'), click(agentName, 'b', { number: other })]);
    await work(agentName);
    expect([(await whatHappened(stage, number)).callbacks, (await whatHappened(stage, other)).callbacks]).toEqual([1, 1]);
  });
});

describe('an agent acts as themself alone', () => {
  beforeAll(openDesks);
  afterAll(() => stage.stop());

  test('another agent cannot see the dial', async () => {
    const { body: dial } = await click(agentName, 'the-key');
    expect((await stage.api.call<Dial>(agentName, `GET /dials/${dial.id}`)).body.id).toBe(dial.id);
    const seen = await stage.api.call<Problem>('ben', `GET /dials/${dial.id}`);
    expect([seen.status, seen.body.code]).toEqual([404, 'dial-not-found']);
  });

  test('another agent who sends the same key and number is told of the first, and insists to get a dial of their own, at their own desk', async () => {
    const other = { number: customerNumber(1) };
    const { body: adas } = await click(agentName, 'both-keys', other);
    expect((await click('ben', 'both-keys', other)).status).toBe(409);
    const bens = await click('ben', 'both-keys', { ...other, evenSo: true });
    expect(bens.status).toBe(201);
    expect(bens.body.id).not.toBe(adas.id);
    await stage.emulator.time.runUntil(() => stage.console.agent('ben').view().contact !== undefined, 60_000);
    const { attributes } = stage.console.agent('ben').view().contact!;
    expect(attributes.dialback_id).toBe(bens.body.id);
  });

  test('whatever the body says: a field that names an agent is refused', async () => {
    const answer = await stage.api.call<Problem>('ben', 'POST /dials', { body: { number: customerNumber(0), agent: agentName }, headers: { 'idempotency-key': 'k' } });
    expect([answer.status, answer.body.code]).toEqual([400, 'field-unknown']);
  });

  test('a caller without a token, or with a forged one, is turned away', async () => {
    for (const authorization of [undefined, 'Bearer not.a.token']) {
      const { statusCode } = await stage.api.handle({ method: 'GET', path: '/me', headers: { ...(authorization && { authorization }) } });
      expect(statusCode).toBe(401);
    }
  });
});

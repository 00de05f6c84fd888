import type { Dial, Me, Problem } from '../../../lambda/http/api-types';
import { startStage, type Stage } from '../../../local/stage';
import { otherChoices } from './other-choices';
import { agentName, customerNumber, playClick } from './play-click';
import { whatHappened } from './what-happened';

const number = customerNumber(0);
let stage: Stage;

describe('legacy mode switched off', () => {
  beforeAll(async () => {
    stage = await startStage({ virtual: true, settings: otherChoices });
  });
  afterAll(() => stage.stop());

  test('is refused with 422 and a sentence, nobody is dialled, and the page is told', async () => {
    const answer = await stage.api.call<Problem>(agentName, 'POST /dials', { body: { number, mode: 'legacy' }, headers: { 'idempotency-key': 'k' } });
    await stage.emulator.time.advance(60_000);
    expect(answer).toMatchObject({ status: 422, body: { code: 'mode-not-allowed', status: 422, detail: expect.stringMatching(/legacy mode is switched off/) } });
    expect(await whatHappened(stage, number)).toEqual({ callbacks: 0, customerDials: 0, talked: false, open: 0, unsettled: 0 });
    expect((await stage.api.call<Me>(agentName, 'GET /me')).body).toMatchObject({ legacyAllowed: false, dialMode: 'queued-callback' });
  });

  test('does not keep the other mode from working', async () => {
    expect((await playClick(stage, { number })).dial?.outcome?.code).toBe('answered');
  });
});

describe('legacy mode switched on', () => {
  beforeAll(async () => {
    stage = await startStage({ virtual: true });
  });
  afterAll(() => stage.stop());

  test('says that it is deprecated, and measures how long the customer was held', async () => {
    const { answers, dial } = await playClick(stage, { number, mode: 'legacy', work: { acceptAfterSeconds: 17, talkSeconds: 20 } });
    expect((answers[0]!.body as Dial).notices.map(({ code }) => code)).toContain('legacy-deprecated');
    expect(dial).toMatchObject({ outcome: { code: 'answered' }, measures: { customerHoldSeconds: 18 } });
  });

  test('writes no customer number into any log', async () => {
    await playClick(stage, { number: customerNumber(1), mode: 'legacy' });
    await playClick(stage, { number: customerNumber(2) });
    const lines = stage.emulator.journal.entries.filter(({ kind }) => kind === 'log').map(({ detail }) => JSON.stringify(detail.line));
    expect(lines.filter((line) => line.includes('"decided"')).length).toBeGreaterThan(5);
    expect(lines.filter((line) => line.includes(customerNumber(1).slice(1, -2)))).toEqual([]);
  });

  test.each<[string, string | undefined]>([
    ['with their own number', undefined],
    ['with their number withheld', 'withheld'],
  ])('a stranger who calls the dedicated number %s hears one sentence, is disconnected, and makes no callback', async (_name, shows) => {
    const stranger = stage.console.phone('+441214960117');
    stranger.call(stage.stack.outputs.DedicatedNumberE164!, shows);
    await stage.emulator.time.advance(30_000);
    expect(stranger.view()).toMatchObject({ state: 'idle', heard: [expect.any(String)] });
    expect(await whatHappened(stage, '+441214960117')).toEqual({ callbacks: 0, customerDials: 0, talked: false, open: 0, unsettled: 0 });
  });
});

import { BLOCKS_AT_ONE_INSTANT, EndlessFlowError } from '../../../emulator/connect/flow-runner/endless-flow-error';
import { action, flow, runToEnd } from './run-to-end';

const hangUp = action('hang-up', 'DisconnectParticipant');
const say = (identifier: string, next: string, text = identifier) => action(identifier, 'MessageParticipant', { parameters: { Text: text }, next });
const went = (ran: { host: { reported: { identifier: string }[] } }) => ran.host.reported.map((block) => block.identifier);

describe('a flow', () => {
  test('runs from its start action, one block after the other, on the clock of the emulator', async () => {
    const ran = await runToEnd(flow([say('first', 'second'), say('second', 'hang-up'), hangUp]));
    expect(went(ran)).toEqual(['first', 'second', 'hang-up']);
    expect(ran.end).toEqual({ kind: 'disconnected' });
    expect(ran.seconds).toBe(4);
  });

  test('reports each block with the branch it took and its parameters as they were resolved', async () => {
    const ran = await runToEnd(flow([say('first', 'hang-up', 'Hello $.Attributes.name'), hangUp]), { view: { Attributes: { name: 'Ada' } } });
    expect(ran.host.reported[0]).toEqual({ flow: 'under-test', identifier: 'first', type: 'MessageParticipant', branch: 'NextAction', parameters: { Text: 'Hello Ada' } });
  });

  test('falls off at an error for which the action names no next one, and says where', async () => {
    const ran = await runToEnd(flow([say('first', 'hang-up'), hangUp]), { prompts: 'failed' });
    expect(ran.end).toEqual({ kind: 'fell-off', identifier: 'first', branch: 'NoMatchingError' });
    expect(went(ran)).toEqual(['first']);
  });

  test('runs nothing after the contact has ended', async () => {
    const during = (host: { overtake(): void }, time: { after(milliseconds: number, action: () => void): unknown }) => void time.after(3_000, () => host.overtake());
    const ran = await runToEnd(flow([say('first', 'second'), say('second', 'third'), say('third', 'hang-up'), hangUp]), {}, { during });
    expect(ran.end).toEqual({ kind: 'overtaken' });
    expect(ran.host.reported.map(({ identifier, branch }) => [identifier, branch])).toEqual([
      ['first', 'NextAction'],
      ['second', 'overtaken'],
    ]);
  });

  test('holds a queued caller until somebody takes the contact when Loop prompts has no interrupt', async () => {
    const hold = action('hold', 'MessageParticipantIteratively', { parameters: { Messages: [{ Text: 'Please hold.' }] } });
    const ran = await runToEnd(flow([hold], { type: 'CUSTOMER_QUEUE' }), {}, { during: (host, time) => void time.after(3_600_000, () => host.overtake()) });
    expect(ran.end).toEqual({ kind: 'overtaken' });
    expect(ran.seconds).toBe(3_600);
  });

  test('does not pass off what the contact centre threw as the end of a contact', async () => {
    const broken = flow([action('lookup', 'CheckHoursOfOperation', { conditions: { 'Equals True': 'hang-up' } }), hangUp]);
    const during = (host: { isOpen: unknown }) => {
      host.isOpen = () => {
        throw new Error('out of order');
      };
    };
    await expect(runToEnd(broken, {}, { during })).rejects.toThrow('out of order');
  });
});

describe('a flow that goes round for ever', () => {
  const circle = (time: string) =>
    flow([
      action('round', 'UpdateFlowLoggingBehavior', { parameters: { FlowLoggingBehavior: 'Enabled' }, next: 'again' }),
      action('again', 'Wait', { parameters: { TimeLimitSeconds: time }, next: 'round', errors: { NoMatchingError: 'round' }, conditions: { 'Equals WaitCompleted': 'round' } }),
    ]);

  test(`is stopped with its name after ${BLOCKS_AT_ONE_INSTANT} blocks at one instant`, async () => {
    const running = runToEnd(circle('$.Attributes.missing'));
    await expect(running).rejects.toThrow(EndlessFlowError);
    await expect(running).rejects.toThrow(/"under-test".*"round"|"under-test".*"again"/);
  });

  test('is let be when time passes on the way', async () => {
    const ran = await runToEnd(circle('1'), {}, { during: (host, time) => void time.after(3_600_000, () => host.overtake()) });
    expect(ran.end).toEqual({ kind: 'overtaken' });
    expect(ran.host.reported.length).toBeGreaterThan(2 * BLOCKS_AT_ONE_INSTANT);
  });
});

import { action, flow, runToEnd } from './run-to-end';

const log = action('log', 'UpdateFlowLoggingBehavior', { parameters: { FlowLoggingBehavior: 'Enabled' }, next: 'say' });
const say = (identifier: string, next: string) => action(identifier, 'MessageParticipant', { parameters: { Text: identifier }, next });
const dial = (identifier: string, next: string) => action(identifier, 'CompleteOutboundCall', { parameters: { CallerId: { Number: '+4930777' } }, next });
const end = action('end', 'EndFlowExecution');
const methods = (ran: { host: { calls: [string, ...unknown[]][] } }) => ran.host.calls.map(([method]) => method);
const OUTBOUND = { type: 'OUTBOUND_WHISPER' as const };

describe('an outbound whisper flow', () => {
  test('dials by itself before the first thing said, with the queue\'s caller id [D]', async () => {
    const ran = await runToEnd(flow([log, say('say', 'end'), end], OUTBOUND));
    expect(ran.host.calls).toEqual([
      ['completeOutboundCall', {}],
      ['play', { text: 'say' }],
    ]);
  });

  test('dials where CompleteOutboundCall stands, and not again for the prompts after it', async () => {
    const ran = await runToEnd(flow([dial('dial', 'first'), say('first', 'second'), say('second', 'end'), end], OUTBOUND));
    expect(methods(ran)).toEqual(['completeOutboundCall', 'play', 'play']);
    expect(ran.host.calls[0]).toEqual(['completeOutboundCall', { callerId: '+4930777' }]);
  });

  test('dials at its end when it says nothing at all [S]', async () => {
    const ran = await runToEnd(flow([{ ...log, Transitions: { NextAction: 'end' } }, end], OUTBOUND));
    expect(methods(ran)).toEqual(['completeOutboundCall']);
    expect(ran.end).toEqual({ kind: 'ended' });
  });

  test('dials as well when it falls off before it has said anything [U]', async () => {
    const set = action('set', 'UpdateContactTextToSpeechVoice', { parameters: { TextToSpeechVoice: 'Nobody' }, next: 'end' });
    const ran = await runToEnd(flow([set, end], OUTBOUND), { settings: 'failed' });
    expect(methods(ran)).toEqual(['setVoice', 'completeOutboundCall']);
    expect(ran.end).toEqual({ kind: 'fell-off', identifier: 'set', branch: 'NoMatchingError' });
  });

  test('says nothing when the customer cannot be reached', async () => {
    const during = (host: { overtake(): void }, time: { after(milliseconds: number, action: () => void): unknown }) => void time.after(1_000, () => host.overtake());
    const ran = await runToEnd(flow([dial('dial', 'say'), say('say', 'end'), end], OUTBOUND), {}, { during });
    expect(ran.end).toEqual({ kind: 'overtaken' });
    expect(methods(ran)).toEqual(['completeOutboundCall']);
  });

  test('is the only kind of flow that dials', async () => {
    const ran = await runToEnd(flow([say('say', 'end'), end], { type: 'AGENT_WHISPER' }));
    expect(methods(ran)).toEqual(['play']);
  });
});

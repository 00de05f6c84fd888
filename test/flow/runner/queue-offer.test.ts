import type { HostScript } from './fake-host';
import { action, flow, runToEnd } from './run-to-end';

/** A customer queue flow that offers a callback every half minute (Connect reference, appendix A4). */
const offer = flow(
  [
    action('loop', 'MessageParticipantIteratively', { parameters: { Messages: [{ Text: 'Please hold.' }], InterruptFrequencySeconds: '30' }, conditions: { 'Equals MessagesInterrupted': 'menu' } }),
    action('menu', 'GetParticipantInput', {
      parameters: { Text: 'Press 1 for a callback.', StoreInput: 'False', InputTimeLimitSeconds: '5' },
      next: 'loop',
      errors: { InputTimeLimitExceeded: 'loop', NoMatchingCondition: 'loop', NoMatchingError: 'loop' },
      conditions: { 'Equals 1': 'number' },
    }),
    action('number', 'UpdateContactCallbackNumber', { parameters: { CallbackNumber: '$.CustomerEndpoint.Address' }, next: 'callback', errors: { InvalidCallbackNumber: 'loop', CallbackNumberNotDialable: 'loop' } }),
    action('callback', 'CreateCallbackContact', { parameters: { InitialCallDelaySeconds: '5', MaximumConnectionAttempts: '1', RetryDelaySeconds: '600' }, next: 'bye', errors: { NoMatchingError: 'loop' } }),
    action('bye', 'MessageParticipant', { parameters: { Text: 'We will call you back.' }, next: 'end', errors: { NoMatchingError: 'end' } }),
    action('end', 'DisconnectParticipant'),
  ],
  { type: 'CUSTOMER_QUEUE' },
);
const caller = { view: { CustomerEndpoint: { Address: '+4930123456' } } };
const offered = (script: HostScript) => runToEnd(offer, { ...caller, ...script }, { during: (host, time) => void time.after(600_000, () => host.overtake()) });

describe('a callback offered in the queue', () => {
  test('is created for the number that calls, and the caller is released', async () => {
    const ran = await offered({ inputs: [{ timedOut: true }, { digits: '7' }, { digits: '1' }] });
    expect(ran.end).toEqual({ kind: 'disconnected' });
    expect(ran.host.calls.slice(-4).map(([method]) => method)).toEqual(['setCallbackNumber', 'createCallback', 'play', 'disconnect']);
    // Three rounds of 30 s, 5 s of silence, a wrong key and the right one of 1 s each, and the farewell of 2 s.
    expect(ran.seconds).toBe(3 * 30 + 5 + 1 + 1 + 2);
  });

  test('keeps the caller in the queue when the callback is refused', async () => {
    const ran = await offered({ inputs: [{ digits: '1' }], createCallback: 'failed' });
    expect(ran.end).toEqual({ kind: 'overtaken' });
    expect(ran.host.calls.map(([method]) => method)).not.toContain('disconnect');
  });

  test('keeps the caller in the queue when the caller has withheld the number', async () => {
    const ran = await offered({ inputs: [{ digits: '1' }], view: {} });
    expect(ran.end).toEqual({ kind: 'overtaken' });
    expect(ran.host.reported.find(({ identifier }) => identifier === 'number')?.branch).toBe('InvalidCallbackNumber');
  });
});

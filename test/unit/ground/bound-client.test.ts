import { ConnectClient, DescribeContactCommand, StartOutboundVoiceContactCommand } from '@aws-sdk/client-connect';
import { boundClient } from '../../../lambda/ground/adapters/bound-client';
import { createInvocationTime } from '../../../lambda/ground/adapters/invocation-time';
import { dialFailureOf } from '../../../lambda/callbacks/adapters/dial-failure';

/** A client of the SDK whose requests take time and end as the test says. */
function open({ seconds, takes, ends }: { seconds: number; takes: number; ends: 'time-out' | 'throttled' }) {
  let left = seconds + 0.5;
  const tries: number[] = [];
  const time = createInvocationTime();
  time.begin({ getRemainingTimeInMillis: () => left * 1000 });
  const handle = async (_request: unknown, { requestTimeout = 0 }: { requestTimeout?: number } = {}) => {
    tries.push(requestTimeout / 1000);
    left -= Math.min(takes, requestTimeout / 1000);
    if (ends === 'throttled') throw Object.assign(new Error('Rate exceeded'), { name: 'TooManyRequestsException', $retryable: { throttling: true } });
    throw Object.assign(new Error('no answer'), { name: 'TimeoutError' });
  };
  const config = { region: 'eu-central-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' }, maxAttempts: 3 };
  const client = boundClient(new ConnectClient({ ...config, requestHandler: { handle } as never }), time, { least: 1, leave: 2 });
  const ask = () => client.send(new DescribeContactCommand({ InstanceId: 'i', ContactId: 'c' }));
  const dial = () => client.send(new StartOutboundVoiceContactCommand({ InstanceId: 'i', ContactFlowId: 'f', DestinationPhoneNumber: '+4930123456' }));
  return { tries, ask, dial, left: () => left };
}

describe('a client whose calls share the time of an invocation', () => {
  test('waits for half of what is left, then for half of the rest, and leaves what must follow its time', async () => {
    const { tries, ask, left } = open({ seconds: 14, takes: 60, ends: 'time-out' });
    await expect(ask()).rejects.toThrow('no answer');
    expect(tries).toEqual([6, 3, 1.5]);
    expect(left()).toBe(4);
  });

  test('begins no call that cannot end in time, and says so: nothing was dialled', async () => {
    const { tries, dial } = open({ seconds: 2.9, takes: 0, ends: 'time-out' });
    const error = await dial().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'NoTimeLeft' });
    expect([dialFailureOf(error), tries]).toEqual(['connect-busy', []]);
  });

  test('control: with the time for it the call is begun', async () => {
    const { tries, ask } = open({ seconds: 3, takes: 1, ends: 'time-out' });
    await expect(ask()).rejects.toThrow('no answer');
    expect(tries).toEqual([1]);
  });

  test('answers what its last try met where there is no time for another: it may have been dialled', async () => {
    const { tries, dial } = open({ seconds: 4.5, takes: 60, ends: 'time-out' });
    const error = await dial().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'TimeoutError' });
    expect([dialFailureOf(error), tries]).toEqual([undefined, [1.25, 1]]);
  });
});

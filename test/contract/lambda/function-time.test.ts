import { inRoom } from '../../../emulator/lambda/room-host';
import { inThread } from '../../../emulator/lambda/thread-host';
import { startBench, type Answer, type Bench, type SeenCall } from './function-bench';

const sending = (client = '') => `
  import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
  const sqs = new SQSClient({ ${client} });
  export const handler = async ({ body }) => {
    await sqs.send(new SendMessageCommand({ QueueUrl: process.env.AWS_ENDPOINT_URL + '/111122223333/q', MessageBody: body }));
    return { at: new Date().toISOString(), id: crypto.randomUUID() };
  };`;
const good = { status: 200, body: { MessageId: 'm', MD5OfMessageBody: '5d41402abc4b2a76b9719d911017c592' } };
const throttled = { status: 400, body: { __type: 'ThrottlingException', message: 'Rate exceeded' } };

const ways = [
  { name: 'a thread, by socket', startHost: inThread },
  { name: 'a thread, handed over', startHost: inThread, handOver: true },
  { name: 'a room, handed over', startHost: inRoom, handOver: true },
];
let way = ways[0]!;
let bench: Bench | undefined;
afterEach(async () => {
  await bench?.stop();
  bench = undefined;
});

async function start(answer: (call: SeenCall, nth: number) => Answer, seed = 's'): Promise<Bench> {
  await bench?.stop();
  bench = undefined;
  bench = await startBench({ answer, seed, ...way });
  return bench;
}

describe.each(ways)('time inside a function in $name', (next) => {
  beforeEach(() => void (way = next));

  it('stands still while a function runs and calls', async () => {
    const { deploy, functions, time, calls } = await start(() => good);
    deploy('send', sending(), { bundle: true });
    const result = functions.invoke({ function: 'send', payload: { body: 'hello' } });
    await time.advance(60_000);
    expect(await result).toMatchObject({ payload: { at: '2026-11-23T09:00:00.000Z' } });
    expect(calls).toMatchObject([{ at: '2026-11-23T09:00:00.000Z', operation: 'SendMessage', input: { MessageBody: 'hello' } }]);
  });

  it('lets the SDK back off on virtual time, the same way for the same seed', async () => {
    const attempts = async (seed: string) => {
      const { deploy, functions, time, calls } = await start((_, nth) => (nth < 3 ? throttled : good), seed);
      deploy('send', sending(), { bundle: true });
      const result = functions.invoke({ function: 'send', payload: { body: 'hello' } });
      await time.advance(60_000);
      return { result: await result, times: calls.map(({ at }) => at) };
    };
    const first = await attempts('one');
    expect(first.times).toHaveLength(3);
    expect(first.times[1]! > first.times[0]!).toBe(true);
    expect(first.times[2]! > first.times[1]!).toBe(true);
    expect(await attempts('one')).toEqual(first);
    expect((await attempts('two')).times).not.toEqual(first.times);
  });

  it('lets a request time out on virtual time when its answer never comes, and the next try succeed', async () => {
    const { deploy, functions, time, calls } = await start((_, nth) => (nth === 1 ? 'hang' : good));
    const client = 'requestHandler: { requestTimeout: 2000, throwOnRequestTimeout: true }';
    deploy('send', sending(client), { bundle: true, timeoutSeconds: 10 });
    const result = functions.invoke({ function: 'send', payload: { body: 'hello' } });
    await time.advance(60_000);
    expect(await result).toHaveProperty('payload');
    expect(calls).toHaveLength(2);
    expect(Date.parse(calls[1]!.at) - Date.parse(calls[0]!.at)).toBeGreaterThanOrEqual(2000);
  });

  it('kills an invocation at its timeout, and the next one gets a new environment', async () => {
    const { deploy, functions, time } = await start(() => good);
    deploy('slow', 'let n = 0; export const handler = async ({ wait }) => { n++; await new Promise((r) => setTimeout(r, wait)); return n; };');
    const killed = functions.invoke({ function: 'slow', payload: { wait: 3001 } });
    await time.advance(3000);
    expect(await killed).toMatchObject({ error: { errorType: 'Sandbox.Timedout', errorMessage: expect.stringContaining('timed out after 3.00 seconds') as string } });
    const next = functions.invoke({ function: 'slow', payload: { wait: 2999 } });
    await time.advance(3000);
    expect(await next).toEqual({ payload: 1 });
  });

  it('freezes timers between invocations', async () => {
    const { deploy, functions, time } = await start(() => good);
    deploy('late', 'let fired = 0; export const handler = async () => { setTimeout(() => fired++, 1000); return fired; };');
    expect(await functions.invoke({ function: 'late', payload: {} })).toEqual({ payload: 0 });
    await time.advance(5000);
    expect(await functions.invoke({ function: 'late', payload: {} })).toEqual({ payload: 1 });
  });
});

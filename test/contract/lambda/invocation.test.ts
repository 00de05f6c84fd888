import { inRoom } from '../../../emulator/lambda/room-host';
import { inThread } from '../../../emulator/lambda/thread-host';
import { startBench, type Bench } from './function-bench';

describe.each([
  { where: 'threads', startHost: inThread },
  { where: 'rooms', startHost: inRoom },
])('functions in $where', ({ startHost }) => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await startBench({ startHost, answer: () => ({ status: 200, body: { MessageId: 'm' } }) });
  });
  afterEach(() => bench.stop());

  const invoke = (name: string, payload: unknown = {}) => bench.functions.invoke({ function: name, payload });
  const journalled = (what: string) => bench.journal.entries.filter((entry) => entry.what === what);
  /** The smallest call over HTTP to a service of the bench. */
  const call = `
  import http from 'node:http';
  const call = (n) => new Promise((resolve, reject) => {
    const request = http.request(process.env.AWS_ENDPOINT_URL, { method: 'POST', headers: { 'x-amz-target': 'Bench.Call' } }, (response) => response.resume().on('end', resolve));
    request.on('error', reject).end(JSON.stringify({ n }));
  });`;

  describe('a function’s environment', () => {
    it('has its own variables and its role’s keys, and nothing of the machine’s', async () => {
      bench.deploy('env', 'export const handler = async () => process.env;', { variables: { TABLE: 'calls' } });
      const { payload } = (await invoke('env')) as { payload: Record<string, string> };
      expect(payload).toMatchObject({ TABLE: 'calls', AWS_REGION: 'us-east-1', AWS_LAMBDA_FUNCTION_NAME: 'env', AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' });
      expect(bench.iam.principalOf(payload['AWS_ACCESS_KEY_ID'])).toMatchObject({ roleArn: 'arn:aws:iam::111122223333:role/function-role' });
      expect(payload).not.toHaveProperty('HOME');
    });

    it('is kept for the next invocation, and another is started only while it is busy', async () => {
      bench.deploy('count', 'let n = 0; export const handler = async () => { await new Promise((r) => setTimeout(r, 100)); return ++n; };', { maximumEnvironments: 2 });
      expect(await Promise.all([invoke('count'), bench.time.advance(200)]).then(([result]) => result)).toEqual({ payload: 1 });
      const three = Promise.all([invoke('count'), invoke('count'), invoke('count')]);
      await bench.time.advance(1000);
      expect((await three).map((result) => ('payload' in result ? result.payload : result))).toEqual([2, 1, 3]);
    });

    it('reports errors as Lambda does: thrown, at start, without a handler', async () => {
      bench.deploy('throws', 'export const handler = async () => { throw new RangeError("too far"); };');
      bench.deploy('broken', 'throw new Error("TABLE is not set");');
      bench.deploy('nameless', 'export const other = 1;');
      expect(await invoke('throws')).toMatchObject({ error: { errorType: 'RangeError', errorMessage: 'too far' } });
      expect(await invoke('broken')).toMatchObject({ error: { errorMessage: 'TABLE is not set' } });
      expect(await invoke('nameless')).toMatchObject({ error: { errorType: 'Runtime.HandlerNotFound', errorMessage: 'index.handler is undefined or not exported' } });
    });

    it('throttles above its reserved concurrency', async () => {
      bench.deploy('one', 'export const handler = () => new Promise((r) => setTimeout(r, 100));', { reservedConcurrency: 1 });
      const first = invoke('one');
      await expect(invoke('one')).rejects.toMatchObject({ code: 'TooManyRequestsException', status: 429 });
      await bench.time.advance(100);
      expect(await first).toEqual({ payload: null });
    });

    it('writes each log line to the journal, parsed, and its metrics to the counters', async () => {
      const metric = { _aws: { Timestamp: 1, CloudWatchMetrics: [{ Namespace: 'Dialback', Dimensions: [['mode']], Metrics: [{ Name: 'Dials', Unit: 'Count' }] }] }, mode: 'legacy', Dials: 2 };
      bench.deploy('logs', `export const handler = async () => { console.log('plain'); console.info(JSON.stringify({ level: 'INFO', message: 'hi' })); process.stdout.write(${JSON.stringify(JSON.stringify(metric))} + '\\n'); };`);
      await invoke('logs');
      expect(journalled('line').map(({ detail }) => detail['line'])).toEqual(['plain', metric]);
      expect(journalled('INFO')).toMatchObject([{ detail: { function: 'logs', line: { message: 'hi' }, requestId: expect.any(String) as string } }]);
      expect([bench.functions.metrics.total('Dials', { mode: 'legacy' }), bench.functions.metrics.total('Dials', { mode: 'other' })]).toEqual([2, 0]);
    });
  });

  describe('asynchronous invocation', () => {
    const starts = () => journalled('invoked').map(({ at }) => at.slice(11, 19));

    it('tries three times, a minute and then two apart, and tells the on-failure queue', async () => {
      bench.deploy('fails', 'export const handler = async () => { throw new Error("no"); };', { asynchronous: { onFailureArn: 'arn:queue' }, deadLetterQueueArn: 'arn:dead' });
      const { requestId } = bench.functions.invokeAsynchronously({ function: 'fails', payload: { n: 1 } });
      await bench.time.advance(600_000);
      expect(starts()).toEqual(['09:00:00', '09:01:00', '09:03:00']);
      expect(bench.sent.map(({ queueArn }) => queueArn)).toEqual(['arn:queue', 'arn:dead']);
      expect(JSON.parse(bench.sent[0]!.body)).toMatchObject({
        requestContext: { requestId, condition: 'RetriesExhausted', approximateInvokeCount: 3 },
        requestPayload: { n: 1 },
        responsePayload: { errorMessage: 'no' },
      });
      expect(bench.sent[1]).toMatchObject({ body: '{"n":1}', attributes: { ErrorMessage: 'no' } });
    });

    it('does not try again once it went well, nor beyond the event’s age', async () => {
      bench.deploy('second', 'let n = 0; export const handler = async () => { if (++n < 2) throw new Error("no"); };');
      bench.functions.invokeAsynchronously({ function: 'second', payload: {} });
      await bench.time.advance(600_000);
      expect(starts()).toEqual(['09:00:00', '09:01:00']);
      bench.deploy('aged', 'export const handler = async () => { throw new Error("no"); };', { asynchronous: { maximumEventAgeSeconds: 60, onFailureArn: 'arn:queue' } });
      bench.functions.invokeAsynchronously({ function: 'aged', payload: {} });
      await bench.time.advance(600_000);
      expect(JSON.parse(bench.sent[0]!.body)).toMatchObject({ requestContext: { condition: 'EventAgeExceeded', approximateInvokeCount: 2 } });
    });
  });

  describe('calls of functions that run side by side', () => {
    const twoCalls = `${call}
    export const handler = async ({ who }) => { await call(who + 1); await call(who + 2); };`;
    const order = async (seed: string) => {
      const run = await startBench({ startHost, seed, answer: () => ({ status: 200, body: {} }) });
      run.deploy('pair', twoCalls);
      await Promise.all(['a', 'b', 'c'].map((who) => run.functions.invoke({ function: 'pair', payload: { who } })));
      await run.stop();
      return run.calls.map(({ input }) => input['n']).join(' ');
    };

    it('interleave in an order that the seed decides', async () => {
      const seeds = ['1', '2'];
      const orders = [];
      for (const seed of seeds) orders.push(await order(seed));
      const again = [];
      for (const seed of seeds) again.push(await order(seed));
      expect(again).toEqual(orders);
      expect(new Set(orders).size).toBeGreaterThan(1);
      expect(orders.some((one) => !/^(.)1 \1 2/.test(one) && !/a1 a2/.test(one))).toBe(true);
    });

    it.each([
      ['before', 1],
      ['after', 2],
    ] as const)('stop at a crash %s the second call takes effect', async (effect, callsSeen) => {
      bench.deploy('pair', twoCalls);
      bench.functions.crash({ functionName: 'pair', atCall: 2, effect });
      expect(await invoke('pair', { who: 'a' })).toMatchObject({ error: { errorType: 'Runtime.ExitError' } });
      expect(bench.calls).toHaveLength(callsSeen);
      expect(await invoke('pair', { who: 'b' })).toEqual({ payload: null });
    });
  });
});

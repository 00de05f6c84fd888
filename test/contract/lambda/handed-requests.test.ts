import { inRoom } from '../../../emulator/lambda/room-host';
import { inThread } from '../../../emulator/lambda/thread-host';
import { startBench, type Answer } from './function-bench';

/** Makes one request by `node:http`, and tells all that its maker sees of it, in order. */
const source = `
import http from 'node:http';
export const handler = ({ act = '' }) => new Promise((resolve) => {
  const seen = [];
  const { hostname: host, port } = new URL(process.env.AWS_ENDPOINT_URL);
  const request = http.request({ host, port, method: 'POST', path: '/?a=1', headers: { 'X-Amz-Target': 'Bench.Call' } }, (response) => {
    seen.push(response.statusCode, response.headers['content-type']);
    response.on('data', (chunk) => seen.push(String(chunk))).on('end', () => seen.push('end'));
  });
  request.on('timeout', () => (seen.push('timeout'), request.destroy()));
  request.on('error', ({ code, message }) => seen.push(code ?? message));
  request.on('close', () => resolve(seen));
  if (act === 'timeout') request.setTimeout(500);
  request.write('{"n":');
  request.end('1}');
  if (act === 'destroy') request.destroy(new Error('no more'));
});`;

describe.each([
  { where: 'by socket from a thread', startHost: inThread, handOver: false },
  { where: 'handed over from a thread', startHost: inThread, handOver: true },
  { where: 'handed over from a room', startHost: inRoom, handOver: true },
])('a request $where', (way) => {
  const invoke = async (payload: object, answer: Answer = { status: 418, body: { is: 'ü' } }) => {
    const bench = await startBench({ ...way, answer: () => answer });
    try {
      bench.deploy('asks', source);
      const result = bench.functions.invoke({ function: 'asks', payload });
      await bench.time.advance(1000);
      return { seen: (await result) as unknown, inputs: bench.calls.map(({ input }) => input) };
    } finally {
      await bench.stop();
    }
  };

  test('is answered: status, headers, body', async () => {
    expect(await invoke({})).toEqual({ seen: { payload: [418, 'application/x-amz-json-1.0', '{"is":"ü"}', 'end'] }, inputs: [{ n: 1 }] });
  });

  test('that is not answered ends at its own time limit, on the emulator’s clock', async () => {
    expect(await invoke({ act: 'timeout' }, 'hang')).toEqual({ seen: { payload: ['timeout', 'ECONNRESET'] }, inputs: [{ n: 1 }] });
  });

  test('that its maker gives up ends with the error given', async () => {
    expect((await invoke({ act: 'destroy' })).seen).toEqual({ payload: ['no more'] });
  });
});

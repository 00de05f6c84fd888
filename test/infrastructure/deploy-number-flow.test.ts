import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Seen {
  method: string;
  url: string;
  body: string;
}

/** Stands for Connect and for CloudFormation's answer address at once. */
let server: Server;
let origin: string;
let seen: Seen[];
let connectAnswers: { status: number; type?: string };
let answerStatus: number;

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      seen.push({ method: request.method!, url: request.url!, body: Buffer.concat(chunks).toString() });
      if (request.url === '/answer') return response.writeHead(answerStatus).end();
      const { status, type } = connectAnswers;
      response.writeHead(status, { 'content-type': 'application/json', ...(type && { 'x-amzn-errortype': type }) }).end(type ? '{"Message":"as the test says"}' : '{}');
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  Object.assign(process.env, { INSTANCE_ID: 'instance-1', AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_ENDPOINT_URL_CONNECT: origin });
});

afterAll(() => new Promise((closed) => server.close(closed)));

beforeEach(() => {
  // What it logs of the failures that are brought about here.
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  seen = [];
  connectAnswers = { status: 200 };
  answerStatus = 200;
});
afterEach(() => vi.restoreAllMocks());

async function deploy(request: object): Promise<{ calls: Seen[]; answer: Record<string, string> | undefined }> {
  const { handler } = await import('../../lambda/functions/deploy-number-flow/handler');
  await handler({ ResponseURL: `${origin}/answer`, StackId: 's', RequestId: 'r', LogicalResourceId: 'l', ...request } as never, { getRemainingTimeInMillis: () => 30_000 });
  const answer = seen.find(({ url }) => url === '/answer');
  return { calls: seen.filter(({ url }) => url !== '/answer'), answer: answer && (JSON.parse(answer.body) as Record<string, string>) };
}

const binding = { ResourceProperties: { ServiceToken: 't', PhoneNumberId: 'number-1', ContactFlowId: 'flow-1' } };

test.each(['Create', 'Update'])('%s lets the number run the flow and tells CloudFormation', async (RequestType) => {
  const { calls, answer } = await deploy({ RequestType, ...binding });
  expect(calls).toEqual([{ method: 'PUT', url: '/phone-number/number-1/contact-flow', body: JSON.stringify({ InstanceId: 'instance-1', ContactFlowId: 'flow-1' }) }]);
  expect(answer).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: 'number-flow-number-1', StackId: 's', RequestId: 'r', LogicalResourceId: 'l' });
});

test('another number is another binding, so that CloudFormation frees the old one afterwards', async () => {
  const { answer } = await deploy({ RequestType: 'Update', PhysicalResourceId: 'number-flow-number-0', ...binding });
  expect(answer?.['PhysicalResourceId']).toBe('number-flow-number-1');
});

test('Delete frees the number from its flow', async () => {
  const { calls, answer } = await deploy({ RequestType: 'Delete', PhysicalResourceId: 'number-flow-number-1', ...binding });
  expect(calls.map(({ method, url }) => `${method} ${url}`)).toEqual(['DELETE /phone-number/number-1/contact-flow?instanceId=instance-1']);
  expect(answer).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: 'number-flow-number-1' });
});

test('Delete of a number that is gone already is done', async () => {
  connectAnswers = { status: 404, type: 'ResourceNotFoundException' };
  const { answer } = await deploy({ RequestType: 'Delete', PhysicalResourceId: 'number-flow-number-1', ...binding });
  expect(answer?.['Status']).toBe('SUCCESS');
});

test('Delete of a number that is not the stack’s any more leaves it alone', async () => {
  connectAnswers = { status: 403, type: 'AccessDeniedException' };
  expect((await deploy({ RequestType: 'Delete', PhysicalResourceId: 'number-flow-number-0', ...binding })).answer?.['Status']).toBe('SUCCESS');
  seen = [];
  expect((await deploy({ RequestType: 'Create', ...binding })).answer?.['Status']).toBe('FAILED');
});

test('a refusal of Connect reaches the operator through CloudFormation, with its words', async () => {
  connectAnswers = { status: 404, type: 'ResourceNotFoundException' };
  const { answer } = await deploy({ RequestType: 'Create', ...binding });
  expect(answer).toMatchObject({ Status: 'FAILED', Reason: expect.stringMatching(/number number-1 and flow flow-1.*ResourceNotFoundException.*as the test says/) });
});

test('an answer that CloudFormation does not take fails the invocation, so that Lambda repeats it', async () => {
  answerStatus = 403;
  await expect(deploy({ RequestType: 'Create', ...binding })).rejects.toThrow(/HTTP 403/);
});

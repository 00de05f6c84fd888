import { createUserPools } from '../../../emulator/cognito/user-pools';
import { createHttpApis, type HttpApis } from '../../../emulator/http-api/http-apis';
import type { LambdaAuthorizerDefinition } from '../../../emulator/http-api/lambda-authorizer';
import { startBench, type Bench } from '../lambda/function-bench';

const account = { accountId: '111122223333', region: 'us-east-1', seed: 'api' };
let bench: Bench;
let apis: HttpApis;
let apiId: string;
let integrationId: string;

const echo = 'export const handler = async (event) => ({ statusCode: 200, body: JSON.stringify(event) });';
/** Admits the token `good`. Other tokens name what it does with them. */
const guard = `export const handler = async (event) => {
  console.log(JSON.stringify({ level: 'ASKED', event }));
  const [token] = event.identitySource;
  if (token === 'throw') throw new Error('no');
  if (token === 'slow') await new Promise((done) => setTimeout(done, 11_000));
  if (token === 'policy') return { principalId: 'me', policyDocument: {} };
  return { isAuthorized: token === 'good', context: { customer: 'c-1', tries: 3 } };
};`;

beforeEach(async () => {
  bench = await startBench();
  const { time, journal, functions } = bench;
  apis = createHttpApis({ time, journal, functions, pools: createUserPools({ time, ...account }), ...account });
  apiId = apis.create({ name: 'customers' }).apiId;
  ({ integrationId } = apis.createIntegration(apiId, { uri: bench.deploy('echo', echo).arn }));
  bench.functions.addPermission('echo', { principal: 'apigateway.amazonaws.com', sourceArn: `arn:aws:execute-api:us-east-1:111122223333:${apiId}/*` });
});
afterEach(() => bench.stop());

function protect(more: Partial<LambdaAuthorizerDefinition> = {}, permitted = true) {
  const { arn } = bench.deploy('guard', guard, { timeoutSeconds: 30 });
  const uri = `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${arn}/invocations`;
  const { authorizerId } = apis.createAuthorizer(apiId, { name: 'guard', uri, identitySource: ['$request.header.X-Api-Key'], ...more });
  const sourceArn = `arn:aws:execute-api:us-east-1:111122223333:${apiId}/authorizers/${authorizerId}`;
  if (permitted) bench.functions.addPermission('guard', { principal: 'apigateway.amazonaws.com', sourceArn });
  apis.createRoute(apiId, { routeKey: 'GET /a', integrationId, authorizerId });
  apis.createRoute(apiId, { routeKey: 'GET /b/{id}', integrationId, authorizerId });
}
const ask = (path: string, key?: string) => apis.handle(apiId, { method: 'GET', path, headers: key === undefined ? {} : { 'x-api-key': key } });
const asked = () => bench.journal.entries.filter(({ what }) => what === 'ASKED').map(({ detail }) => (detail['line'] as { event: Record<string, unknown> }).event);
/** Time passes while it waits for the function. */
async function askOverTime(key: string, seconds: number) {
  const answer = ask('/a', key);
  await bench.time.advance(seconds * 1000);
  return answer;
}

describe('a Lambda authorizer', () => {
  it('is shown the request without its body, and what it says reaches the function', async () => {
    protect();
    const answer = await ask('/b/7', 'good');
    expect(asked()).toMatchObject([
      {
        version: '2.0',
        type: 'REQUEST',
        routeArn: `arn:aws:execute-api:us-east-1:111122223333:${apiId}/$default/GET/b/7`,
        identitySource: ['good'],
        routeKey: 'GET /b/{id}',
        pathParameters: { id: '7' },
      },
    ]);
    expect(asked()[0]).not.toHaveProperty('isBase64Encoded');
    expect(JSON.parse(answer.body.toString())).toMatchObject({ requestContext: { authorizer: { lambda: { customer: 'c-1', tries: 3 } } } });
  });

  it('turns away with 403 whom it does not let in, and with 401, unasked, who says nothing', async () => {
    protect();
    expect(await ask('/a', 'bad')).toMatchObject({ statusCode: 403, body: '{"message":"Forbidden"}' });
    expect(await ask('/a')).toMatchObject({ statusCode: 401, body: '{"message":"Unauthorized"}' });
    expect(await ask('/a', '')).toMatchObject({ statusCode: 401 });
    expect(asked()).toHaveLength(1);
  });

  it.each([['throws', 'throw', 1], ['takes longer than ten seconds', 'slow', 12], ['answers an IAM policy where simple responses are set', 'policy', 1]])('is a server error when it %s', async (_, key, seconds) => {
    protect();
    expect(await askOverTime(key, seconds)).toMatchObject({ statusCode: 500, body: '{"message":"Internal Server Error"}' });
  });

  it('is a server error when API Gateway may not invoke it', async () => {
    protect({}, false);
    expect(await ask('/a', 'good')).toMatchObject({ statusCode: 500 });
    expect(asked()).toEqual([]);
  });

  it('is remembered for 300 seconds, for each identity by itself and on every route', async () => {
    protect();
    for (const path of ['/a', '/b/1', '/a']) await ask(path, 'good');
    await ask('/a', 'bad');
    expect(asked()).toHaveLength(2);
    await bench.time.advance(299_000);
    await ask('/a', 'good');
    expect(asked()).toHaveLength(2);
    await bench.time.advance(1_000);
    await ask('/a', 'good');
    expect(asked()).toHaveLength(3);
  });

  it('is asked each time where nothing is to be remembered, and for each route where the route is part of the identity', async () => {
    protect({ resultTtlSeconds: 0 });
    await ask('/a', 'good');
    await ask('/a', 'good');
    expect(asked()).toHaveLength(2);
    const { arn: uri } = bench.functions.describe('guard');
    const { authorizerId } = apis.createAuthorizer(apiId, { name: 'per route', uri, identitySource: ['$request.querystring.key', '$context.routeKey'], resultTtlSeconds: 60 });
    bench.functions.addPermission('guard', { statementId: 'second', principal: 'apigateway.amazonaws.com', sourceArn: `arn:aws:execute-api:us-east-1:111122223333:${apiId}/authorizers/${authorizerId}` });
    for (const routeKey of ['GET /c', 'GET /d']) apis.createRoute(apiId, { routeKey, integrationId, authorizerId });
    for (const path of ['/c', '/c', '/d']) expect((await apis.handle(apiId, { method: 'GET', path, query: 'key=good', headers: {} })).statusCode).toBe(200);
    expect(asked()).toHaveLength(4);
  });

  it.each<[Partial<LambdaAuthorizerDefinition>, string]>([
    [{ identitySource: ['$stageVariables.key'] }, 'the identity source $stageVariables.key'],
    [{ resultTtlSeconds: 3601 }, 'It must be 0 to 3600'],
    [{ identitySource: [], resultTtlSeconds: 60 }, 'IdentitySource is required when caching is enabled'],
    [{ uri: 'https://example.com' }, 'the authorizer https://example.com'],
  ])('refuses %j', (more, message) => {
    expect(() => protect(more)).toThrow(message);
  });
});

describe('throttling of a route', () => {
  const statuses = async (path: string, many: number) => {
    const answers = [];
    for (let at = 0; at < many; at += 1) answers.push((await ask(path)).statusCode);
    return answers;
  };

  it('holds for the route by itself, and takes nothing from the others', async () => {
    for (const routeKey of ['GET /a', 'GET /b', 'GET /c']) apis.createRoute(apiId, { routeKey, integrationId });
    apis.throttle(apiId, { rateLimit: 1, burstLimit: 2 });
    apis.throttle(apiId, { rateLimit: 0.1, burstLimit: 1 }, 'GET /a');
    expect(await statuses('/a', 2)).toEqual([200, 429]);
    expect([await statuses('/b', 1), await statuses('/c', 2)]).toEqual([[200], [200, 429]]);
    await bench.time.advance(9_000);
    expect([await statuses('/a', 1), await statuses('/b', 1)]).toEqual([[429], [200]]);
    await bench.time.advance(1_000);
    expect(await statuses('/a', 1)).toEqual([200]);
  });

  it('is refused for a route that is not there', () => {
    expect(() => apis.throttle(apiId, { rateLimit: 1, burstLimit: 1 }, 'GET /z')).toThrow('Unable to find Route by key GET /z');
  });
});

import { pbkdf2 } from 'node:crypto';
import { createUserPools, type UserPools } from '../../../emulator/cognito/user-pools';
import { createHttpApis, type HttpApis } from '../../../emulator/http-api/http-apis';
import type { HttpApiRequest } from '../../../emulator/http-api/http-message';
import { startBench, type Bench } from '../lambda/function-bench';

const account = { accountId: '111122223333', region: 'us-east-1', seed: 'api' };
let bench: Bench;
let apis: HttpApis;
let pools: UserPools;
let apiId: string;
let integrationId: string;
let functionArn: string;
let pool: { poolId: string; clientId: string; issuer: string };

const echo = `export const handler = async (event) => {
  if (event.rawPath === '/wait') await new Promise((done) => setTimeout(done, 40_000));
  if (event.rawPath === '/throw') throw new Error('secret inside');
  if (event.rawPath === '/plain') return { hello: 'you' };
  return { statusCode: 201, headers: { 'X-Kind': 'echo' }, cookies: ['a=b'], body: JSON.stringify(event) };
};`;

beforeEach(async () => {
  bench = await startBench();
  const { time, journal, functions } = bench;
  pools = createUserPools({ time, ...account });
  apis = createHttpApis({ time, journal, functions, pools, ...account });
  const { poolId, issuer } = pools.create();
  pool = { poolId, issuer, ...pools.createClient(poolId) };
  apiId = apis.create({ name: 'agents', cors: { allowOrigins: ['https://page.example'], allowMethods: ['GET', 'POST'], allowHeaders: ['authorization'] } }).apiId;
  functionArn = bench.deploy('echo', echo, { timeoutSeconds: 60 }).arn;
  bench.functions.addPermission('echo', { principal: 'apigateway.amazonaws.com', sourceArn: `arn:aws:execute-api:us-east-1:111122223333:${apiId}/*/*` });
  ({ integrationId } = apis.createIntegration(apiId, { uri: functionArn }));
});
afterEach(() => bench.stop());

const route = (routeKey: string, more = {}) => apis.createRoute(apiId, { routeKey, integrationId, ...more });
const ask = (method: string, path: string, more: Partial<HttpApiRequest> = {}) => apis.handle(apiId, { method, path, headers: {}, ...more });
const eventOf = ({ body }: { body: Buffer | string }) => JSON.parse(body.toString()) as Record<string, unknown>;
const token = (more: Partial<Parameters<UserPools['issueToken']>[0]> = {}) => pools.issueToken({ ...pool, username: 'ada', ...more });
const withToken = (value: string) => ({ headers: { Authorization: `Bearer ${value}` } });

describe('routes and payloads', () => {
  it('give the function the request in payload format 2.0, and the caller its answer', async () => {
    route('POST /dials/{id}');
    const response = await ask('POST', '/dials/a%20b', { query: 'x=1&x=2', headers: { Cookie: 'k=v; l=w', 'Content-Type': 'application/json' }, body: '{"n":1}' });
    expect(response).toMatchObject({ statusCode: 201, headers: { 'x-kind': 'echo' }, cookies: ['a=b'] });
    expect(eventOf(response)).toMatchObject({
      version: '2.0',
      routeKey: 'POST /dials/{id}',
      rawPath: '/dials/a%20b',
      rawQueryString: 'x=1&x=2',
      cookies: ['k=v', 'l=w'],
      headers: { 'content-type': 'application/json' },
      queryStringParameters: { x: '1,2' },
      pathParameters: { id: 'a b' },
      requestContext: { apiId, http: { method: 'POST', path: '/dials/a%20b' }, stage: '$default', time: '23/Nov/2026:09:00:00 +0000', timeEpoch: 1795424400000 },
      body: '{"n":1}',
      isBase64Encoded: false,
    });
  });

  it('prefer literal to variable, variable to greedy, a method to ANY, and $default last', async () => {
    for (const key of ['$default', 'ANY /{proxy+}', 'GET /a/{id}', 'ANY /a/b', 'GET /a/b', 'GET /a/{rest+}']) route(key);
    const chosen = async (method: string, path: string) => eventOf(await ask(method, path))['routeKey'];
    expect(await chosen('GET', '/a/b')).toBe('GET /a/b');
    expect(await chosen('PUT', '/a/b')).toBe('ANY /a/b');
    expect(await chosen('GET', '/a/c')).toBe('GET /a/{id}');
    expect(await chosen('GET', '/a/c/d')).toBe('GET /a/{rest+}');
    expect(await chosen('GET', '/z')).toBe('ANY /{proxy+}');
  });

  it('answer 404 where there is no route', async () => {
    route('GET /a');
    expect(await ask('POST', '/a')).toMatchObject({ statusCode: 404, body: '{"message":"Not Found"}' });
  });

  it('take JSON without a status code as the body of a 200', async () => {
    route('GET /plain');
    expect(await ask('GET', '/plain')).toMatchObject({ statusCode: 200, headers: { 'content-type': 'application/json' }, body: '{"hello":"you"}' });
  });

  it('hide a function’s failure, and give up on a slow one after 30 seconds', async () => {
    route('GET /throw');
    route('GET /wait');
    expect(await ask('GET', '/throw')).toMatchObject({ statusCode: 500, body: '{"message":"Internal Server Error"}' });
    const slow = ask('GET', '/wait');
    await bench.time.advance(30_000);
    expect(await slow).toMatchObject({ statusCode: 503, body: '{"message":"Service Unavailable"}' });
  });

  it('do not reach a function that does not let this API invoke it', async () => {
    const { arn } = bench.deploy('closed', echo);
    const closed = apis.createIntegration(apiId, { uri: arn });
    route('GET /closed', closed);
    expect(await ask('GET', '/closed')).toMatchObject({ statusCode: 500 });
    expect(bench.journal.entries.filter(({ what }) => what === 'invoked')).toEqual([]);
  });

  it('are refused before any route when the path cannot be read or the body is too large', async () => {
    route('POST /dials/{id}');
    route('$default');
    for (const path of ['/dials/%ff', '/%ff', '/dials/%']) expect(await ask('POST', path)).toMatchObject({ statusCode: 400, body: '{"message":"Bad Request"}' });
    const most = 10 * 1024 * 1024;
    expect((await ask('POST', '/dials/1', { body: Buffer.alloc(most + 1) })).statusCode).toBe(413);
    expect((await ask('POST', '/dials/1', { body: 'é'.repeat(most / 2 + 1) })).statusCode).toBe(413);
    expect(bench.journal.entries.filter(({ what }) => what === 'invoked')).toEqual([]);
  });

  it('are throttled as a token bucket on virtual time', async () => {
    route('GET /plain');
    apis.throttle(apiId, { rateLimit: 1, burstLimit: 2 });
    const statuses = async () => [(await ask('GET', '/plain')).statusCode, (await ask('GET', '/plain')).statusCode, (await ask('GET', '/plain')).statusCode];
    expect(await statuses()).toEqual([200, 200, 429]);
    await bench.time.advance(1000);
    expect(await statuses()).toEqual([200, 429, 429]);
  });
});

/** Signatures are checked in one of four threads. They have something else to do first. */
function keepOtherThreadsBusy(): void {
  for (let thread = 0; thread < 4; thread += 1) pbkdf2('a', 'b', 50_000, 64, 'sha512', () => undefined);
}

describe('a JWT authorizer', () => {
  beforeEach(() => {
    const { authorizerId } = apis.createAuthorizer(apiId, { name: 'signed-in', issuer: pool.issuer, audience: [pool.clientId] });
    route('GET /me', { authorizerId });
    route('GET /scoped', { authorizerId, authorizationScopes: ['dials/write'] });
  });

  it('lets no time pass while it checks a token', async () => {
    const ada = withToken(await token());
    keepOtherThreadsBusy();
    const asked = ask('GET', '/me', ada);
    const askedAt = bench.time.iso();
    await bench.time.advance(60_000);
    expect((await asked).statusCode).toBe(201);
    expect(bench.journal.entries.find(({ what }) => what === 'invoked')!.at).toBe(askedAt);
  });

  it('lets a token of its issuer pass and hands on the claims as text', async () => {
    const response = await ask('GET', '/me', withToken(await token({ claims: { 'cognito:groups': ['voice', 'late'] } })));
    const context = eventOf(response)['requestContext'] as { authorizer: { jwt: { claims: Record<string, string> } } };
    expect(context.authorizer.jwt.claims).toMatchObject({ username: 'ada', client_id: pool.clientId, token_use: 'access', exp: '1795428000', 'cognito:groups': '[voice late]' });
  });

  it('refuses with 401: no token, another pool’s, another client’s, a forged and an expired one', async () => {
    const other = pools.create();
    const stranger = await pools.issueToken({ poolId: other.poolId, ...pools.createClient(other.poolId), username: 'eve' });
    const otherClient = await token(pools.createClient(pool.poolId));
    const good = await token();
    const [head, , signature] = good.split('.');
    const forged = `${head}.${Buffer.from(JSON.stringify({ iss: pool.issuer, client_id: pool.clientId, username: 'eve', exp: 4e9 })).toString('base64url')}.${signature}`;
    for (const wrong of ['', stranger, otherClient, forged]) {
      expect(await ask('GET', '/me', withToken(wrong))).toMatchObject({ statusCode: 401, body: '{"message":"Unauthorized"}' });
    }
    expect((await ask('GET', '/me', withToken(good))).statusCode).toBe(201);
    await bench.time.advance(3_601_000);
    expect((await ask('GET', '/me', withToken(good))).statusCode).toBe(401);
  });

  it('takes an id token by its audience, and asks for one of the route’s scopes', async () => {
    expect((await ask('GET', '/me', withToken(await token({ use: 'id' })))).statusCode).toBe(201);
    expect((await ask('GET', '/scoped', withToken(await token()))).statusCode).toBe(403);
    const scoped = await token({ claims: { scope: 'openid dials/write' } });
    expect((await ask('GET', '/scoped', withToken(scoped))).statusCode).toBe(201);
  });

  it('gives the same token for the same seed', async () => {
    const again = createUserPools({ time: bench.time, ...account });
    const { poolId } = again.create();
    const same = await again.issueToken({ poolId, ...again.createClient(poolId), username: 'ada' });
    expect(same).toBe(await token());
  });
});

describe('CORS', () => {
  const preflight = (origin: string) => ask('OPTIONS', '/me', { headers: { Origin: origin, 'Access-Control-Request-Method': 'GET' } });

  it('answers preflights itself, for allowed origins only', async () => {
    expect(await preflight('https://page.example')).toMatchObject({
      statusCode: 204,
      headers: { 'access-control-allow-origin': 'https://page.example', 'access-control-allow-methods': 'GET,POST', 'access-control-allow-headers': 'authorization' },
    });
    expect(await preflight('https://evil.example')).toMatchObject({ statusCode: 204, headers: {} });
    expect((await preflight('https://evil.example')).headers).toEqual({});
  });

  it('is on refusals too, so that a page can read them', async () => {
    const refused = await ask('GET', '/absent', { headers: { Origin: 'https://page.example' } });
    expect(refused).toMatchObject({ statusCode: 404, headers: { 'access-control-allow-origin': 'https://page.example' } });
  });
});

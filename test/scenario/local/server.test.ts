import type { Dial } from '../../../lambda/http/api-types';
import type { JournalLine, JournalPage, LabState, LabStateChanges, LocalToken, PageConfig } from '../../../local/lab-types';
import { sampleVoicemails } from '../../../local/voicemails/sample-voicemails';
import type { VoicemailPage, VoicemailRecording } from '../../../lambda/http/voicemail-api-types';
import { customerApp } from '../../../local/instance/local-instance';
import { startServer, type LocalServer } from '../../../local/server';
import { type PageConfig as PageReads, readPageConfig } from '../../../web/api/page-config';

/** Time passes only by the lab's clock: no offer ends on a busy machine before the test is at it. */
const wall = { now: () => 0 };

let server: LocalServer;
beforeAll(async () => {
  server = await startServer({ port: 0, wall });
});
afterAll(() => server?.stop());

const get = (path: string, init?: RequestInit) => fetch(`${server.url}${path}`, init);
const json = async <T>(path: string, init?: RequestInit): Promise<T> => (await get(path, init)).json() as Promise<T>;
const post = (path: string, body?: unknown) => get(path, { method: 'POST', ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }) });

async function signedIn(agent: string): Promise<Record<string, string>> {
  const { token } = await json<LocalToken>(`/local/token?agent=${agent}`);
  return { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
}

describe('the local server', () => {
  test('listens on this machine only', () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  test.each(['/', '/lab'])('serves the page at %s', async (path) => {
    const response = await get(path);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain('<div id="root">');
  });

  test.each(['/lab/nothing.js', '/lab/..%2Fpackage.json', '/lab/lab.html/more', '/lab/%E0%A4%A', '/lab/%00'])('serves no file outside the lab’s build: %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test.each(['/nothing.js', '/..%2Fpackage.json', '/lab/%2e%2e/package.json', '/index.html/more', '/%E0%A4%A', '/lab.html'])('serves nothing but the files of the page’s bucket: %s', async (path) => {
    expect((await get(path)).status).toBe(403);
  });

  test('serves the page by the template: files from the bucket, with the headers of its policy', async () => {
    const page = await get('/');
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'; .*frame-ancestors 'self' https:\/\/\*\.my\.connect\.aws/);
    expect(page.headers.get('strict-transport-security')).toBe('max-age=63072000');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const [, script = ''] = /src="(\/assets\/[^"]+)"/.exec(await page.text()) ?? [];
    const asset = await get(script);
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(asset.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  test('has the settings that an account’s page gets, from the stack alone', () => {
    const [, bucket] = [...server.stage.stack.resources].find(([id, { type }]) => type === 'AWS::S3::Bucket' && id.startsWith('Page'))!;
    const config = JSON.parse(server.stage.emulator.s3.get(bucket.ref, 'config.json').body.toString()) as unknown;
    const { SignInClientId: clientId, SignInPoolId: poolId, SignInAddress: address } = server.stage.stack.outputs;
    const signIn = { kind: 'oidc', issuer: `https://cognito-idp.eu-west-2.amazonaws.com/${poolId}`, clientId, token: 'access', logoutUrl: `${address}/logout` };
    expect(config).toEqual({ apiUrl: '/api', boardUrl: '/board', rulesUrl: '/rules', signIn });
    expect(readPageConfig(config)).toEqual(config);
  });

  test('gives the page its settings and voicemails in the form that the page reads', async () => {
    const config: PageReads = await json<PageConfig>('/config.json');
    expect(config.signIn).toMatchObject({ kind: 'picker', agents: ['ada', 'ben', 'chloe', 'sam', 'ruth'] });
    expect(config.voicemailsUrl).toBeUndefined();
    const headers = await signedIn('ada');
    const { voicemails } = await json<VoicemailPage>('/api/voicemails', { headers });
    expect(voicemails.map(({ from, transcriptState }) => ({ from, transcriptState }))).toEqual(sampleVoicemails.map(({ from }) => ({ from, transcriptState: 'there' })));
    const [newest] = voicemails;
    expect(newest).toMatchObject({ from: '+442079460142', queue: { name: 'Support' }, lengthSeconds: 21, state: 'open' });
    const { url } = await json<VoicemailRecording>(`/api/voicemails/${newest!.id}/recording`, { headers });
    const policy = (await get('/')).headers.get('content-security-policy')!.split('; ');
    expect(policy.find((directive) => directive.startsWith('media-src '))).toContain(new URL(url).origin);
    const recording = await fetch(url);
    expect(recording.headers.get('content-type')).toBe('audio/wav');
    expect((await recording.arrayBuffer()).byteLength).toBeGreaterThan(8000 * 21);
  });
});

describe('the product’s API', () => {
  test('refuses who has no token', async () => {
    expect((await get('/api/me')).status).toBe(401);
  });

  test('knows the agent by the token', async () => {
    expect(await json('/api/me', { headers: await signedIn('ben') })).toMatchObject({ agent: { username: 'ben' } });
  });

  test('places a call from a click, which the lab then answers for both ends', async () => {
    const headers = await signedIn('ada');
    await post('/lab/api/agents/ada/login');
    await post('/lab/api/agents/ada/status', { status: 'Available' });
    const started = await get('/api/dials', { method: 'POST', headers: { ...headers, 'idempotency-key': 'k1' }, body: JSON.stringify({ number: '+442079460142' }) });
    expect(started.status).toBe(201);
    const dial = (await started.json()) as Dial;
    await post('/lab/api/clock', { advanceSeconds: 10 });
    expect((await json<LabState>('/lab/api/state')).agents.find(({ username }) => username === 'ada')?.contact).toMatchObject({ state: 'INCOMING', number: '+442079460142' });
    await post('/lab/api/agents/ada/accept');
    await post('/lab/api/clock', { advanceSeconds: 60 });
    expect(await json<Dial>(`/api/dials/${dial.id}`, { headers })).toMatchObject({ state: 'connected' });
    expect((await post('/lab/api/agents/ada/hang-up')).status).toBe(200);
  });
});

describe('the customers’ API', () => {
  const wait = async (headers: Record<string, string>) => {
    const { appQueues } = await json<LabState>('/lab/api/state');
    return get(`/customer-api/queues/${appQueues[0]!.id}/wait`, { headers });
  };

  test('answers an app that shows its own key, as in an account', async () => {
    const answer = await wait({ 'x-app-key': customerApp.key, 'x-customer-id': '4711' });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ queue: { name: 'Support' } });
  });

  test.each([
    ['no key', {}, 401],
    ['the key of no app', { 'x-app-key': 'made-up' }, 403],
  ])('turns away who has %s', async (_title, headers, status) => {
    expect((await wait({ ...headers, 'x-customer-id': '4711' })).status).toBe(status);
  });

  test('tells the device of a phone what it is asked to, where the lab shows it', async () => {
    const { endpointArn } = (await (await post('/lab/api/phones/%2B442079460255/device')).json()) as { endpointArn: string };
    const { appQueues } = await json<LabState>('/lab/api/state');
    const headers = { 'x-app-key': customerApp.key, 'x-customer-id': '4712' };
    const asked = await get('/customer-api/call-ins', { method: 'POST', headers, body: JSON.stringify({ number: '+442079460255', queueId: appQueues[0]!.id, kind: 'immediate', push: { endpointArn } }) });
    expect(asked.status).toBe(201);
    const { token } = (await asked.json()) as { token: string };
    expect((await get(`/customer-api/call-ins/${token}/accept`, { method: 'POST', headers })).status).toBe(200);
    const { phones } = await json<LabState>('/lab/api/state');
    expect(JSON.stringify(phones.find(({ number }) => number === '+442079460255')?.pushes)).toContain('call-in-code');
  });
});

describe('the lab', () => {
  test.each<[string, unknown, { status: number; detail: string }]>([
    ['/lab/api/agents/zoe/login', {}, { status: 404, detail: 'There is no agent "zoe". There are: ada, ben, chloe, sam, ruth.' }],
    ['/lab/api/agents/ben/dance', {}, { status: 404, detail: '"dance" is no action of agents. There are: login, logout, status' }],
    ['/lab/api/agents/ben/status', {}, { status: 400, detail: 'status is missing. It must be text.' }],
    ['/lab/api/agents/ben/status', '{', { status: 400, detail: 'The body is not JSON' }],
    ['/lab/api/phones/12/answer', {}, { status: 400, detail: '"12" is no phone number in E.164' }],
    ['/lab/api/phones/%2B442079460188/behave', { kind: 'sings' }, { status: 404, detail: '"sings" is no behaviour of phones. There are: answers, voicemail, fax, silent, busy, no-answer' }],
    ['/lab/api/phones/%2B442079460188/behave', { kind: 'answers' }, { status: 400, detail: 'afterSeconds is missing' }],
    ['/lab/api/phones/%2B442079460188/behave', { kind: 'busy', afterSeconds: 2 }, { status: 400, detail: 'afterSeconds means nothing for a phone that busy' }],
    ['/lab/api/phones/%2B442079460188/answer', {}, { status: 409, detail: 'The phone +442079460188 is idle; there is nothing to answer.' }],
    ['/lab/api/phones/%2B442079460188/call', { to: '+442079460100', shows: 'Mum' }, { status: 409, detail: '"Mum" cannot be shown as the caller' }],
    ['/lab/api/phones/12/app/number-checks', {}, { status: 400, detail: '"12" is no phone number in E.164' }],
    ['/lab/api/phones/12/device', {}, { status: 400, detail: '"12" is no phone number in E.164' }],
    ['/lab/api/clock', { advanceSeconds: -1 }, { status: 400, detail: 'advanceSeconds is -1. It must be a whole number from 1 to 604800.' }],
    ['/lab/api/moon', {}, { status: 404, detail: 'The lab has no POST /lab/api/moon.' }],
  ])('refuses %s with %j in words', async (path, body, { status, detail }) => {
    const response = await post(path, body);
    expect(response.status).toBe(status);
    expect(((await response.json()) as { detail: string }).detail).toContain(detail);
  });

  test('shows every caller of a voicemail as a phone, before anyone was called', async () => {
    const { phones } = (await (await fetch(`${server.url}/lab/api/state`)).json()) as { phones: { number: string }[] };
    expect(phones.map((phone) => phone.number)).toEqual(expect.arrayContaining(sampleVoicemails.map((voicemail) => voicemail.from)));
  });

  test('sets how a phone behaves', async () => {
    const response = await post('/lab/api/phones/%2B442079460188/behave', { kind: 'answers', afterSeconds: 9 });
    expect(await response.json()).toMatchObject({ number: '+442079460188', behavior: { kind: 'answers', afterSeconds: 9 } });
  });

  test('hands on what the app on a phone asks of the customers’ API, for the customer whose phone it is', async () => {
    const phone = '/lab/api/phones/%2B442079460188';
    const { appQueues: queues } = await json<LabState>('/lab/api/state');
    expect(queues.map(({ name }) => name)).toEqual(['Support', 'Sales']);
    expect(await json(`${phone}/app/queues/${queues[0]!.id}/wait`)).toMatchObject({ queue: { name: 'Support' } });
    expect((await post(`${phone}/app/number-checks`, { number: '07400 123456' })).status).toBe(201);
    const { phones } = await json<LabState>('/lab/api/state');
    expect(phones.find(({ number }) => number === '+447400123456')!.texts).toMatchObject([{ text: expect.stringMatching(/\d{6}/) }]);
    expect(await (await post(`${phone}/app/number-checks`, { number: '020 7946 0188' })).json()).toMatchObject({ code: 'number-takes-no-texts' });
    const refused = await post(`${phone}/app/number-checks`, { number: '07400 123456' });
    expect({ status: refused.status, body: await refused.json() }).toMatchObject({ status: 429, body: { code: 'rate-limited' } });
  });

  test('lists functions, alarms and numbers of the deployed template', async () => {
    const state = await json<LabState>('/lab/api/state');
    expect(state.functions.map(({ name }) => name)).toEqual(expect.arrayContaining([expect.stringMatching(/^apiagent/), expect.stringMatching(/^ticksweep/)]));
    expect(state.alarms.length).toBeGreaterThan(0);
    expect(state.numbers).toEqual(expect.arrayContaining([expect.objectContaining({ number: '+442079460100', flow: expect.stringMatching(/^Support inbound/) })]));
  });

  test('tells a page that has a version what changed since, which is a small part of it', async () => {
    const whole = await get('/lab/api/state/changes');
    const first = (await whole.json()) as LabStateChanges;
    expect(Object.keys(first.parts)).toEqual(Object.keys(await json<LabState>('/lab/api/state')));
    const { parts } = await json<LabStateChanges>(`/lab/api/state/changes?since=${first.version}`);
    expect(Object.keys(parts)).not.toContain('alarms');
    await post('/lab/api/phones/%2B442079460188/behave', { kind: 'busy' });
    const next = await json<LabStateChanges>(`/lab/api/state/changes?since=${first.version}`);
    expect(next.parts.phones).toEqual({ entries: { '+442079460188': expect.objectContaining({ behavior: { kind: 'busy' } }) as object } });
  });

  test('gives the journal by pages, newest first, without a gap', async () => {
    const { journalOrder } = await json<LabState>('/lab/api/state');
    const first = await json<JournalPage>(`/lab/api/journal/page?before=${journalOrder + 1}`);
    expect(first.lines[0]!.order).toBe(journalOrder);
    expect(first.more).toBe(true);
    const second = await json<JournalPage>(`/lab/api/journal/page?before=${first.lines.at(-1)!.order}`);
    const orders = [...first.lines, ...second.lines].map(({ order }) => order);
    expect(orders).toEqual(orders.map((_order, n) => journalOrder - n));
    expect(await json<JournalPage>('/lab/api/journal/page?before=0')).toEqual({ lines: [], more: false });
    expect((await get('/lab/api/journal/page?before=x')).status).toBe(400);
  });

  test('tells who only wants the news of all lines that came at once in one event', async () => {
    const { journalOrder } = await json<LabState>('/lab/api/state');
    const stop = new AbortController();
    const response = await get(`/lab/api/journal?after=${journalOrder - 50}&news`, { signal: stop.signal });
    const { value } = await response.body!.pipeThrough(new TextDecoderStream()).getReader().read();
    expect(value!.match(/data: (.*)/g)).toEqual(['data: {}']);
    stop.abort();
  });

  test('streams the journal from the line asked for', async () => {
    const { journalOrder } = await json<LabState>('/lab/api/state');
    const stop = new AbortController();
    const response = await get(`/lab/api/journal?after=${journalOrder}`, { signal: stop.signal });
    await post('/lab/api/agents/chloe/login');
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!/"username":"chloe"/.test(text)) text += (await reader.read()).value ?? '';
    const first = JSON.parse(/data: (.+)/.exec(text)![1]!) as JournalLine;
    expect(first.order).toBe(journalOrder + 1);
    stop.abort();
  });
});

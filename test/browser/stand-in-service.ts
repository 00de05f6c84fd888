import { type Context, Hono } from 'hono';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Dial, Me, Problem, StartDialRequest } from '../../lambda/http/api-types';
import type { DialOfCallback } from '../../lambda/http/callback-api-types';
import type { RelatedWork } from '../../lambda/http/callback-api-types';
import type { LabState } from '../../local/lab-types';
import { FOREVER } from '../../local/server/lab-files';
import { closeServer, listen } from '../../local/server/listening';
import { createStateChanges } from '../../local/server/state-changes';
import type { BuiltPages } from './build-pages';
import { keepPort, onKeptPort } from './kept-ports';
import { routeCallbacks, type StandInCallbacks, standInCallbacks } from './stand-in-callbacks';
import { standInDesk } from './stand-in-desk';
import { standInLab } from './stand-in-lab';

/** The result of the next POST /dials: answer, with a call or with a callback that is called now, refuse (always, or this many times), or drop the line before or after placing the call. */
export type Behavior = { kind: 'place' } | { kind: 'call-now'; answer: DialOfCallback } | { kind: 'refuse'; problem: Problem; times?: number } | { kind: 'drop'; times: number; placed: boolean };

/**
 * The HTTP endpoints as the page sees them, with answers set by the test. It does what the real local run cannot be made to do, such as losing an answer. It
 * decides nothing by itself.
 */
export interface StandIn {
  address: string;
  behavior: Behavior;
  me: Me;
  desk: LabState['agents'][number];
  dials: Map<string, Dial>;
  /** Idempotency keys of the POST /dials that came, in order. */
  keys: string[];
  /** Bodies of the POST /dials that came, in order. */
  requests: StartDialRequest[];
  callbacks: StandInCallbacks;
  /** The page's settings. */
  config: object;
  /** Tokens that the API no longer takes. */
  refusedTokens: Set<string>;
  /** Tokens that came with requests to the API. */
  tokens: Set<string>;
  /** Answers a request to read in the place of what is right. Undefined: everything is answered rightly. */
  spoil: ((path: string, right: unknown, query: Record<string, string>) => Response) | undefined;
  /** Answers to further reads, by their path. */
  others: Record<string, object>;
  /** Headers of the page itself. */
  headers: Record<string, string>;
  close: () => Promise<void>;
}

export async function startStandIn(pages: BuiltPages): Promise<StandIn> {
  const fresh = { behavior: { kind: 'place' }, me: standInMe(), desk: standInDesk(), callbacks: standInCallbacks(), dials: new Map(), keys: [], requests: [], config, refusedTokens: new Set(), tokens: new Set(), spoil: undefined, others: {}, headers: {} };
  const standIn = fresh as unknown as StandIn;
  const app = new Hono();
  app.use('*', (context, next) => spoilAnswer(standIn, context, next));
  app.use('/api/*', (context, next) => checkToken(standIn, context, next));
  app.post('/api/dials', (context) => answerDial(standIn, context));
  app.get('/api/dials', (context) => context.json({ dials: [...standIn.dials.values()].reverse() }));
  app.get('/api/dials/:id', (context) => {
    const dial = standIn.dials.get(context.req.param('id'));
    return dial ? context.json(dial) : context.json({ code: 'dial-not-found', detail: 'No such call.' }, 404);
  });
  app.delete('/api/dials/:id', (context) => {
    const dial = standIn.dials.get(context.req.param('id'))!;
    const taken: Dial = { ...dial, state: 'ended', outcome: { code: 'cancelled', sentence: 'The callback was cancelled.' } };
    standIn.dials.set(dial.id, taken);
    return context.json(taken);
  });
  routeCallbacks(app, standIn.callbacks);
  app.get('/api/related/:contactId', (context) => {
    const contactId = context.req.param('contactId');
    const followedBy = [...standIn.dials.values()].filter(({ relatedContactId }) => relatedContactId === contactId).map((dial) => ({ dial }));
    return context.json({ contactId, followedBy, ofOthers: 0 } satisfies RelatedWork);
  });
  app.use('/api/*', async (context, next) => {
    const other = standIn.others[new URL(context.req.url).pathname];
    return other ? context.json(other) : next();
  });
  app.get('/api/customers/:number/numbers', (context) => context.json({ numbers: [] }));
  app.get('/api/me', (context) => context.json(standIn.me));
  app.get('/local/token', (context) => context.json({ token: `token-of-${context.req.query('agent')}` }));
  app.get('/local/voicemails', (context) => context.json({ voicemails }));
  let labReads = 0;
  const changes = createStateChanges('stand-in');
  app.get('/lab/api/state/changes', (context) => context.json(changes({ ...standInLab((labReads += 1)), agents: [standIn.desk] }, context.req.query('since'))));
  app.get('/lab/api/journal/page', (context) => context.json({ lines: [], more: false }));
  app.get('/lab/api/journal', () => new Response(': nothing happens\n\n', { headers: { 'content-type': 'text/event-stream' } }));
  app.post('/lab/api/agents/:name/:action', (context) => context.json(standIn.desk));
  app.get('/config.json', (context) => context.json(standIn.config));
  app.get('/assets/:file', (context) => file(path.join(pages.agent, 'assets', context.req.param('file')), { 'cache-control': FOREVER }));
  app.get('/lab/assets/:file', (context) => file(path.join(pages.lab, 'assets', context.req.param('file')), { 'cache-control': FOREVER }));
  app.get('/', () => file(path.join(pages.agent, 'index.html'), standIn.headers));
  app.get('/lab', () => file(path.join(pages.lab, 'lab.html')));
  const server = await onKeptPort((port) => listen(app, port));
  standIn.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  standIn.close = async () => {
    await closeServer(server);
    keepPort(standIn.address);
  };
  return standIn;
}

/** Does what API Gateway's authorizer does: it answers itself, with a form of its own. */
async function checkToken({ tokens, refusedTokens }: StandIn, context: Context, next: () => Promise<void>): Promise<Response | undefined> {
  const token = (context.req.header('authorization') ?? '').replace('Bearer ', '');
  if (refusedTokens.has(token)) return context.json({ message: 'Unauthorized' }, 401);
  tokens.add(token);
  await next();
  return undefined;
}

async function spoilAnswer({ spoil }: StandIn, context: Context, next: () => Promise<void>): Promise<void> {
  await next();
  const { path: asked, method } = context.req;
  if (!spoil || method !== 'GET' || !/^\/(api|local\/voicemails)/.test(asked)) return;
  const right: unknown = await context.res.json();
  context.res = undefined;
  context.res = spoil(asked, right, context.req.query());
}

async function answerDial(standIn: StandIn, context: Context): Promise<Response> {
  const key = context.req.header('idempotency-key') ?? '';
  const request = await context.req.json<StartDialRequest>();
  standIn.keys.push(key);
  standIn.requests.push(request);
  const { behavior } = standIn;
  if (behavior.kind === 'refuse' && behavior.times !== 0) {
    if (behavior.times) behavior.times -= 1;
    return context.json(behavior.problem, behavior.problem.status as 422);
  }
  if (behavior.kind === 'call-now') return context.json(behavior.answer);
  if (behavior.kind === 'drop' && behavior.times > 0) {
    behavior.times -= 1;
    if (behavior.placed) place(standIn, key, request);
    (context.env as { outgoing: { destroy: () => void } }).outgoing.destroy();
    return new Response(null);
  }
  return context.json(place(standIn, key, request), 201);
}

const config = {
  apiUrl: '/api',
  voicemailsUrl: '/local/voicemails',
  signIn: { kind: 'picker', tokenUrl: '/local/token', agents: ['ada', 'ben'] },
  labUrl: '/lab',
};

const voicemails = [
  ['vm-1', '+12065550142', '2026-11-23T08:12:30Z', 'Hello, this is Maria. My order has not arrived, could you please call me back today? Order number four four one two.'],
  ['vm-2', '+442079460958', '2026-11-23T07:40:02Z', 'Good morning, I would like to change the address on my account.'],
].map(([contactId, from, at, text]) => ({
  contactId,
  ...{ from, receivedAt: at, queueName: 'Support', transcript: text },
}));

export function standInMe(): Me {
  return {
    now: new Date().toISOString(),
    agent: { userId: 'u-ada', username: 'ada' },
    role: { kind: 'agent' },
    status: { name: 'Available', since: '2026-11-23T09:00:00.000Z', routable: true, onContact: false, wrappingUp: false },
    anotherCallMayComeFirst: { value: true, sentence: 'You are Available, so a call from another queue may reach you first.' },
    guarantee: 'none',
    dialMode: 'queued-callback',
    legacyAllowed: true,
    ownOutcomes: [{ code: 'sold', label: { en: 'Sold', de: 'Verkauft' }, does: 'done' }],
    recording: 'agent-chooses',
    callerIds: [{ number: '+12065550100', name: 'Seattle', countries: ['US'] }, { number: '+442079460100', name: 'London', countries: ['GB'] }],
    numberRules: { defaultCountry: 'US', allowedCountries: ['US', 'GB'], allowedTypes: ['fixed-line', 'mobile'], ownNumbers: [] },
  };
}

/** Returns one call per key, as the product promises. */
function place({ dials }: StandIn, key: string, request: StartDialRequest): Dial {
  const known = dials.get(`d-${key}`);
  if (known) return known;
  const dial = standInDial(`d-${key}`, request);
  dials.set(dial.id, dial);
  return dial;
}

function file(name: string, headers: Record<string, string> = {}): Response {
  const types: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
  return new Response(readFileSync(name), { headers: { 'content-type': types[name.split('.').pop()!] ?? 'application/octet-stream', ...headers } });
}

export function standInDial(id = 'd-1', request: StartDialRequest = { number: '+12065550142' }): Dial {
  const requestedAt = '2026-11-23T09:00:01.000Z';
  return {
    id,
    number: request.number,
    mode: request.mode ?? 'queued-callback',
    state: 'dispatching',
    requestedAt,
    ...(request.comment && { comment: request.comment }),
    ...(request.relatedContactId && { relatedContactId: request.relatedContactId }),
    maySayOutcome: false,
    notices: [],
    measures: {},
    journey: [{ at: requestedAt, event: 'requested', contactId: null, detail: 'ada asked to call the customer.' }],
  };
}

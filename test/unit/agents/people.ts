import { createRuleRoutes } from '../../../lambda/calling-rules/routes';
import { createChangeLists } from '../../../lambda/calling-rules/usecases/change-lists';
import { createKeptPinRoutes, createPinRoutes } from '../../../lambda/calling-rules/pin-routes';
import { createReleasePin } from '../../../lambda/calling-rules/usecases/release-pin';
import { createUndoChange } from '../../../lambda/calling-rules/usecases/undo-change';
import { createInMemoryLoans } from '../../fakes/in-memory-loans';
import { createInMemoryListBook } from '../../fakes/in-memory-list-book';
import { namesInClaim } from '../../../lambda/agents/adapters/names-in-claim';
import type { AgentRoute } from '../../../lambda/agents/http/agent-route';
import { createQuietWorkRoutes } from '../../../lambda/agents/quiet-work-routes';
import { createMeRoutes } from '../../../lambda/agents/routes';
import { createFindRole } from '../../../lambda/agents/usecases/find-role';
import { createWorkQuietly } from '../../../lambda/agents/usecases/work-quietly';
import { createNumberRoutes } from '../../../lambda/agent-callbacks/number-routes';
import { createQueueRoutes } from '../../../lambda/agent-callbacks/queue-routes';
import { createCallbackRoutes } from '../../../lambda/agent-callbacks/routes';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import type { FollowUps } from '../../../lambda/callbacks/ports/callback-store';
import { createDeviceRoutes } from '../../../lambda/dials/device-routes';
import { createDialRoutes } from '../../../lambda/dials/routes';
import { createChooseDevice } from '../../../lambda/dials/usecases/choose-device';
import { createFollowUpRoutes } from '../../../lambda/follow-ups/routes';
import { createListFollowUps } from '../../../lambda/follow-ups/usecases/list-follow-ups';
import { wireAgentCallbacks } from '../../../lambda/functions/wiring/agent-callbacks';
import { wireDials } from '../../../lambda/functions/wiring/dials';
import { wireActing } from '../../../lambda/functions/wiring/supervision';
import { serveAgents } from '../../../lambda/functions/wiring/serve-agents';
import type { LEAST_ROLES } from '../../../lambda/http/agent-routes';
import type { Problem } from '../../../lambda/http/api-types';
import type { Request } from '../../../lambda/http/route';
import type { ContactStory } from '../../../lambda/journeys/domain/contact-story';
import { createListOwnClicks } from '../../../lambda/dials/usecases/list-own-clicks';
import { createAgentsRecords } from '../../../lambda/journeys/adapters/agents-records';
import type { History } from '../../../lambda/journeys/ports/history';
import { createJourneyRoutes } from '../../../lambda/journeys/routes';
import { createListActivities } from '../../../lambda/journeys/usecases/list-activities';
import { createReadJourney } from '../../../lambda/journeys/usecases/read-journey';
import type { CallingPolicy } from '../../../lambda/queues/domain/calling-policy';
import type { PauseSwitch } from '../../../lambda/pauses/ports/pauses';
import { createReportRoutes } from '../../../lambda/reports/routes';
import { createReadDaily } from '../../../lambda/reports/usecases/read-daily';
import { createActingRoutes } from '../../../lambda/supervision/acting-routes';
import { createBoardRoutes } from '../../../lambda/supervision/routes';
import { createListBoard } from '../../../lambda/supervision/usecases/list-board';
import { createReadBoard } from '../../../lambda/supervision/usecases/read-board';
import { createViewNow } from '../../../lambda/supervision/usecases/view-now';
import { boxOf, type Voicemail } from '../../../lambda/voicemails/domain/voicemail';
import type { VoicemailList } from '../../../lambda/voicemails/ports/voicemails';
import { createVoicemailRoutes } from '../../../lambda/voicemails/routes';
import { createFindVoicemail, createMaySeeVoicemail } from '../../../lambda/voicemails/usecases/find-voicemail';
import { createHandleVoicemail } from '../../../lambda/voicemails/usecases/handle-voicemail';
import { createLinkRecording } from '../../../lambda/voicemails/usecases/link-recording';
import { createListVoicemails, type ListVoicemailsNeeds } from '../../../lambda/voicemails/usecases/list-voicemails';
import { createInMemoryVersionedItems } from '../../fakes/in-memory-versioned-items';
import { createPromisePorts, SALES, SUPPORT } from '../../fakes/promise-ports';

/** Of each the groups of their token, and the queues that their routing profile serves. */
export const PEOPLE = {
  ada: { groups: '', serves: ['q-support', 'q-sales'] },
  ben: { groups: '', serves: ['q-support'] },
  chloe: { groups: '', serves: ['q-sales'] },
  sam: { groups: '[desk support-leads]', serves: [] },
  sue: { groups: '[sales-leads]', serves: [] },
  ruth: { groups: 'administrators', serves: [] },
} as const;

export type Person = keyof typeof PEOPLE;

const QUEUES = new Map([
  [SUPPORT.queueId, { ...SUPPORT, supervisors: ['support-leads'] }],
  [SALES.queueId, { ...SALES, supervisors: ['sales-leads'] }],
]);

const agentOf = (username: string) => ({ userId: `u-${username}`, username });

const MAIL = { version: 1, leftAt: '2026-11-23T08:00:00.000Z', recordingKey: 'a.wav', transcript: { state: 'none' as const }, handling: { state: 'open' as const }, keptUntil: '2027-02-21T08:00:00.000Z' };
export const CONTACT = '22222222-0000-4000-8000-000000000001';
const BOX = '11111111-0000-4000-8000-00000000000';
const MAILS = [
  { id: `${BOX}1`, subject: `${BOX}1`, queueId: 'q-support', ...MAIL },
  { id: `${BOX}2`, subject: `${BOX}2`, queueId: 'q-sales', ...MAIL },
  { id: `${BOX}3`, subject: `${BOX}3`, forAgent: agentOf('ada'), ...MAIL },
] as const satisfies Voicemail[];

const STORIES: ContactStory[] = [
  { contactId: '33333333-0000-4000-8000-000000000001', channel: 'VOICE', method: 'INBOUND', initiatedAt: '2026-11-23T08:00:00.000Z', queueId: 'q-support' },
  { contactId: '33333333-0000-4000-8000-000000000002', channel: 'CHAT', method: 'API', initiatedAt: '2026-11-23T08:00:00.000Z', queueId: 'q-sales' },
  { contactId: '33333333-0000-4000-8000-000000000003', channel: 'VOICE', method: 'OUTBOUND', initiatedAt: '2026-11-23T08:00:00.000Z', agentId: 'u-ada' },
];

const SUMS = ['q-support', 'q-sales', ''].map((queueId) => ({ key: { row: 'origin-and-hour' as const, queueId, key: 'agent#09' }, counts: { ended: 1 } }));

/** A failure is no refusal: it fails the test. */
const notices = {
  flush: () => undefined,
  logger: {
    error: (_what: unknown, ...more: unknown[]) => {
      throw more[0];
    },
  },
};

type Ports = ReturnType<typeof createPromisePorts>['ports'];

interface Told {
  id?: string;
  body?: object;
  query?: Record<string, string>;
}

/** The whole agents' API in memory, as each of these people may ask it. */
/** @param calling the operator's rules */
export async function openDoors(calling?: CallingPolicy) {
  const made = createPromisePorts(calling ? { calling } : {});
  for (const [name, { serves }] of Object.entries(PEOPLE)) made.served[agentOf(name).userId] = [...serves];
  const directory = { find: async (name: string) => (Object.hasOwn(PEOPLE, name) ? agentOf(name) : undefined) };
  const ports = { ...made.ports, queues: QUEUES, agentsByName: directory };
  const findRole = createFindRole({ namesOf: namesInClaim('cognito:groups'), rules: { administrators: ['administrators'], queues: QUEUES } });
  const serve = serveAgents(routesOf(ports, made), { directory, claim: 'username', findRole, notices });
  let asked = 0;
  const ask = async (who: Person, route: string, { id, body, query }: Told = {}) => {
    const { groups } = PEOPLE[who];
    const request = {
      routeKey: route,
      headers: { 'idempotency-key': `key-${(asked += 1)}` },
      queryStringParameters: query,
      pathParameters: { id, userId: id, contactId: id, queueId: id, number: id },
      requestContext: { authorizer: { jwt: { claims: { username: who, ...(groups && { 'cognito:groups': groups }) } } } },
      body: body && JSON.stringify(body),
    };
    const answered = await serve(request as unknown as Request);
    const isJson = String(answered.headers?.['content-type']).includes('json');
    return { status: answered.statusCode!, body: (isJson ? JSON.parse(answered.body ?? '{}') : {}) as Problem & Record<string, unknown>, text: answered.body };
  };
  return { ...made, ask, items: await leaveItems(ask) };
}

function routesOf(ports: Ports, { store: followUps, pauses: pauseSwitch }: { store: FollowUps; pauses: PauseSwitch }) {
  const { clock, desks, queues } = ports;
  const callbacks = wireAgentCallbacks(ports);
  const page = { guarantee: 'none' as const, dialMode: 'queued-callback' as const, legacyAllowed: false, ownOutcomes: [], recording: 'never' as const, callerIds: [], numberRules: ports.numberRules };
  const { book, lend, endLoan, devices } = createInMemoryLoans(clock);
  const workQuietly = createWorkQuietly({ book, lend, endLoan, quietProfileId: 'quiet', atMostMinutes: 120, clock });
  const choosing = { devices, loans: book, lend, checkNumber: ports.checkNumber, agentsChooseDevice: true, clock };
  return {
    ...createDialRoutes({ ...wireDials(ports, callbacks), listOwnClicks: createListOwnClicks({ agentsRecords: createAgentsRecords(everyHistory(ports)), store: ports.store, clock }) }),
    ...createMeRoutes({ clock, presence: async () => undefined, pauses: ports.pauses, queues, notices: { warn: () => undefined }, workQuietly }, page),
    ...createPinRoutes(ports),
    ...createQuietWorkRoutes({ workQuietly }),
    ...createDeviceRoutes({ ...choosing, chooseDevice: createChooseDevice(choosing) }),
    ...createCallbackRoutes(callbacks),
    ...createQueueRoutes(callbacks),
    ...createNumberRoutes(callbacks),
    ...createFollowUpRoutes({ listFollowUps: createListFollowUps({ followUps, mayHandle: callbacks.mayHandle }), viewer: callbacks.viewer }),
    ...voicemailRoutes({ clock, desks, queues }),
    ...createActingRoutes(wireActing({ ...ports, pauseSwitch })),
    ...boardRoutes(ports),
    ...journeyRoutes(ports),
    ...createReportRoutes({ readDaily: createReadDaily({ sums: { ofDay: async () => SUMS } }), agentNames: { find: async () => undefined }, queues: ports.queues, zone: 'Europe/London' }),
    ...ruleRoutes(ports),
  } satisfies Record<keyof typeof LEAST_ROLES, AgentRoute>;
}

function ruleRoutes({ numberRules, clock, pins }: Ports) {
  const { book, audit, pages } = createInMemoryListBook();
  const changeLists = createChangeLists(book);
  let named = 0;
  const kept = { book, pages, audit, changeLists, undoChange: createUndoChange({ book, changeLists, audit }), numberRules, pins, releasePin: createReleasePin({ pins, book }), newName: () => String((named += 1)).padStart(8, '0'), clock };
  return { ...createRuleRoutes(kept), ...createKeptPinRoutes(kept) };
}

function boardRoutes(ports: Ports) {
  const { agenda, news, store, queues, clock, pauses } = ports;
  const readBoard = createReadBoard({ agenda, news, store, queues, clock });
  const queueWait = { loadOf: async () => new Map([['q-support', { contactsInQueue: 0, contactsScheduled: 0, agentsStaffed: 2, agentsAvailable: 1 }]]) };
  const viewNow = createViewNow({ readBoard, queues, offers: new Map([...queues.keys()].map((queueId) => [queueId, { assumedHandleSeconds: 300 }])), queueWait, voicemails: { newest: newestOf(MAILS) }, pauses, clock, notices: { warn: () => undefined } });
  return createBoardRoutes({ viewNow, listBoard: createListBoard({ readBoard, queues, clock }), queues, exportsNumbers: false, clock });
}

/** Every callback, click and voicemail is in every history. */
function everyHistory({ store }: Pick<Ports, 'store'>): History {
  const callbacks = store as unknown as { newest(): Callback[] };
  return {
    newest: async (of) => {
      if ('contact' in of) return [];
      const called = callbacks.newest().map(({ id, requestedAt: at }) => ({ kind: 'callback' as const, id, at }));
      return [...called, ...MAILS.map(({ id, leftAt: at }) => ({ kind: 'voicemail' as const, id, at }))].map((entry) => ({ entry, place: entry.at }));
    },
  };
}

/** Contacts are known by themselves. */
function journeyRoutes({ store, queues, clock, agentsByName }: Ports) {
  const history = everyHistory({ store });
  const stories = { add: async (story: ContactStory) => story, find: async (id: string) => STORIES.find(({ contactId }) => contactId === id) };
  const voicemails = { find: async (id: string) => MAILS.find((mail) => mail.id === id) };
  const listActivities = createListActivities({ history, callbacks: store, voicemails, callIns: { find: async () => undefined }, stories, notices: { failed: () => undefined } });
  const nobody = { find: async () => undefined };
  return createJourneyRoutes({ readJourney: createReadJourney({ stories, history, callbacks: store, askConnect: undefined, clock }), listActivities, agentsByName, agentNames: nobody, agentPhones: nobody, queues });
}

const newestOf =
  (mails: readonly Voicemail[]): VoicemailList['newest'] =>
  async (box, { answered }) =>
    mails.flatMap((mail) => (boxOf(mail) === box && (mail.handling.state === 'done') === answered ? [{ id: mail.id, place: mail.id }] : []));

function voicemailRoutes({ clock, desks, queues }: Pick<ListVoicemailsNeeds, 'clock' | 'desks' | 'queues'>) {
  const store = createInMemoryVersionedItems<Voicemail>();
  MAILS.forEach((mail) => store.amend(mail));
  const findVoicemail = createFindVoicemail({ store, maySee: createMaySeeVoicemail({ desks, queues: QUEUES }) });
  const list: VoicemailList = {
    newest: (box, asked) => newestOf(store.all())(box, asked),
    read: async (ids) => store.all().filter(({ id }) => ids.includes(id)),
  };
  return createVoicemailRoutes({
    listVoicemails: createListVoicemails({ list, desks, queues, clock }),
    handle: createHandleVoicemail({ findVoicemail, store, clock }),
    linkRecording: createLinkRecording({ findVoicemail, recordings: { link: async () => ({ url: 'https://example.com', expiresAt: clock.now() }) } }),
    clock,
  });
}

/** Ada's own callback, one of each queue that is nobody's, and a click of hers that followed one of her contacts. */
async function leaveItems(ask: (who: Person, route: string, told: Told) => Promise<{ status: number; body: Record<string, unknown> }>) {
  const left = async (route: string, body: object) => {
    const { status, body: made } = await ask('ada', route, { body });
    if (status !== 201) throw new Error(`${route}: ${JSON.stringify(made)}`);
    return String(made['id']);
  };
  const promise = (number: string, more: object) => left('POST /callbacks', { number, in: { hours: 1, zone: 'Europe/London' }, ...more });
  return {
    owned: await promise('030 11111111', { queueId: 'q-support', own: true }),
    support: await promise('030 22222222', { queueId: 'q-support' }),
    sales: await promise('030 33333333', { queueId: 'q-sales' }),
    click: await left('POST /dials', { number: '030 44444444', relatedContactId: CONTACT }),
    supportMail: MAILS[0].id,
    salesMail: MAILS[1].id,
    adasMail: MAILS[2].id,
    supportContact: STORIES[0]!.contactId,
    salesContact: STORIES[1]!.contactId,
    adasContact: STORIES[2]!.contactId,
  };
}

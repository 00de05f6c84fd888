import type { Context, Hono } from 'hono';
import type { Problem } from '../../lambda/http/api-types';
import type { CallbackQueues, EditCallbackRequest, ScheduleCallbackRequest, ScheduledCallback } from '../../lambda/http/callback-api-types';

/** The routes of callbacks, with answers set by the test. They decide nothing: the test sets the result of a request in `changed`. */
export interface StandInCallbacks {
  pending: ScheduledCallback[];
  missed: ScheduledCallback[];
  dismissed: ScheduledCallback[];
  /** Of absent colleagues, and what colleagues took over. */
  absent: ScheduledCallback[];
  takenOver: ScheduledCallback[];
  queues: CallbackQueues['queues'];
  /** How long an opened callback is ada's to look at. */
  lookSeconds: number;
  /** The refusal of the next requests that change something. */
  refusal?: Problem;
  /** Number of the next requests to schedule that take effect but get no answer. */
  lostAnswers: number;
  /** The notice about clock changes in the answer to the next request. */
  notices: ScheduledCallback['notices'];
  scheduled: { key: string; request: ScheduleCallbackRequest }[];
  edited: { id: string; edit: EditCallbackRequest }[];
  /** `DELETE c-1`, `POST c-1/dial-now`, `POST c-1/claim`, in order. */
  asked: string[];
  /** Query of each GET /callbacks, in order. */
  queries: Record<string, string>[];
}

export function standInCallbacks(): StandInCallbacks {
  return { pending: [ownCallback(), anyonesCallback()], missed: [missedCallback()], dismissed: [], absent: [], takenOver: [], queues: standInQueues(), lookSeconds: 120, lostAnswers: 0, notices: [], scheduled: [], edited: [], asked: [], queries: [] };
}

export function routeCallbacks(app: Hono, state: StandInCallbacks): void {
  const known = (context: Context) => [...state.pending, ...state.missed, ...state.dismissed, ...state.absent, ...state.takenOver].find(({ id }) => id === context.req.param('id'));
  const refuse = (context: Context, problem: Problem) => context.json(problem, problem.status as 422);
  app.get('/api/queues', (context) => context.json({ queues: state.queues }));
  app.get('/api/callbacks', (context) => {
    const query = context.req.query();
    state.queries.push(query);
    if (query.owner === 'absent') return context.json({ callbacks: state.absent });
    if (query.list === 'taken-over') return context.json({ callbacks: state.takenOver });
    const listed = query.list === 'answered' ? [] : state[query.list as 'pending' | 'missed' | 'dismissed'];
    return context.json({ callbacks: listed.filter(({ mine }) => query.owner === 'anybody' || (query.owner === 'me') === mine) });
  });
  app.get('/api/callbacks/:id', (context) => context.json(known(context) ?? { code: 'callback-not-found', detail: 'No such callback.' }, known(context) ? 200 : 404));
  app.post('/api/callbacks', async (context) => {
    const request = await context.req.json<ScheduleCallbackRequest>();
    state.scheduled.push({ key: context.req.header('idempotency-key') ?? '', request });
    if (state.refusal) return refuse(context, state.refusal);
    if (state.lostAnswers > 0) {
      state.lostAnswers -= 1;
      (context.env as { outgoing: { destroy: () => void } }).outgoing.destroy();
      return new Response(null);
    }
    return context.json({ ...ownCallback(), id: 'c-new', number: request.number ?? '+15417540100', notices: state.notices }, 201);
  });
  app.patch('/api/callbacks/:id', async (context) => {
    const edit = await context.req.json<EditCallbackRequest>();
    state.edited.push({ id: context.req.param('id'), edit });
    const { numberVerified = known(context)!.numberVerified } = edit;
    return state.refusal ? refuse(context, state.refusal) : context.json({ ...known(context)!, numberVerified, version: 3 });
  });
  app.delete('/api/callbacks/:id', (context) => {
    state.asked.push(`DELETE ${context.req.param('id')}`);
    if (state.refusal) return refuse(context, state.refusal);
    const cancelled = known(context)!;
    state.pending = state.pending.filter((other) => other !== cancelled);
    if (state.missed.includes(cancelled)) state.dismissed.push({ ...cancelled, dismissed: { at: '2026-11-24T10:00:00.000Z', by: 'ada' } });
    state.missed = state.missed.filter((other) => other !== cancelled);
    return context.json({ ...cancelled, state: 'ended', notices: state.notices });
  });
  routeClaims(app, state, known);
  app.post('/api/callbacks/:id/dial-now', (context) => {
    state.asked.push(`POST ${context.req.param('id')}/dial-now`);
    if (state.refusal) return refuse(context, state.refusal);
    Object.assign(known(context)!, { calledNowBy: 'ada', version: 2 });
    return context.json(known(context)!);
  });
}

/** Ada keeps it for as long as `lookSeconds` says, or hands it back. */
function routeClaims(app: Hono, state: StandInCallbacks, known: (context: Context) => ScheduledCallback | undefined): void {
  const asked = (context: Context, method: string) => state.asked.push(`${method} ${context.req.param('id')}/claim`);
  app.post('/api/callbacks/:id/claim', (context) => {
    asked(context, 'POST');
    if (state.refusal) return context.json(state.refusal, 409);
    Object.assign(known(context)!, { claim: { by: 'ada', until: '2026-11-23T19:02:00.000Z', secondsLeft: state.lookSeconds } });
    return context.json(known(context)!);
  });
  app.delete('/api/callbacks/:id/claim', (context) => {
    asked(context, 'DELETE');
    delete known(context)!.claim;
    return context.json(known(context)!);
  });
}

/** Returns ada's own callback, for a customer in New York. */
export function ownCallback(): ScheduledCallback {
  return {
    id: 'c-1',
    number: '+12125550142',
    queue: { id: 'q-support', name: 'Support' },
    origin: 'agent',
    state: 'pending',
    dueAt: '2026-11-23T20:00:00.000Z',
    dueLocal: { local: '2026-11-23T15:00-05:00', zone: 'America/New_York' },
    purgeAt: '2026-11-23T22:00:00.000Z',
    requestedAt: '2026-11-22T10:00:00.000Z',
    requestedBy: 'ada',
    owner: 'ada',
    mine: true,
    retriesLeft: 2,
    failedAttempts: 0,
    maySayOutcome: false,
    numberVerified: false,
    comment: 'Contract renewal, wants Ada.',
    crmRecord: 'https://crm.example.com/customers/4412',
    version: 1,
    notices: [],
    journey: [{ at: '2026-11-22T10:00:00.000Z', event: 'requested', contactId: null, detail: 'ada asked for a callback.' }],
  };
}

/** Returns a callback for any agent of the queue. One attempt has failed. */
export function anyonesCallback(): ScheduledCallback {
  const { comment: _comment, crmRecord: _record, ...own } = ownCallback();
  return {
    ...own,
    id: 'c-2',
    number: '+442079460958',
    dueAt: '2026-11-24T09:30:00.000Z',
    dueLocal: { local: '2026-11-24T09:30+00:00', zone: 'Europe/London' },
    requestedBy: 'ben',
    owner: null,
    mine: false,
    retriesLeft: 1,
    failedAttempts: 1,
    crmRecord: 'javascript:alert(1)',
    journey: [...own.journey, { at: '2026-11-23T09:31:00.000Z', event: 'attempt-failed', contactId: null, detail: 'The customer did not answer.' }],
  };
}

export function missedCallback(): ScheduledCallback {
  const sentence = 'As many callbacks were waiting in line as may: this one is on the list of missed ones.';
  return { ...anyonesCallback(), id: 'c-3', number: '+493023125017', state: 'ended', outcome: { code: 'missed', sentence } };
}

function standInQueues(): CallbackQueues['queues'] {
  const times = { aheadAtMostHours: 168, ownedAtMostHours: 48, recording: 'agent-chooses' as const, callerIds: [{ number: '+442079460100', name: 'London' }] };
  return [
    { id: 'q-support', name: 'Support', zone: 'Europe/London', ...times, open: true },
    { id: 'q-sales', name: 'Sales', zone: 'America/New_York', ...times, open: false, opensAt: '2026-11-23T14:00:00.000Z' },
  ];
}

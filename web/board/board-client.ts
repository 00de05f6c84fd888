import * as v from 'valibot';
import type { Board, BoardAction, BoardActionResult, BoardCallback, BoardPage, BoardState, PauseView } from '../../lambda/http/board-api-types';
import type { Me } from '../../lambda/http/api-types';
import type { ActivityPage, ContactJourney } from '../../lambda/http/journey-api-types';
import type { DailyReport, ReportCounts } from '../../lambda/http/report-api-types';
import type { ScheduledCallback } from '../../lambda/http/callback-api-types';
import * as answers from '../api/answers';
import { ProblemError } from '../api/problem-error';
import { anyOf, eachOf, readAnswer } from '../api/read-answer';
import { readMe } from '../api/read-me';
import { asJson, createRequests, type TokenSource } from '../api/requests';
import { type BoardView, queryOf } from './board-view';

/** The part of the API that the board asks. Methods throw ProblemError or UnreachableError. */
export interface BoardClient {
  me(): Promise<Me>;
  now(): Promise<Board>;
  /** So many of the list, from this place on. */
  rows(view: BoardView, range: { offset: number; limit: number }): Promise<BoardPage>;
  callback(id: string): Promise<ScheduledCallback>;
  /** Does it, or says what would come of it. */
  act(ids: readonly string[], action: BoardAction, dryRun: boolean): Promise<BoardActionResult[]>;
  pause(queueId: string, why: string): Promise<void>;
  resume(queueId: string): Promise<void>;
  /** The list as a file. */
  file(view: BoardView): Promise<Blob>;
  /** @param next of the page before */
  customer(number: string, next?: string): Promise<ActivityPage>;
  /** Undefined: nothing is noted of it that the person may see. */
  contact(contactId: string): Promise<ContactJourney | undefined>;
  report(asked: ReportAsked): Promise<DailyReport>;
  reportFile(asked: ReportAsked): Promise<Blob>;
}

export interface ReportAsked {
  from: string;
  to: string;
  by: 'queue' | 'agent' | 'origin' | 'hour';
}

/** Each must be named: a newer service may count more, and an older one less. */
const REPORT_COUNTS = [
  ...(['ended', 'placed', 'offered', 'taken', 'answered', 'reached', 'unsaid', 'missed', 'withdrawn', 'failedAttempts', 'due', 'onTime', 'lateSeconds', 'talkSeconds'] as const),
  ...(['agentWaitSeconds', 'customerHoldSeconds', 'voicemails', 'voicemailsCalled', 'voicemailsMailed', 'voicemailWaitSeconds', 'announced', 'calledIn'] as const),
  ...(['customerFirstAttempts', 'customerFirstHandled', 'customerFirstAbandoned', 'customerFirstQueueAnswerSeconds', 'customerFirstWaitSeconds'] as const),
] satisfies (keyof ReportCounts)[];

const text = v.string();
const count = v.number();
const maybe = <Value>(schema: v.GenericSchema<unknown, Value>) => v.optional(v.fallback(v.optional(schema), undefined) as v.GenericSchema<unknown, Value | undefined>);
const state: v.GenericSchema<unknown, BoardState> = v.picklist(['waiting', 'overdue', 'being-called', 'in-talk', 'missed']);
const pause: v.GenericSchema<unknown, PauseView> = v.object({ since: text, why: text, by: anyOf<PauseView['by']>(), who: v.optional(text) }) as v.GenericSchema<unknown, PauseView>;
const counts = v.object({ waiting: count, overdue: count, 'being-called': count, 'in-talk': count, missed: count });
const queue = v.object({ id: text, name: text, counts, blocked: count, due: v.fallback(eachOf(count), []), unansweredVoicemails: maybe(count), agents: v.fallback(v.nullable(v.object({ staffed: count, available: count, takeInAQuarter: v.fallback(count, 0) })), null), paused: maybe(pause) });
const board = v.object({ at: text, dueFrom: v.fallback(text, ''), queues: eachOf(queue), paused: maybe(pause), isWhole: v.fallback(v.boolean(), true) });
const row = v.object({
  ...{ id: text, number: text, queue: v.object({ id: text, name: text }), state, phase: anyOf<BoardCallback['phase']>(), owner: v.nullable(text), dueAt: text },
  ...{ dueLocal: v.object({ local: text, zone: text }), purgeAt: text, requestedAt: text, requestedBy: v.nullable(text), origin: anyOf<BoardCallback['origin']>() },
  ...{ failedAttempts: count, retriesLeft: count, lastOutcome: maybe(v.object({ code: text, sentence: text })), nextAt: maybe(text), comment: maybe(text), crmRecord: maybe(text), version: count },
});
/** Rows of another number cannot be drawn. */
const number = v.pipe(count, v.integer(), v.minValue(0), v.maxValue(1_000_000));
const page = v.object({ callbacks: eachOf(row), total: number, at: text, isWhole: v.fallback(v.boolean(), true) });
const results = v.object({ results: eachOf(v.union([v.object({ id: text, done: text }), v.object({ id: text, refused: v.object({ code: text, sentence: text }) })])) });

const status = v.picklist(['waiting', 'assigning', 'assigned', 'transferring', 'ended', 'failed']);
const outcome = v.object({ code: text, sentence: text });
const activity = v.object({
  ...{ kind: anyOf<ActivityPage['activities'][number]['kind']>(), id: text, at: text, status, number: v.nullable(text), queue: maybe(v.object({ id: text, name: text })) },
  ...{ agent: maybe(text), outcome: maybe(outcome), note: maybe(text), contactIds: eachOf(text), relatedContactId: maybe(text) },
});
const activityPage = v.object({ activities: eachOf(activity), ofOthers: v.fallback(count, 0), next: maybe(text) });
const line = v.object({ at: text, event: anyOf<ContactJourney['lines'][number]['event']>(), detail: text });
const contact = v.object({
  ...{ contactId: text, kind: anyOf<ContactJourney['kind']>(), status, number: v.nullable(text), callerId: v.nullable(text), answered: v.boolean(), talkingSeconds: v.nullable(count) },
  ...{ result: v.nullable(outcome), agent: maybe(text), lines: eachOf(line) },
});
const reportCounts = Object.fromEntries(REPORT_COUNTS.map((name) => [name, v.fallback(count, 0)])) as unknown as Record<keyof ReportCounts, v.GenericSchema<unknown, number>>;
const report = v.object({ zone: text, rows: eachOf(v.object({ day: text, key: text, label: text, ...reportCounts })) });

/** The service takes so many at a time. */
const MANY = 50;

/** @param apiUrl without a slash at the end */
export function createBoardClient(apiUrl: string, token: TokenSource): BoardClient {
  const { send, fetch } = createRequests(apiUrl, token);
  const pausePath = (queueId: string) => `/pauses/${encodeURIComponent(queueId)}`;
  return {
    me: async () => readMe(await send('/me')),
    now: async () => readAnswer(board, await send('/board')) as Board,
    rows: async (view, { offset, limit }) => readAnswer(page, await send(`/board/callbacks?${queryOf(view, { offset: String(offset), limit: String(limit) })}`)) as BoardPage,
    callback: async (id) => readAnswer(answers.callback, await send(`/callbacks/${encodeURIComponent(id)}`)),
    async act(ids, action, dryRun) {
      const said: BoardActionResult[] = [];
      for (let from = 0; from < ids.length; from += MANY) said.push(...readAnswer(results, await send('/board/actions', asJson('POST', { ids: ids.slice(from, from + MANY), action, dryRun }))).results);
      return said;
    },
    pause: async (queueId, why) => void (await send(pausePath(queueId), asJson('PUT', { why }))),
    resume: async (queueId) => void (await send(pausePath(queueId), { method: 'DELETE' })),
    customer: async (number, next) => readAnswer(activityPage, await send(`/customers/${encodeURIComponent(number)}/journey${next ? `?next=${encodeURIComponent(next)}` : ''}`)) as ActivityPage,
    async contact(contactId) {
      try {
        return readAnswer(contact, await send(`/journeys/${encodeURIComponent(contactId)}`)) as ContactJourney;
      } catch (error) {
        if (error instanceof ProblemError && error.problem.code === 'contact-unknown') return undefined;
        throw error;
      }
    },
    report: async (asked) => readAnswer(report, await send(`/reports/daily?${new URLSearchParams({ ...asked })}`)) as DailyReport,
    reportFile: async (asked) => (await fetch(`/reports/daily?${new URLSearchParams({ ...asked, format: 'csv' })}`)).blob(),
    file: async (view) => (await fetch(`/board/export?${queryOf(view)}`)).blob(),
  };
}

import * as v from 'valibot';
import type { AgentAction, AgentStatusBody, JournalPage, LabState, LabStateChanges, PhoneAction, PhoneActionBody } from '../../local/lab-types';
import { applyChanges, type PatchedState, stateOf } from './apply-changes';
import { readAnswer, readBody } from './read-answer';
import { UnreachableError } from './unreachable-error';
import { t } from '../words/t';

/** The acts of people in the simulation. Every method throws the server's sentence when it is refused. */
export interface LabClient {
  state(): Promise<LabState>;
  agent(name: string, action: AgentAction, body?: AgentStatusBody): Promise<void>;
  phone<Action extends PhoneAction>(number: string, action: Action, body?: BodyOf<Action>): Promise<void>;
  advance(seconds: number): Promise<void>;
  /** @param lines whether the lines themselves are wanted, or only the news that there are some */
  journal(afterOrder: number, lines: boolean): EventSource;
  /** The newest lines before one, newest first. */
  journalPage(beforeOrder: number): Promise<JournalPage>;
}

type BodyOf<Action extends PhoneAction> = Action extends keyof PhoneActionBody ? PhoneActionBody[Action] : undefined;

/** @param labUrl without a slash at the end */
export function createLabClient(labUrl: string): LabClient {
  const base = `${labUrl}/api`;

  async function post(path: string, body: object = {}): Promise<void> {
    const response = await reach(`${base}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(await sentenceOf(response));
  }

  async function ask(path: string): Promise<unknown> {
    const response = await reach(`${base}${path}`);
    if (!response.ok) throw new Error(await sentenceOf(response));
    return readBody(response);
  }

  let known: PatchedState | undefined;
  return {
    async state() {
      const changes = readAnswer(labStateChanges, await ask(`/state/changes${known ? `?since=${known.version}` : ''}`));
      known = applyChanges(known, changes);
      return readAnswer(labState, stateOf(known));
    },
    agent: (name, action, body) => post(`/agents/${encodeURIComponent(name)}/${action}`, body),
    phone: (number, action, body) => post(`/phones/${encodeURIComponent(number)}/${action}`, body),
    advance: (advanceSeconds) => post('/clock', { advanceSeconds }),
    journal: (afterOrder, lines) => new EventSource(`${base}/journal?after=${afterOrder}${lines ? '' : '&news'}`),
    journalPage: async (beforeOrder) => readAnswer(journalPage, await ask(`/journal/page?before=${beforeOrder}`)),
  };
}

/** The lab's clock may be moved by a week in one step, which takes a while. */
const answerLimitMilliseconds = 120_000;

async function reach(address: string, init: RequestInit = {}): Promise<Response> {
  try {
    return await fetch(address, { ...init, signal: AbortSignal.timeout(answerLimitMilliseconds) });
  } catch (cause) {
    throw new UnreachableError(cause, t('The local run does not answer. Look whether it still runs in its terminal, and start it again if not.'));
  }
}

async function sentenceOf(response: Response): Promise<string> {
  const read = v.safeParse(labProblem, await response.json().catch(() => undefined));
  return read.success ? read.output.detail : t('The local run could not do this (HTTP {status}).', { status: response.status });
}

const labProblem = v.object({ detail: v.string() });

/** What every view of the lab needs. What is in the lists comes from the same sources as this page. */
const labLists = v.object({
  clock: v.object({ now: v.string() }),
  ...Object.fromEntries(['agents', 'statuses', 'phones', 'appQueues', 'numbers', 'contacts', 'queues', 'functions', 'alarms'].map((list) => [list, v.array(v.unknown())])),
  journalOrder: v.number(),
});
const labState = v.custom<LabState>((input) => v.is(labLists, input));

const labStateChanges = v.object({
  version: v.string(),
  parts: v.record(v.string(), v.union([v.object({ order: v.optional(v.array(v.string())), entries: v.record(v.string(), v.unknown()) }), v.object({ value: v.unknown() })])),
}) as v.GenericSchema<unknown, LabStateChanges>;

/** Lines come from the same sources as this page. */
const journalPage = v.object({ lines: v.array(v.custom<JournalPage['lines'][number]>((line) => typeof (line as { order?: unknown } | null)?.order === 'number')), more: v.boolean() });

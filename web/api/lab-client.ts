import * as v from 'valibot';
import type { AgentAction, AgentStatusBody, JournalLine, JournalPage, LabState, PhoneAction, PhoneActionBody } from '../../local/lab-types';
import { applyChanges, type PatchedState, stateOf } from './apply-changes';
import { journalLine, journalPage, labProblem, labState, labStateChanges } from './lab-answers';
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
      try {
        const changes = readAnswer(labStateChanges, await ask(`/state/changes${known ? `?since=${encodeURIComponent(known.version)}` : ''}`));
        known = applyChanges(known, changes);
        return readAnswer(labState, stateOf(known));
      } catch (error) {
        // What follows is about all of it: a part that was lost would stay so.
        known = undefined;
        throw error;
      }
    },
    agent: (name, action, body) => post(`/agents/${encodeURIComponent(name)}/${action}`, body),
    phone: (number, action, body) => post(`/phones/${encodeURIComponent(number)}/${action}`, body),
    advance: (advanceSeconds) => post('/clock', { advanceSeconds }),
    journal: (afterOrder, lines) => new EventSource(`${base}/journal?after=${afterOrder}${lines ? '' : '&news'}`),
    journalPage: async (beforeOrder) => readAnswer(journalPage, await ask(`/journal/page?before=${beforeOrder}`)),
  };
}

/** A line of the journal as the stream brings it; undefined where it cannot be read, or only says that there is news. */
export function readJournalLine(data: string): JournalLine | undefined {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), journalLine), data);
  return read.success ? read.output : undefined;
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

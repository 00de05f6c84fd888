import type { PhoneBehavior } from '../../../emulator/connect/console';
import type { Dial, DialMode, Problem } from '../../../lambda/http/api-types';
import type { Stage } from '../../../local/stage';
import { diligent, workAtDesk, type DeskWork } from './desk-work';

export const agentName = 'ada';

/** Numbers of the story's customers, one for each click, from a range that Ofcom keeps free for fiction. */
export const customerNumber = (nth: number) => `+44207946${String(200 + nth).padStart(4, '0')}`;

export interface Click {
  /** E.164. */
  number: string;
  mode?: DialMode;
  customer?: PhoneBehavior;
  work?: DeskWork;
}

export interface Played {
  /** The answer that the browser got to each try. */
  answers: { status: number; body: Dial | Problem }[];
  /** The dial as the product shows it in the end; undefined if the click was refused. */
  dial?: Dial;
}

const answersSoon: PhoneBehavior = { kind: 'answers', afterSeconds: 6 };
const patienceMinutes = 20;

/** The agent is ready, clicks, and handles every call until the product says how the dial ended and has nothing left to do. */
export async function playClick(stage: Stage, { number, mode = 'queued-callback', customer = answersSoon, work = diligent }: Click): Promise<Played> {
  const { time } = stage.emulator;
  const desk = stage.console.agent(agentName);
  stage.console.phone(number).behave(customer);
  desk.login();
  desk.setStatus('Available');
  const answers = await clickAndRetry(stage, { number, mode });
  const last = answers.at(-1)!;
  const id = 'id' in last.body ? last.body.id : undefined;
  let dial: Dial | undefined;
  for (let minute = 0; minute < patienceMinutes && !(id && dial?.outcome); minute += 1) {
    await workAtDesk(time, desk, { seconds: 60, work });
    dial = id ? await lookAt(stage, id) : undefined;
    if (!id) break;
  }
  // The sweep cleans up what is left, and anything that would come too late comes now.
  await workAtDesk(time, desk, { seconds: 240, work });
  dial = id ? await lookAt(stage, id) : undefined;
  return { answers, ...(dial && { dial }) };
}

/** Tries again with the same key, as a browser does that gets no answer. */
async function clickAndRetry(stage: Stage, body: { number: string; mode: DialMode }): Promise<Played['answers']> {
  const answers: Played['answers'] = [];
  do {
    if (answers.length > 0) await stage.emulator.time.advance(2000);
    answers.push(await stage.api.call<Dial | Problem>(agentName, 'POST /dials', { body, headers: { 'idempotency-key': `click-${body.number}` } }));
  } while (isUnclear(answers.at(-1)!) && answers.length < 4);
  return answers;
}

/** 502 is a clear refusal: nothing was dialled. */
const isUnclear = ({ status }: { status: number }) => status === 500 || status === 503 || status === 504;

export async function lookAt(stage: Stage, id: string): Promise<Dial | undefined> {
  for (let tried = 0; tried < 3; tried += 1) {
    const { status, body } = await stage.api.call<Dial>(agentName, `GET /dials/${id}`);
    if (status === 200) return body;
    await stage.emulator.time.advance(1000);
  }
  return undefined;
}

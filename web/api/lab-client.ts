import type { AgentAction, AgentStatusBody, LabProblem, LabState, PhoneAction, PhoneActionBody } from '../../local/lab-types';

/** The acts of people in the simulation. Every method throws the server's sentence when it is refused. */
export interface LabClient {
  state(): Promise<LabState>;
  agent(name: string, action: AgentAction, body?: AgentStatusBody): Promise<void>;
  phone<Action extends PhoneAction>(number: string, action: Action, body?: BodyOf<Action>): Promise<void>;
  advance(seconds: number): Promise<void>;
  journal(afterOrder: number): EventSource;
}

type BodyOf<Action extends PhoneAction> = Action extends keyof PhoneActionBody ? PhoneActionBody[Action] : undefined;

/** @param labUrl without a slash at the end */
export function createLabClient(labUrl: string): LabClient {
  const base = `${labUrl}/api`;

  async function post(path: string, body: object = {}): Promise<void> {
    const response = await fetch(`${base}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(await sentenceOf(response));
  }

  return {
    async state() {
      const response = await fetch(`${base}/state`);
      if (!response.ok) throw new Error(await sentenceOf(response));
      return (await response.json()) as LabState;
    },
    agent: (name, action, body) => post(`/agents/${encodeURIComponent(name)}/${action}`, body),
    phone: (number, action, body) => post(`/phones/${encodeURIComponent(number)}/${action}`, body),
    advance: (advanceSeconds) => post('/clock', { advanceSeconds }),
    journal: (afterOrder) => new EventSource(`${base}/journal?after=${afterOrder}`),
  };
}

async function sentenceOf(response: Response): Promise<string> {
  const problem = (await response.json().catch(() => null)) as Partial<LabProblem> | null;
  return problem?.detail ?? `The local run could not do this (HTTP ${response.status}).`;
}

import type { FlowAction, FlowType } from '../../../flow-language/types';
import { VirtualTime } from '../../../emulator/clock/virtual-time';
import type { FlowEnd } from '../../../emulator/connect/flow-runner/flow-end';
import type { LoadedFlow } from '../../../emulator/connect/flow-runner/host';
import { runFlow } from '../../../emulator/connect/flow-runner/run-flow';
import { newFlowSession, type FlowSession } from '../../../emulator/connect/flow-runner/session';
import { fakeHost, type FakeHost, type HostScript } from './fake-host';

const EIGHT_DAYS_MILLISECONDS = 8 * 24 * 3_600_000;

export interface Ran {
  end: FlowEnd;
  host: FakeHost;
  session: FlowSession;
  seconds: number;
}

/** An action in short: the errors and conditions as `name: next`, conditions as `Operator operand`. */
export function action(identifier: string, type: string, rest: { parameters?: Record<string, unknown>; next?: string; errors?: Record<string, string>; conditions?: Record<string, string> } = {}): FlowAction {
  return {
    Identifier: identifier,
    Type: type,
    Parameters: rest.parameters ?? {},
    Transitions: {
      ...(rest.next && { NextAction: rest.next }),
      Errors: Object.entries(rest.errors ?? {}).map(([ErrorType, NextAction]) => ({ ErrorType, NextAction })),
      Conditions: Object.entries(rest.conditions ?? {}).map(([condition, NextAction]) => {
        const [Operator, ...operand] = condition.split(' ');
        return { NextAction, Condition: { Operator: Operator!, Operands: [operand.join(' ')] } };
      }),
    },
  };
}

/** A flow that starts with the first action. */
export function flow(actions: FlowAction[], rest: { id?: string; type?: FlowType } = {}): LoadedFlow {
  const id = rest.id ?? 'under-test';
  return {
    id,
    arn: `arn:aws:connect:eu-central-1:111122223333:instance/i/contact-flow/${id}`,
    name: id,
    type: rest.type ?? 'CONTACT_FLOW',
    document: { Version: '2019-10-30', StartAction: actions[0]!.Identifier, Actions: actions },
  };
}

/** Runs a flow until it is over, or for eight days of its time; `during` may step in while it runs. */
export async function runToEnd(
  start: LoadedFlow,
  script: HostScript = {},
  rest: { session?: Partial<FlowSession>; during?: (host: FakeHost, time: VirtualTime) => void } = {},
): Promise<Ran> {
  const time = new VirtualTime();
  const began = time.now();
  const host = fakeHost(time, script);
  const session = { ...newFlowSession(), ...rest.session };
  rest.during?.(host, time);
  let settled = false;
  const running = runFlow(host, start, session).finally(() => {
    settled = true;
  });
  running.catch(() => undefined);
  await time.runUntil(() => settled, EIGHT_DAYS_MILLISECONDS);
  const end = await running;
  return { end, host, session, seconds: (time.now() - began) / 1_000 };
}

import { NotEmulated } from '../../emulator/not-emulated';
import type { LoadedFlow } from '../../emulator/connect/flow-runner/host';
import { inferFlowType } from '../../flow-language/infer-flow-type';
import type { FlowAction, FlowDocument, FlowType } from '../../flow-language/types';
import { runToEnd } from '../../test/flow/runner/run-to-end';

const end: FlowAction = { Identifier: 'end of the bench', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} };
const WHOLE_PATH = /^\$[.[]/;

/**
 * Runs each block of a flow by itself, once with its paths as they stand and once with a value in their place, so that neither a branch nor a path to nothing
 * hides a parameter.
 *
 * @param name of the flow's file: it helps to infer the type
 * @returns why the runner stops at blocks, each reason once
 */
export async function blocksThatStop(document: FlowDocument, name: string): Promise<string[]> {
  const type = inferFlowType(document, name);
  const stops = new Set<string>();
  for (const action of document.Actions) {
    for (const Parameters of [action.Parameters ?? {}, withoutPaths(action.Parameters ?? {})]) {
      const problem = await runAlone({ ...action, Parameters, Transitions: leadingToEnd(action.Transitions ?? {}) }, type).catch((error: unknown) => error);
      if (problem instanceof NotEmulated) stops.add(problem.message.replace(/ \((?:flow|action) .*$/, ''));
    }
  }
  return [...stops];
}

async function runAlone(action: FlowAction, type: FlowType): Promise<void> {
  const alone: LoadedFlow = { id: 'alone', arn: 'alone', name: 'alone', type, document: { Version: '2019-10-30', StartAction: action.Identifier, Actions: [action, end] } };
  await runToEnd(alone, { view: { Channel: 'VOICE' } }, { during: (host, time) => void time.after(600_000, () => host.overtake()) });
}

function leadingToEnd({ NextAction, Errors, Conditions }: FlowAction['Transitions']): FlowAction['Transitions'] {
  const there = { NextAction: end.Identifier };
  return {
    ...(NextAction && there),
    ...(Errors && { Errors: Errors.map((error) => ({ ...error, ...there })) }),
    ...(Conditions && { Conditions: Conditions.map((condition) => ({ ...condition, ...there })) }),
  };
}

function withoutPaths<T>(value: T): T {
  if (typeof value === 'string') return (WHOLE_PATH.test(value) ? '1' : value) as T;
  if (Array.isArray(value)) return value.map(withoutPaths) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutPaths(inner as unknown)])) as T;
}

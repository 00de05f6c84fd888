import type { JournalEntry } from '../../../emulator/journal';
import type { CreatedStack } from '../../cloudformation/create-stack';
import type { MadeResource } from '../../cloudformation/resource-type';
import type { Stage } from '../../stage';

/**
 * Returns the faults of a deployment whose story came to its end. The product works around many faults, so a missing grant or rule might only cause a delay.
 * Every function that runs unasked must have run, no function may have failed, and nothing may have been refused or lost.
 */
export function complaints({ emulator, stack }: Stage): string[] {
  const { entries } = emulator.journal;
  const invoked = new Set(entries.filter(({ kind, what }) => kind === 'function' && what === 'invoked').map(({ detail }) => detail.function));
  const functions = [...stack.resources].filter(([, { type }]) => type === 'AWS::Lambda::Function');
  const idle = functions.filter(([, fn]) => !invoked.has(fn.ref) && !waitsToBeAsked(stack, fn)).map(([logicalId]) => `The function ${logicalId} was never invoked.`);
  return [...idle, ...new Set(entries.flatMap((entry) => complaintOf(entry) ?? []))];
}

/**
 * The kinds of things that invoke a function only when asked: requests, queues, flows. Not every story has work for each. A story that has such work fails
 * without the function.
 */
const asking = [
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Authorizer',
  'AWS::Connect::ContactFlow',
  'AWS::Connect::ContactFlowModule',
  'AWS::Lambda::EventSourceMapping',
];

function waitsToBeAsked({ resources }: CreatedStack, { ref }: MadeResource): boolean {
  return [...resources.values()].some(({ type, properties }) => asking.includes(type) && JSON.stringify(properties).includes(ref));
}

function complaintOf({ kind, what, detail }: JournalEntry): string | undefined {
  if (kind === 'call' && detail.outcome === 'AccessDeniedException') return `${String(detail.caller)} may not call ${String(detail.service)}:${what}.`;
  if (kind === 'function' && what === 'failed') return `The function ${String(detail.function)} failed: ${JSON.stringify(detail.error)}.`;
  if (kind === 'function' && what === 'refused') return `The function ${String(detail.function)} may not be invoked: ${String(detail.cause)}.`;
  if (kind === 'event' && (what === 'undelivered' || what === 'lost')) return `The rule ${String(detail.rule)} could not deliver: ${String(detail.cause)}.`;
  return undefined;
}

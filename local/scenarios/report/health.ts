import type { JournalEntry } from '../../../emulator/journal';
import type { CreatedStack } from '../../cloudformation/create-stack';
import type { MadeResource } from '../../cloudformation/resource-type';
import type { Stage } from '../../stage';

/**
 * What is wrong with a deployment although a story came to its end: product code gets around much, so a missing grant or rule
 * might only delay. Every function that a story cannot do without must have run, none failed, and nothing been refused or lost on the way.
 */
export function complaints({ emulator, stack }: Stage): string[] {
  const { entries } = emulator.journal;
  const invoked = new Set(entries.filter(({ kind, what }) => kind === 'function' && what === 'invoked').map(({ detail }) => detail.function));
  const functions = [...stack.resources].filter(([, { type }]) => type === 'AWS::Lambda::Function');
  const idle = functions.filter(([, fn]) => !invoked.has(fn.ref) && !waitsForWork(stack, fn)).map(([logicalId]) => `The function ${logicalId} was never invoked.`);
  return [...idle, ...new Set(entries.flatMap((entry) => complaintOf(entry) ?? []))];
}

/** Not every story leaves something in the queue that it works off, or has callers who pass the module that calls it. */
function waitsForWork({ resources }: CreatedStack, { ref, attributes }: MadeResource): boolean {
  return [...resources.values()].some(
    ({ type, properties }) =>
      (type === 'AWS::Lambda::EventSourceMapping' && properties.FunctionName === ref) ||
      (type === 'AWS::Connect::ContactFlowModule' && String(properties.Content).includes(String(attributes?.Arn))),
  );
}

function complaintOf({ kind, what, detail }: JournalEntry): string | undefined {
  if (kind === 'call' && detail.outcome === 'AccessDeniedException') return `${String(detail.caller)} may not call ${String(detail.service)}:${what}.`;
  if (kind === 'function' && what === 'failed') return `The function ${String(detail.function)} failed: ${JSON.stringify(detail.error)}.`;
  if (kind === 'function' && what === 'refused') return `The function ${String(detail.function)} may not be invoked: ${String(detail.cause)}.`;
  if (kind === 'event' && (what === 'undelivered' || what === 'lost')) return `The rule ${String(detail.rule)} could not deliver: ${String(detail.cause)}.`;
  return undefined;
}

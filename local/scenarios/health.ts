import type { JournalEntry } from '../../emulator/journal';
import type { Stage } from '../stage';

/**
 * What is wrong with a deployment although a story came to its end: product code gets around much, so a missing grant or rule
 * might only delay. Every function must have run, none failed, and nothing been refused or lost on the way.
 */
export function complaints({ emulator, stack }: Stage): string[] {
  const { entries } = emulator.journal;
  const invoked = new Set(entries.filter(({ kind, what }) => kind === 'function' && what === 'invoked').map(({ detail }) => detail.function));
  const functions = [...stack.resources].filter(([, { type }]) => type === 'AWS::Lambda::Function');
  const idle = functions.filter(([, { ref }]) => !invoked.has(ref)).map(([logicalId]) => `The function ${logicalId} was never invoked.`);
  return [...idle, ...new Set(entries.flatMap((entry) => complaintOf(entry) ?? []))];
}

function complaintOf({ kind, what, detail }: JournalEntry): string | undefined {
  if (kind === 'call' && detail.outcome === 'AccessDeniedException') return `${String(detail.caller)} may not call ${String(detail.service)}:${what}.`;
  if (kind === 'function' && what === 'failed') return `The function ${String(detail.function)} failed: ${JSON.stringify(detail.error)}.`;
  if (kind === 'function' && what === 'refused') return `The function ${String(detail.function)} may not be invoked: ${String(detail.cause)}.`;
  if (kind === 'event' && (what === 'undelivered' || what === 'lost')) return `The rule ${String(detail.rule)} could not deliver: ${String(detail.cause)}.`;
  return undefined;
}

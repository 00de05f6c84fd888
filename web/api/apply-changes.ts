import type { LabStateChanges } from '../../local/lab-types';

/** The state as a page has put it together: each part is a value, or entries in an order. */
export interface PatchedState {
  version: string;
  parts: Record<string, { value: unknown } | { order: string[]; entries: Record<string, unknown> }>;
}

/** Puts together what a page has and what is new. What did not change keeps its identity. */
export function applyChanges(before: PatchedState | undefined, { version, parts }: LabStateChanges): PatchedState {
  const known = before?.parts ?? {};
  const changed = Object.entries(parts).map(([name, part]) => {
    if ('value' in part) return [name, part] as const;
    const had = known[name];
    const old = had && 'entries' in had ? had : { order: [], entries: {} };
    const order = part.order ?? old.order;
    const entries = { ...old.entries, ...part.entries };
    return [name, { order, entries: Object.fromEntries(order.map((id) => [id, entries[id]])) }] as const;
  });
  return { version, parts: { ...known, ...Object.fromEntries(changed) } };
}

/** The state as its reader sees it. */
export function stateOf({ parts }: PatchedState): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, 'value' in part ? part.value : part.order.map((id) => part.entries[id])]));
}

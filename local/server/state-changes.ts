import type { LabState, LabStateChanges, LabStatePart } from '../lab-types';

/** What tells the entries of a list from each other. A part that is not named here is one value. */
const KEYS = { agents: 'userId', phones: 'number', appQueues: 'id', numbers: 'number', contacts: 'contactId', queues: 'id', functions: 'name', alarms: 'name' } as const;

interface Known {
  text: string;
  changedAt: number;
}

/** What is known of a part: its value, or the order of its entries and each of them. */
interface KnownPart {
  order: Known;
  entries: Map<string, Known>;
}

/**
 * Tells what of the state is new since a version that a page has. It remembers one state, however many pages ask, and when each part of it last changed.
 *
 * @param run tells this run from others: a page that has a version of another one gets the whole state
 */
export function createStateChanges(run: string): (state: LabState, since: string | undefined) => LabStateChanges {
  const parts = new Map<string, KnownPart>();
  let turn = 0;

  function note(known: Known | undefined, value: unknown): Known {
    const text = JSON.stringify(value);
    return known?.text === text ? known : { text, changedAt: turn };
  }

  return (state, since) => {
    turn += 1;
    const [ofRun, number] = (since ?? '').split('.');
    const from = ofRun === run ? Number(number) : 0;
    const changed: [string, LabStatePart][] = [];
    for (const [name, value] of Object.entries(state)) {
      const key = name in KEYS ? KEYS[name as keyof typeof KEYS] : undefined;
      const entries = key ? (value as Record<string, string>[]).map((entry) => [entry[key]!, entry] as const) : [];
      const before = parts.get(name);
      const now: KnownPart = { order: note(before?.order, key ? entries.map(([id]) => id) : value), entries: new Map(entries.map(([id, entry]) => [id, note(before?.entries.get(id), entry)])) };
      parts.set(name, now);
      const news = entries.filter(([id]) => now.entries.get(id)!.changedAt > from);
      const isReordered = now.order.changedAt > from;
      if (!key && isReordered) changed.push([name, { value }]);
      if (key && (isReordered || news.length > 0)) changed.push([name, { ...(isReordered && { order: entries.map(([id]) => id) }), entries: Object.fromEntries(news) }]);
    }
    return { version: `${run}.${turn}`, parts: Object.fromEntries(changed) };
  };
}

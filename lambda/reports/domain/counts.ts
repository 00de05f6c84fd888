/** What a report counts. docs/supervisor/reports.md says what each means, and a test holds the two together. */
export const COUNTS = [
  'ended', 'placed', 'offered', 'taken', 'answered', 'reached', 'unsaid', 'missed', 'withdrawn', 'failedAttempts',
  'due', 'onTime', 'lateSeconds', 'talkSeconds', 'agentWaitSeconds', 'customerHoldSeconds',
  'voicemails', 'voicemailsCalled', 'voicemailsMailed', 'voicemailWaitSeconds', 'announced', 'calledIn',
  'customerFirstAttempts', 'customerFirstHandled', 'customerFirstAbandoned', 'customerFirstQueueAnswerSeconds', 'customerFirstWaitSeconds',
] as const;
export type CountName = (typeof COUNTS)[number];

/** Left out: zero. */
export type Counts = Partial<Record<CountName, number>>;

/** What is added, and what is taken away. Nothing where they are equal. */
export function difference(next: Counts, before: Counts): Counts {
  const names = COUNTS.filter((name) => (next[name] ?? 0) !== (before[name] ?? 0));
  return Object.fromEntries(names.map((name) => [name, (next[name] ?? 0) - (before[name] ?? 0)]));
}

export function sum(one: Counts, other: Counts): Counts {
  const names = COUNTS.filter((name) => (one[name] ?? 0) + (other[name] ?? 0) !== 0);
  return Object.fromEntries(names.map((name) => [name, (one[name] ?? 0) + (other[name] ?? 0)]));
}

import type { Promised } from './callback-request';

/** A promised callback's place in time: its due time, then its request, then its subject. As text, in that order; unique. */
export function dueKeyOf({ dueAt, requestedAt, subject }: Promised): string {
  return `${dueAt}#${requestedAt}#${subject}`;
}

export function subjectOfDueKey(dueKey: string): string {
  return dueKey.split('#').slice(2).join('#');
}

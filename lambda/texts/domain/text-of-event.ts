import type { Callback } from '../../callbacks/domain/callback';
import type { Promised } from '../../callbacks/domain/callback-request';
import type { OutcomeCode } from '../../callbacks/domain/outcome';
import { plusSeconds } from '../../ground/domain/instant';
import type { TextKind } from './text-about-callback';

/** As much of an event as says what the customer is to be told. */
export interface CallbackNews {
  /** The id of the fact. */
  id: string;
  /** The name of the event. */
  name: string;
  callbackId: string;
  fields: readonly string[];
  outcome?: string | undefined;
}

/** The customer's phone rang, and they were not talked to. Of a wrong number nobody is told. */
const RANG = new Set<string>(['no-answer', 'busy', 'voicemail', 'customer-hung-up', 'not-proved', 'not-detected', 'voicemail-to-flow', 'hung-up-at-once'] satisfies OutcomeCode[]);

/** What a customer may be told of an event. */
export function textOfEvent({ name, fields, outcome }: CallbackNews): Exclude<TextKind, 'reminder'> | undefined {
  if (name === 'dialback.callback.asked') return 'confirmation';
  if (name === 'dialback.callback.changed' && (fields.includes('time') || fields.includes('number'))) return 'confirmation';
  const isOfACall = name === 'dialback.callback.tried' || name === 'dialback.callback.missed';
  return isOfACall && outcome !== undefined && RANG.has(outcome) ? 'tried' : undefined;
}

/** The callback is still owed at that time. */
export function isStillDue(callback: Callback & Promised, dueAt: string): boolean {
  return callback.phase === 'pending' && callback.dueAt === dueAt;
}

export function remindAt(dueAt: string, minutes: number): string {
  return plusSeconds(dueAt, -minutes * 60);
}

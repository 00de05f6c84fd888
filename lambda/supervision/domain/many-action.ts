import type { AskedTime } from '../../calendar/domain/due-time';

/** What a supervisor does with many callbacks at once. */
export type ManyAction =
  /** Null: any agent's of its queue. */
  | { kind: 'reassign'; owner: string | null }
  | { kind: 'move'; at?: AskedTime; queueId?: string; evenSo?: boolean }
  | { kind: 'call-now' }
  | { kind: 'cancel'; why?: string }
  | { kind: 'take-off' };

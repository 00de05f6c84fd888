import type { Variable } from './contract';

/** As `QueuePolicy` of the domain, whose shape this must keep; environments know nothing of the domain. */
export interface QueueSetting {
  queueId: string;
  twinQueueId: string;
  name: string;
  callerId?: string;
  aheadAtMostHours: number;
  ownedAtMostHours: number;
  retries: number;
  retryMinutes: number;
  ownerPatienceMinutes: number;
  purgeMinutes: number;
  queuedAtMost: number | 'unlimited';
}

/**
 * One line per queue, its values separated by `|` in the order of `FIELDS`: all environment variables of a function share 4 kB
 * (Lambda quotas), and names of fields would take half of that.
 */
const FIELDS = ['queueId', 'twinQueueId', 'name', 'callerId', 'aheadAtMostHours', 'ownedAtMostHours', 'retries', 'retryMinutes', 'ownerPatienceMinutes', 'purgeMinutes', 'queuedAtMost'] as const;
const TEXTS: readonly string[] = ['queueId', 'twinQueueId', 'name'];

export function writeQueues(queues: readonly QueueSetting[]): string {
  return queues.map((queue) => FIELDS.map((field) => queue[field] ?? '').join('|')).join('\n');
}

export const queueList: Variable<QueueSetting[]> = {
  allowed: `a line for each queue: ${FIELDS.join('|')}`,
  parse: (raw) => raw.split('\n').filter(Boolean).map(readQueue),
};

function readQueue(line: string): QueueSetting {
  const values = line.split('|');
  if (values.length !== FIELDS.length) throw new RangeError();
  const entries = FIELDS.map((field, n) => [field, valueOf(field, values[n]!)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as unknown as QueueSetting;
}

function valueOf(field: (typeof FIELDS)[number], raw: string): string | number | undefined {
  if (field === 'callerId') return raw === '' ? undefined : raw;
  if (TEXTS.includes(field)) {
    if (raw === '') throw new RangeError();
    return raw;
  }
  if (field === 'queuedAtMost' && raw === 'unlimited') return raw;
  if (!/^\d+$/.test(raw)) throw new RangeError();
  return Number(raw);
}

const classes = ['STANDARD', 'STANDARD_IA', 'ONEZONE_IA', 'INTELLIGENT_TIERING', 'GLACIER_IR', 'GLACIER', 'DEEP_ARCHIVE'] as const;
export type StorageClass = (typeof classes)[number];
export const STORAGE_CLASSES: readonly string[] = classes;

interface Aged {
  key: string;
  /** Epoch milliseconds. */
  modifiedAt: number;
  storageClass: StorageClass;
}

export interface LifecycleRule {
  prefix?: string;
  expirationInDays?: number;
  transitions?: { storageClass: StorageClass; inDays: number }[];
}

const DAY_MILLISECONDS = 86_400_000;

/** The storage class that the rules have given an object by now, or `expired`. An expiry wins over a transition. */
export function standingOf(object: Aged, rules: LifecycleRule[], now: number): StorageClass | 'expired' {
  const applying = rules.filter(({ prefix = '' }) => object.key.startsWith(prefix));
  const due = (days: number) => now >= midnightAfter(object.modifiedAt, days);
  if (applying.some(({ expirationInDays }) => expirationInDays !== undefined && due(expirationInDays))) return 'expired';
  const reached = applying.flatMap(({ transitions = [] }) => transitions).filter(({ inDays }) => due(inDays));
  const last = reached.sort((a, b) => a.inDays - b.inDays).pop();
  return last?.storageClass ?? object.storageClass;
}

/** S3 counts the days from the object's creation and takes the next midnight UTC (S3 user guide, lifecycle rules based on an object's age). */
function midnightAfter(createdAt: number, days: number): number {
  return Math.ceil((createdAt + days * DAY_MILLISECONDS) / DAY_MILLISECONDS) * DAY_MILLISECONDS;
}

/** Objects of these classes must be restored before they can be read. */
export function isArchived(storageClass: StorageClass): boolean {
  return storageClass === 'GLACIER' || storageClass === 'DEEP_ARCHIVE';
}

import { COUNTS, type CountName } from './counts';

/** The columns of the nightly file, in their order, with Athena's types. A column that is added stands at the end: tables of before go on reading theirs. */
export const FILE_COLUMNS: readonly { name: string; type: 'string'; count?: CountName }[] = [
  ...['id', 'origin', 'queue_id', 'user_id', 'ended_at', 'hour'].map((name) => ({ name, type: 'string' as const })),
  ...COUNTS.map((count) => ({ name: count.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), type: 'string' as const, count })),
];

import { createHash, randomUUID } from 'node:crypto';
import type { Ids } from '../ports/surroundings';

/** 96 bits as base64url: 16 characters, safe in addresses and client tokens. */
export const digestIds: Ids = {
  digest: (...parts) => createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 12).toString('base64url'),
};

export const randomId = (): string => randomUUID();

import { randomUUID } from 'node:crypto';

export const randomId = (): string => randomUUID();

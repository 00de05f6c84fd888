import { createHash } from 'node:crypto';
import { createCallbackStore } from '../adapters/dynamodb-callback-store';

export const wrong = [createHash, createCallbackStore];

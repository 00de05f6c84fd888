import type { Reference } from '@aws-sdk/client-connect';
import type { Contact } from '../model';

export function readReferences(given: Record<string, Reference> | undefined): Contact['references'] | undefined {
  if (!given) return undefined;
  return Object.fromEntries(Object.entries(given).map(([key, { Value, Type }]) => [key, { value: Value ?? '', type: Type! }]));
}

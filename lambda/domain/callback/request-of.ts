import type { Callback, Click, Promised } from './callback';

/** A name left out, or misspelt, does not compile. */
const REQUEST_FIELDS: Record<keyof Click | keyof Promised, true> = {
  ...{ id: true, subject: true, origin: true, mode: true, number: true, comment: true, relatedContactId: true, requestedAt: true, version: true },
  ...{ agent: true },
  ...{ queueId: true, requestedBy: true, owner: true, crmRecord: true, numberVerified: true, context: true, dueAt: true, zone: true, purgeAt: true, retriesLeft: true, attempts: true, changed: true },
};

/** The fields that every phase shares, without those of the present one. */
export function requestOf(callback: Callback & Promised): Promised;
export function requestOf(callback: Callback): Click | Promised;
export function requestOf(callback: Callback): Click | Promised {
  const held = Object.entries(callback).filter(([name, value]) => name in REQUEST_FIELDS && value !== undefined && value !== '');
  return Object.fromEntries(held) as unknown as Click | Promised;
}

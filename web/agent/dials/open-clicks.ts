import * as v from 'valibot';
import type { StartDialRequest } from '../../../lambda/http/api-types';
import { eachOf } from '../../api/read-answer';
import { recall, remember } from '../../page/kept';
import { ofBrowser } from '../../page/storages';

/** One click on a number. All its tries carry its key, so they make one call. */
export interface Click {
  key: string;
  request: StartDialRequest;
}

const text = v.optional(v.string());
const startDialRequest = v.object({ number: v.string(), relatedContactId: text, comment: text, mode: v.optional(v.picklist(['queued-callback', 'legacy'])), evenSo: v.optional(v.boolean()), atAnyHour: v.optional(v.boolean()), recorded: v.optional(v.boolean()), customerZone: text, callerId: text });
const kept = v.object({ open: v.fallback(eachOf(v.object({ key: v.string(), request: startDialRequest })), []) });

/** Clicks of an agent that have no answer yet. The service may know nothing of them, so this browser keeps them through a reload; every call is read from the service. */
export function recallOpenClicks(username: string): Click[] {
  return recall(ofBrowser, keyOf(username), kept)?.open ?? [];
}

export function rememberOpenClicks(username: string, open: readonly Click[]): void {
  remember(ofBrowser, keyOf(username), { open });
}

function keyOf(username: string): string {
  return `dialback.dials.${username}`;
}

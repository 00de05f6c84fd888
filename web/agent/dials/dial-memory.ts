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

/** The calls that this browser remembers for an agent, so that a reload shows them again. It stores the ids of calls; the page reads the calls from the service. */
export interface RememberedDials {
  ids: string[];
  /** Clicks that have no answer yet. */
  open: Click[];
}

/** An agent looks back over a shift's last calls, not over a history. */
const keptDials = 20;

const text = v.optional(v.string());
const startDialRequest = v.object({ number: v.string(), relatedContactId: text, comment: text, mode: v.optional(v.picklist(['queued-callback', 'legacy'])), evenSo: v.optional(v.boolean()), atAnyHour: v.optional(v.boolean()), recorded: v.optional(v.boolean()), customerZone: text, callerId: text });
const kept = v.object({
  ids: v.fallback(eachOf(v.string()), []),
  open: v.fallback(eachOf(v.object({ key: v.string(), request: startDialRequest })), []),
});

export function recallDials(username: string): RememberedDials {
  return recall(ofBrowser, keyOf(username), kept) ?? { ids: [], open: [] };
}

export function rememberDials(username: string, { ids, open }: RememberedDials): void {
  remember(ofBrowser, keyOf(username), { ids: ids.slice(0, keptDials), open });
}

function keyOf(username: string): string {
  return `dialback.dials.${username}`;
}

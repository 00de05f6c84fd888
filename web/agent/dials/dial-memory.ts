import type { StartDialRequest } from '../../../lambda/http/api-types';

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

export function recallDials(username: string): RememberedDials {
  try {
    const { ids, open } = JSON.parse(localStorage.getItem(keyOf(username)) ?? '{}') as Partial<RememberedDials>;
    return { ids: ids ?? [], open: open ?? [] };
  } catch {
    return { ids: [], open: [] };
  }
}

export function rememberDials(username: string, { ids, open }: RememberedDials): void {
  localStorage.setItem(keyOf(username), JSON.stringify({ ids: ids.slice(0, keptDials), open }));
}

function keyOf(username: string): string {
  return `dialback.dials.${username}`;
}

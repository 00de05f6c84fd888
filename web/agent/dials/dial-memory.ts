import type { StartDialRequest } from '../../../lambda/http/api-types';

/** One click on a number, by the key that makes all its tries one. */
export interface Click {
  key: string;
  request: StartDialRequest;
}

/** What this browser remembers of an agent's calls, so that a reload shows them again. The calls themselves are asked for. */
export interface RememberedDials {
  ids: string[];
  /** Clicks that nobody has answered yet. */
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

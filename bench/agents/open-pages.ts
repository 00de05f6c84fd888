import { pollSeconds } from '../../web/page/poll-seconds';
import type { ApiAnswer } from './environments';

const LIST = { list: 'pending', owner: 'anybody' };

export interface OpenPage {
  username: string;
  routingProfileId: string;
  nextListMs: number;
  nextMeMs: number;
  since?: string;
  wholeAtMs: number;
  /** Changes that it has not shown yet: by id, the version and the moment of each. */
  behind: Map<string, { version: number; atMs: number }>;
}

export type Ask = (route: string, about: { username: string; query?: Record<string, string>; id?: string }) => Promise<ApiAnswer>;

/** The page asks whatever is due at this moment. Returns how far it was behind with each change that it heard of, in seconds. */
export async function askDue(page: OpenPage, { nowMs, ask }: { nowMs: number; ask: Ask }): Promise<number[]> {
  const { username } = page;
  if (page.nextMeMs <= nowMs) {
    page.nextMeMs = nowMs + pollSeconds.status * 1000;
    await ask('GET /me', { username });
  }
  if (page.nextListMs > nowMs) return [];
  page.nextListMs = nowMs + pollSeconds.list * 1000;
  const isWhole = page.since === undefined || nowMs - page.wholeAtMs >= pollSeconds.wholeList * 1000;
  const { status, body } = await ask('GET /callbacks', { username, query: isWhole ? LIST : { ...LIST, since: page.since! } });
  if (status >= 400) return [];
  if (isWhole) page.wholeAtMs = nowMs;
  page.since = body['since'] as string;
  return shownBy(page, body as unknown as Shown, nowMs);
}

interface Shown {
  callbacks: { id: string; version: number }[];
  gone?: string[];
}

function shownBy({ behind }: OpenPage, { callbacks, gone }: Shown, nowMs: number): number[] {
  const versions = new Map<string, number>([...callbacks.map(({ id, version }) => [id, version] as const), ...(gone ?? []).map((id) => [id, Infinity] as const)]);
  const lags: number[] = [];
  for (const [id, { version, atMs }] of behind) {
    // A list that was read anew shows all that there is.
    if (gone && (versions.get(id) ?? 0) < version) continue;
    behind.delete(id);
    lags.push((nowMs - atMs) / 1000);
  }
  return lags;
}

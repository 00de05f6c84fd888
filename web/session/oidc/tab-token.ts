import * as v from 'valibot';
import { recall, remember } from '../../page/kept';
import { ofTab } from '../../page/storages';

const key = 'dialback.sign-in.refresh';
const kept = v.object({ tab: v.string(), refreshToken: v.string() });

/** The refresh token of one tab, which outlives a reload. */
export interface TabToken {
  /** What a load before this one left. */
  refreshToken: string | undefined;
  keep(refreshToken: string | undefined): void;
}

/**
 * Opens the refresh token of this tab. A tab that was duplicated has a copy of it, and a provider takes using a token twice for theft and ends both sessions: the
 * copy is left alone, and that tab signs in by itself.
 */
export async function openTabToken(): Promise<TabToken> {
  const left = recall(ofTab, key, kept);
  const isOurs = left !== undefined && (await holdForLife(left.tab));
  const tab = isOurs ? left.tab : crypto.randomUUID();
  if (!isOurs) await holdForLife(tab);
  return {
    refreshToken: isOurs ? left.refreshToken : undefined,
    keep(refreshToken) {
      if (refreshToken === undefined) ofTab.removeItem(key);
      else remember(ofTab, key, { tab, refreshToken });
    },
  };
}

/** Takes the lock of this tab until the page goes. Returns false if another tab has it. */
function holdForLife(tab: string): Promise<boolean> {
  return new Promise((answer) => {
    const request = navigator.locks.request(`dialback.tab.${tab}`, { ifAvailable: true }, (lock) => {
      answer(lock !== null);
      return lock ? new Promise<never>(() => undefined) : undefined;
    });
    // A browser that forbids keeping to a framed page forbids locks too. Then no other tab has anything of this one.
    request.catch(() => answer(true));
  });
}

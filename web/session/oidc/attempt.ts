import { generateRandomCodeVerifier, generateRandomNonce, generateRandomState } from 'oauth4webapi';
import * as v from 'valibot';
import { recall, remember } from '../../page/kept';
import { ofTab } from '../../page/storages';

const attempt = v.object({
  state: v.string(),
  nonce: v.string(),
  verifier: v.string(),
  /** Query and fragment of the page, to come back to. */
  place: v.string(),
});

/** One visit to the provider. Its answer counts only with the same `state`, a token with the same `nonce`, and for whoever has the `verifier`. */
export type Attempt = v.InferOutput<typeof attempt>;

const key = 'dialback.sign-in.attempt';
const popupMark = 'popup.';

/** @param where `popup`: the answer comes to a window of its own, which hands it over. */
export function createAttempt(where: 'page' | 'popup'): Attempt {
  return {
    state: `${where === 'popup' ? popupMark : ''}${generateRandomState()}`,
    nonce: generateRandomNonce(),
    verifier: generateRandomCodeVerifier(),
    place: `${window.location.search}${window.location.hash}`,
  };
}

/** Returns whether an answer belongs to a window that was opened for it. */
export function isOfPopup(answer: URLSearchParams): boolean {
  return answer.get('state')?.startsWith(popupMark) ?? false;
}

/** Keeps the attempt in this tab while the person is at the provider's. */
export function keepAttempt(kept: Attempt): void {
  remember(ofTab, key, kept);
}

/** Returns the attempt of this tab, once. An answer that comes a second time finds none. */
export function takeAttempt(): Attempt | undefined {
  const kept = recall(ofTab, key, attempt);
  ofTab.removeItem(key);
  return kept;
}

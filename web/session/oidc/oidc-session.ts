import type { OidcSignIn } from '../../api/page-config';
import { askAgain } from '../../page/use-interval';
import { isFramed } from '../../workspace/framed';
import type { Session } from '../session';
import { SignedOutError } from '../signed-out';
import { createAttempt, keepAttempt, takeAttempt } from './attempt';
import { describeFailure } from './describe-failure';
import { askInPopup, closeAfterSignOut, handOver, openSignOut } from './popup';
import { openProvider, type Provider, type Tokens } from './provider';
import { openTabToken, type TabToken } from './tab-token';
import { t } from '../../words/t';

/** Tells the other tabs of this browser that the person signed out. */
const signedOutChannel = 'dialback.sign-in.out';

/** Waits until the person chooses to begin: browsers open a window only right after a click. `failure` says why the last try came to nothing. */
export type AskToBegin = (failure: string | undefined) => Promise<void>;

/**
 * Opens a session with the code that the provider sent back, or with the refresh token of this tab. If it has neither, it leaves for the provider's page. That page
 * refuses to be shown in a frame, so a framed page signs in in a window of its own.
 * @throws when the provider refuses or cannot be reached. The page then says so, and leaves for nowhere.
 */
export async function openOidcSession(signIn: OidcSignIn, askToBegin: AskToBegin): Promise<Session> {
  const answer = new URLSearchParams(window.location.search);
  if (handOver(answer) || closeAfterSignOut()) return new Promise<never>(() => undefined);
  const [provider, tab] = await Promise.all([openProvider(signIn), openTabToken()]);
  const tokens = (await answered(provider, answer)) ?? (await provider.renew(tab));
  return sessionOf(tokens ?? (await (isFramed() ? signInByWindow(provider, askToBegin) : leaveForProvider(provider))), { provider, tab });
}

async function signInByWindow(provider: Provider, askToBegin: AskToBegin): Promise<Tokens> {
  let failure: string | undefined;
  for (;;) {
    await askToBegin(failure);
    failure = undefined;
    const tokens = await askProviderInWindow(provider).catch((error: unknown) => {
      failure = describeFailure(error);
      return undefined;
    });
    if (tokens) return tokens;
  }
}

/** Returns undefined if the provider's answer is none, or none to an attempt of this tab: an old address that was loaded again, say. */
async function answered(provider: Provider, answer: URLSearchParams): Promise<Tokens | undefined> {
  if (!answer.has('code') && !answer.has('error')) return undefined;
  const attempt = takeAttempt();
  window.history.replaceState(null, '', `${window.location.pathname}${attempt?.place ?? ''}`);
  return attempt && answer.get('state') === attempt.state ? provider.redeem(answer, attempt) : undefined;
}

async function leaveForProvider(provider: Provider): Promise<never> {
  const attempt = createAttempt('page');
  keepAttempt(attempt);
  window.location.assign(await provider.address(attempt));
  return new Promise<never>(() => undefined);
}

function sessionOf(first: Tokens, { provider, tab }: { provider: Provider; tab: TabToken }): Session {
  let tokens = first;
  let ended: string | undefined;
  let renewal: Promise<void> | undefined;
  const listeners = new Set<() => void>();
  const channel = new BroadcastChannel(signedOutChannel);
  tab.keep(tokens.refreshToken);

  const end = (reason: string | undefined) => {
    ended = reason;
    if (reason) tab.keep(undefined);
    listeners.forEach((tell) => tell());
  };
  const take = (next: Tokens) => {
    tokens = next;
    tab.keep(next.refreshToken);
    end(undefined);
  };
  const renew = async () => {
    const next = await provider.renew(tokens);
    if (next) take(next);
    else end(t('Your sign-in has ended. Calls go on, and what you typed stays.'));
  };
  channel.onmessage = () => end(t('You signed out in another tab. Calls go on, and what you typed stays.'));

  return {
    username: first.name,
    async token(refused) {
      const isStale = refused === tokens.forApi || performance.now() > tokens.renewAt;
      // Requests that find the token stale at the same time wait for one renewal.
      if (!ended && isStale) {
        renewal ??= renew().finally(() => (renewal = undefined));
        // A token that nobody refused yet is good for a minute more, if the provider cannot be reached.
        await renewal.catch((error: unknown) => {
          if (refused !== undefined) throw error;
        });
      }
      if (ended) throw new SignedOutError();
      return tokens.forApi;
    },
    signOut() {
      channel.postMessage('signed out');
      tab.keep(undefined);
      void leave(provider, tokens);
    },
    ending: {
      reason: () => ended,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      signInAgain: () =>
        void askProviderInWindow(provider).then(
          (next) => {
            if (next && next.subject !== first.subject) becomeAnother(next, tab);
            else if (next) take(next);
            askAgain();
          },
          (error: unknown) => end(describeFailure(error)),
        ),
    },
  };
}

async function askProviderInWindow(provider: Provider): Promise<Tokens | undefined> {
  const attempt = createAttempt('popup');
  const answer = await askInPopup(provider.address(attempt), attempt.state);
  return answer && provider.redeem(answer, attempt);
}

/** Nothing of the one person may show for the other. */
function becomeAnother({ refreshToken }: Tokens, tab: TabToken): void {
  tab.keep(refreshToken);
  window.location.reload();
}

async function leave(provider: Provider, { idToken, refreshToken }: Tokens): Promise<void> {
  const goTo = isFramed() ? openSignOut() : (address: string) => window.location.assign(address);
  // The provider's session ends even if it does not take the token back.
  if (refreshToken) await provider.revoke(refreshToken).catch(() => undefined);
  goTo(provider.endOfSession(idToken) ?? window.location.pathname);
}

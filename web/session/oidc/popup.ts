import { isOfPopup } from './attempt';
import { t } from '../../words/t';

const channelName = 'dialback.sign-in.answer';
const signOutWindow = 'dialback-sign-out';
const windowFeatures = 'popup,width=520,height=680';
const closedCheckMilliseconds = 500;

/** The browser did not open the window. */
export class PopupBlocked extends Error {
  constructor() {
    super(t('Your browser did not open the sign-in window. Allow pop-ups for this page, then try again.'));
  }
}

/**
 * Signs in in a window of its own, so that this page keeps everything on it. Returns the provider's answer, or undefined if the person closed the window.
 * @param address the address of the provider's page. The window opens before it is known, because browsers open one only right after a click.
 */
export async function askInPopup(address: Promise<string>, state: string): Promise<URLSearchParams | undefined> {
  const popup = window.open('about:blank', 'dialback-sign-in', windowFeatures);
  if (!popup) throw new PopupBlocked();
  const answer = waitForAnswer(popup, state);
  try {
    popup.location.href = await address;
  } catch (error) {
    popup.close();
    throw error;
  }
  return answer;
}

/** Hands the provider's answer to the page that opened this window. Returns false if this window was not opened for one. */
export function handOver(answer: URLSearchParams): boolean {
  if (!isOfPopup(answer)) return false;
  const text = answer.toString();
  // A provider may cut the tie to the opener (Cross-Origin-Opener-Policy), and browsers keep channels of framed pages apart. One of the two ways is open.
  (window.opener as Window | null)?.postMessage({ [channelName]: text }, window.location.origin);
  new BroadcastChannel(channelName).postMessage(text);
  window.close();
  return true;
}

/** Opens a window for the provider's sign-out page, which refuses to be shown in a frame. Returns what sends it there, and begins this page anew. */
export function openSignOut(): (address: string) => void {
  const popup = window.open('about:blank', signOutWindow, windowFeatures);
  return (address) => {
    if (popup) popup.location.href = address;
    window.location.reload();
  };
}

/** Closes the window that the provider's sign-out page sent back here. Returns false if this is none. */
export function closeAfterSignOut(): boolean {
  if (window.name !== signOutWindow) return false;
  window.close();
  return true;
}

function waitForAnswer(popup: Window, state: string): Promise<URLSearchParams | undefined> {
  const channel = new BroadcastChannel(channelName);
  return new Promise((resolve) => {
    const settle = (answer?: URLSearchParams) => {
      window.clearInterval(closedCheck);
      window.removeEventListener('message', onMessage);
      channel.close();
      resolve(answer);
    };
    const take = (text: unknown) => {
      if (typeof text !== 'string') return;
      const answer = new URLSearchParams(text);
      if (answer.get('state') === state) settle(answer);
    };
    const onMessage = ({ origin, data }: MessageEvent<unknown>) => {
      if (origin === window.location.origin && typeof data === 'object' && data !== null && channelName in data) take(data[channelName]);
    };
    channel.onmessage = ({ data }: MessageEvent<unknown>) => take(data);
    window.addEventListener('message', onMessage);
    // The answer may arrive just after the window has closed.
    const closedCheck = window.setInterval(() => popup.closed && window.setTimeout(settle, closedCheckMilliseconds), closedCheckMilliseconds);
  });
}

import 'amazon-connect-streams';
import { NOT_SIGNED_IN, type PhoneButton, type PhoneView } from '../softphone/phone';
import { viewOf, voiceContactOf } from './ccp-view';
import { t } from '../words/t';

/** Connect's softphone in its frame. */
export interface Ccp {
  view(): PhoneView;
  /** A sentence, if it does not work. */
  failure(): string | undefined;
  subscribe(listener: () => void): () => void;
  press(button: PhoneButton): void;
}

let opened: { host: HTMLElement; ccp: Ccp } | undefined;

/**
 * Shows the softphone at `address` in `host`, or returns the one that is there: the library serves one in a page. In another element the old one is ended first.
 */
export function openCcp(host: HTMLElement, address: string): Ccp {
  if (opened?.host === host) return opened.ccp;
  if (opened) connect.core.terminate();
  opened = { host, ccp: start(host, address) };
  return opened.ccp;
}

type Work = (contact: connect.Contact, callbacks: connect.SuccessFailOptions) => void;

const deeds = (): Record<PhoneButton, { failed: string; work: Work }> => ({
  accept: { failed: t('Amazon Connect did not accept the call. Use the buttons of the softphone.'), work: (contact, callbacks) => contact.accept(callbacks) },
  reject: { failed: t('Amazon Connect did not reject the call. Use the buttons of the softphone.'), work: (contact, callbacks) => contact.reject(callbacks) },
  'hang-up': { failed: t('Amazon Connect did not hang up. Use the buttons of the softphone.'), work: (contact, callbacks) => contact.getAgentConnection().destroy(callbacks) },
  clear: { failed: t('Amazon Connect did not clear the call. Use the buttons of the softphone.'), work: (contact, callbacks) => contact.clear(callbacks) },
});

function start(host: HTMLElement, address: string): Ccp {
  let view = NOT_SIGNED_IN;
  let failure: string | undefined;
  let agent: connect.Agent | undefined;
  const listeners = new Set<() => void>();
  const tell = () => listeners.forEach((listener) => listener());
  const fail = (sentence: string) => {
    failure = sentence;
    tell();
  };
  const read = (of: connect.Agent) => {
    agent = of;
    const next = viewOf(of);
    if (failure === undefined && JSON.stringify(next) === JSON.stringify(view)) return;
    [view, failure] = [next, undefined];
    tell();
  };
  const press = (button: PhoneButton) => {
    const contact = agent && voiceContactOf(agent);
    const { failed, work } = deeds()[button];
    if (contact) work(contact, { failure: () => fail(failed) });
  };
  connect.core.initCCP(host, {
    ccpUrl: address,
    iframeTitle: t('Softphone of Amazon Connect'),
    loginPopupAutoClose: true,
    loginOptions: { autoClose: true, width: 480, height: 640 },
    // The frame has the microphone and plays the ring, as it does in a window of its own.
    softphone: { allowFramedSoftphone: true },
    pageOptions: { enableAudioDeviceSettings: true, enablePhoneTypeSettings: true },
  });
  connect.agent((found) => found.onRefresh(read));
  connect.core.onAccessDenied(() => fail(t('Amazon Connect does not let you use its softphone. Your security profile needs the permission “Access Contact Control Panel”: tell your supervisor.')));
  connect.core.onIframeRetriesExhausted(() => fail(t('The softphone of Amazon Connect did not open. Sign in to Amazon Connect, then load the page again.')));
  return {
    view: () => view,
    failure: () => failure,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    press,
  };
}

import type { ShownView, ViewResult } from '../../flow-runner/host';
import { ChatWindow, type ChatScreen } from '../../chats/chat-window';
import { recordDesk } from '../../routing/change-desk';
import { SECOND } from '../../centre-context';
import { isManagedView } from '../../resources/managed-views';
import type { HostScope } from './host-scope';

/** Puts a view on the agent's screen, or into the customer's chat, until they choose one of its actions, or the time is over. */
export async function showView(scope: HostScope, { timeLimitSeconds, ...view }: ShownView & { timeLimitSeconds: number }): Promise<ViewResult> {
  const { ctx, part } = scope;
  const screen = screenOf(scope);
  if (!screen) return { failed: 'nobody is there to look at a view' };
  if (!isManagedView(view.viewId)) return { failed: `there is no view ${view.viewId}` };
  return new Promise((resolve, reject) => {
    const end = (result: ViewResult) => {
      timer.cancel();
      part.signal.removeEventListener('abort', giveUp);
      screen.show(undefined);
      resolve(result);
    };
    const giveUp = () => {
      timer.cancel();
      reject(part.signal.reason as Error);
    };
    const timer = ctx.time.after(timeLimitSeconds * SECOND, () => end({ timedOut: true }));
    part.signal.addEventListener('abort', giveUp, { once: true });
    screen.show({ view, choose: (action, output) => end({ action, output }) });
  });
}

interface Screen {
  show(screen: ChatScreen | undefined): void;
}

/** A guide has the screen of its agent, a chat the window of its customer. */
function screenOf({ ctx, lifeline, part }: HostScope): Screen | undefined {
  const { guided } = part;
  const { leg } = lifeline;
  if (leg instanceof ChatWindow && part.listener === 'customer') return { show: (screen) => void (leg.screen = screen) };
  if (!guided) return undefined;
  return {
    show(screen) {
      guided.slot.screen = screen;
      if (screen) recordDesk(ctx, guided.desk, 'VIEW');
    },
  };
}

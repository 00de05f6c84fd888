import type { ShownView, ViewResult } from '../../flow-runner/host';
import { recordDesk } from '../../routing/change-desk';
import { SECOND } from '../../centre-context';
import type { HostScope } from './host-scope';

/** Views that every instance has; those that administrators make are not emulated, so an id of theirs is not found. */
const MANAGED_VIEW = /^arn:aws[a-z-]*:connect:[a-z0-9-]+:aws:view\/(detail|list|form|confirmation|cards|after-contact-work)(:(\d+|\$LATEST|\$SAVED))?$/;

/** Puts a view on the agent's screen until they choose one of its actions, or the time is over. */
export async function showView({ ctx, part }: HostScope, { timeLimitSeconds, ...view }: ShownView & { timeLimitSeconds: number }): Promise<ViewResult> {
  const { guided } = part;
  if (!guided) return { failed: 'no agent has this contact as a guide' };
  if (!MANAGED_VIEW.test(view.viewId)) return { failed: `there is no view ${view.viewId}` };
  const { desk, slot } = guided;
  return new Promise((resolve, reject) => {
    const end = (result: ViewResult) => {
      timer.cancel();
      part.signal.removeEventListener('abort', giveUp);
      slot.screen = undefined;
      resolve(result);
    };
    const giveUp = () => {
      timer.cancel();
      reject(part.signal.reason as Error);
    };
    const timer = ctx.time.after(timeLimitSeconds * SECOND, () => end({ timedOut: true }));
    part.signal.addEventListener('abort', giveUp, { once: true });
    slot.screen = { view, choose: (action, output) => end({ action, output }) };
    recordDesk(ctx, desk, 'VIEW');
  });
}

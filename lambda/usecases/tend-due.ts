import { secondsBetween } from '../domain/callback/instant';
import type { AttentionList } from '../ports/callback-store';
import { advanceCallback, type AdvancePorts } from './advance-callback';
import { tendHold } from './hold-agent';

/** A sweep then leaves the rest to the next one, rather than being cut off with its counts. Its last item may take 10 seconds more. */
const SWEEP_SECONDS = 40;

/**
 * The sweep: whatever set itself a moment of attention that has passed is looked at. It asks "until now", never "at this
 * minute", so a late or lost tick only delays. One item that fails does not keep the others waiting.
 */
export async function tendDue(ports: AdvancePorts & { attention: AttentionList }): Promise<{ tended: number; failed: number }> {
  const done = { tended: 0, failed: 0 };
  const startedAt = ports.clock.now();
  for await (const due of ports.attention.dueUntil(startedAt)) {
    if (secondsBetween(startedAt, ports.clock.now()) >= SWEEP_SECONDS) break;
    try {
      if (due.kind === 'agent-hold') await tendHold(ports, due.userId);
      else await tendCallback(ports, due.subject);
      done.tended += 1;
    } catch (error) {
      done.failed += 1;
      ports.notices.failed('tend', due.kind === 'callback' ? due.subject : due.userId, error);
    }
  }
  return done;
}

async function tendCallback(ports: AdvancePorts, subject: string): Promise<void> {
  const callback = await ports.store.findLatest(subject);
  if (callback) await advanceCallback(ports, callback, { type: 'attention-due' });
}

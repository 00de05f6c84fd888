import type { CallIn } from '../../domain/call-in/call-in';
import type { Refusal } from '../../domain/refusal';
import { advanceCallIn, type CallInPorts } from './advance-call-in';

type Answer = { callIn: CallIn } | { refusal: Refusal };

/** The customer does not want to call any more. Safe to repeat; what is over stays as it is. */
export function cancelCallIn(ports: CallInPorts, id: string): Promise<Answer> {
  return happen(ports, id, 'cancelled');
}

/** How it stands now: what has passed meanwhile is settled first. */
export function lookUpCallIn(ports: CallInPorts, id: string): Promise<Answer> {
  return happen(ports, id, 'time-passed');
}

async function happen(ports: CallInPorts, id: string, type: 'cancelled' | 'time-passed'): Promise<Answer> {
  const callIn = await ports.callIns.find(id);
  if (!callIn) return { refusal: { code: 'request-not-found' } };
  const decision = await advanceCallIn(ports, callIn, { event: { type } });
  return 'refused' in decision ? { refusal: { code: 'request-not-found' } } : { callIn: decision.next };
}

import type { Agent } from '../../agents/domain/agent';
import { retryOvertaken } from '../../ground/domain/retry-overtaken';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { PinBook, PinHashes } from '../ports/pins';
import type { PinRefusal, ProvePin } from './prove-pin';

export interface SetPinNeeds {
  pins: Pick<PinBook, 'find' | 'keep'>;
  pinHashes: PinHashes;
  provePin: ProvePin;
  clock: Clock;
}

/** @param current the PIN that the agent has. Left out where they have none */
export type SetPin = (order: { agent: Agent; pin: string; current?: string | undefined }) => Promise<{ setAt: string } | { refusal: PinRefusal }>;

/** Who has a PIN must know it to have another one. Who forgot it asks an administrator to take it away. */
export function createSetPin({ pins, pinHashes, provePin, clock }: SetPinNeeds): SetPin {
  return ({ agent, pin, current }) =>
    retryOvertaken(`The PIN of ${agent.username}`, async () => {
      const before = await pins.find(agent.userId);
      const refusal = before && (await provePin(agent.userId, current));
      if (refusal) return { refusal };
      const setAt = clock.now();
      const kept = await pins.keep({ ...agent, ...(await pinHashes.hash(pin)), setAt }, before);
      return kept === 'kept' ? { setAt } : 'overtaken';
    });
}

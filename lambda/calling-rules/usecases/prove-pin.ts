import { PIN_TRIES } from '../domain/pin';
import type { RuleRefusal } from '../domain/refusals';
import type { PinBook, PinHashes } from '../ports/pins';

export interface PinNeeds {
  pins: Pick<PinBook, 'find' | 'countTry' | 'forgetTries'>;
  pinHashes: PinHashes;
}

export type PinRefusal = RuleRefusal<'pin-needed' | 'pin-not-set' | 'pin-wrong' | 'pin-locked'>;

/** Undefined: it is the agent's PIN. @param pin undefined: none was given */
export type ProvePin = (userId: string, pin: string | undefined) => Promise<PinRefusal | undefined>;

/** A try is counted first, and forgotten if it was right. So who dies in between, or asks many times at once, has no more tries for it. */
export function createProvePin({ pins, pinHashes }: PinNeeds): ProvePin {
  return async (userId, pin) => {
    if (pin === undefined) {
      const kept = await pins.find(userId);
      return { code: !kept ? 'pin-not-set' : kept.tries >= PIN_TRIES ? 'pin-locked' : 'pin-needed' };
    }
    const tried = await pins.countTry(userId, PIN_TRIES);
    if (!tried || tried === 'locked') return { code: tried ? 'pin-locked' : 'pin-not-set' };
    if (!(await pinHashes.isOf(pin, tried))) return tried.tries >= PIN_TRIES ? { code: 'pin-locked' } : { code: 'pin-wrong', triesLeft: PIN_TRIES - tried.tries };
    await pins.forgetTries(tried);
    return undefined;
  };
}

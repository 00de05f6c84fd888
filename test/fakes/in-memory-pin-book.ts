import type { KeptPin } from '../../lambda/calling-rules/domain/pin';
import type { PinAdministration, PinBook, PinHashes } from '../../lambda/calling-rules/ports/pins';

export function createInMemoryPinBook(): PinBook & PinAdministration {
  const pins = new Map<string, KeptPin>();
  return {
    find: async (userId) => pins.get(userId),
    async keep(pin, before) {
      if (pins.get(pin.userId)?.salt !== before?.salt) return 'overtaken';
      pins.set(pin.userId, { ...pin, tries: 0 });
      return 'kept';
    },
    async countTry(userId, atMost) {
      const pin = pins.get(userId);
      if (!pin || pin.tries >= atMost) return pin && 'locked';
      const tried = { ...pin, tries: pin.tries + 1 };
      pins.set(userId, tried);
      return tried;
    },
    async forgetTries({ userId, salt }) {
      const pin = pins.get(userId);
      if (pin?.salt === salt) pins.set(userId, { ...pin, tries: 0 });
    },
    remove: async (userId) => pins.delete(userId),
    list: async () => ({ pins: [...pins.values()] }),
  };
}

let salts = 0;

/** Fast, and no secret. */
export const plainPins: PinHashes = {
  hash: async (pin) => ({ salt: String((salts += 1)), hash: `hashed ${pin}` }),
  isOf: async (pin, { hash }) => hash === `hashed ${pin}`,
};

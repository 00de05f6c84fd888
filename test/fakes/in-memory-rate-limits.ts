import { plusSeconds, secondsBetween } from '../../lambda/ground/domain/instant';
import type { Clock } from '../../lambda/ground/ports/clock-ids-notices';
import type { RateLimits } from '../../lambda/ground/ports/rate-limits';

export function createInMemoryRateLimits(clock: Clock): RateLimits {
  const windows = new Map<string, { used: number; endsAt: string; counted: Set<string> }>();
  const standing = (name: string, key: string) => {
    const there = windows.get(`${name} ${key}`);
    return there && there.endsAt > clock.now() ? there : undefined;
  };
  const waitFor = ({ endsAt }: { endsAt: string }) => Math.ceil(secondsBetween(clock.now(), endsAt));
  return {
    async use({ name, atMost, windowSeconds }, key, once) {
      const window = standing(name, key) ?? { used: 0, endsAt: plusSeconds(clock.now(), windowSeconds), counted: new Set<string>() };
      if (once !== undefined && window.counted.has(once)) return undefined;
      if (window.used >= atMost) return waitFor(window);
      windows.set(`${name} ${key}`, { ...window, used: window.used + 1, counted: once === undefined ? window.counted : new Set([...window.counted, once]) });
      return undefined;
    },
    async waitOf({ name, atMost }, key) {
      const window = standing(name, key);
      return window && window.used >= atMost ? waitFor(window) : undefined;
    },
  };
}

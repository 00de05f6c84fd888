import type { Listed, ListEntries } from '../../lambda/calling-rules/domain/list-entry';
import type { ListLookUp } from '../../lambda/calling-rules/ports/lists';
import { createAskRules, createReadRules } from '../../lambda/calling-rules/usecases/ask-rules';
import { createCountCall, createLookAtLimits } from '../../lambda/calling-rules/usecases/count-call';
import { createProvePin } from '../../lambda/calling-rules/usecases/prove-pin';
import { createSetPin } from '../../lambda/calling-rules/usecases/set-pin';
import { createCheckNumber } from '../../lambda/calling-rules/usecases/check-number';
import type { Clock } from '../../lambda/ground/ports/clock-ids-notices';
import type { RateLimits } from '../../lambda/ground/ports/rate-limits';
import type { NumberRules } from '../../lambda/numbers/domain/read-number';
import { type CallingPolicy, USUAL_CALLING } from '../../lambda/queues/domain/calling-policy';
import { createInMemoryPinBook, plainPins } from './in-memory-pin-book';
import { createInMemoryRateLimits } from './in-memory-rate-limits';

/** The lists in memory, which a test may change, and the use cases that ask them. A look that is not exact sees them as they were `aMomentAgo`, if a test says how. @param otherLists in place of these */
export function createInMemoryRules({ clock, numberRules, calling = USUAL_CALLING, limits = createInMemoryRateLimits(clock), otherLists }: { clock: Clock; numberRules: NumberRules; calling?: CallingPolicy; limits?: RateLimits; otherLists?: ListLookUp }) {
  const entries = new Map<string, ListEntries>();
  const aMomentAgo: { entries?: ReadonlyMap<string, ListEntries> } = {};
  const lists: ListLookUp = otherLists ?? {
    of: async (subjects, { exact }) => {
      const read = exact ? entries : (aMomentAgo.entries ?? entries);
      return subjects.flatMap((subject): Listed[] => (read.has(subject) ? [{ subject, entries: read.get(subject)! }] : []));
    },
  };
  const limiting = { limits, callsADay: calling.callsADay };
  const pins = createInMemoryPinBook();
  const pinning = { pins, pinHashes: plainPins, clock };
  const provePin = createProvePin(pinning);
  const needs = { rules: { numbers: numberRules, calling }, lists, lookAtLimits: createLookAtLimits(limiting), provePin, clock };
  const askRules = createAskRules(needs);
  return { entries, aMomentAgo, limits, numberRules, readRules: createReadRules(needs), askRules, checkNumber: createCheckNumber({ numberRules, askRules }), countCall: createCountCall(limiting), pins, setPin: createSetPin({ ...pinning, provePin }) };
}

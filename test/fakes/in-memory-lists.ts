import type { Listed, ListEntries } from '../../lambda/calling-rules/domain/list-entry';
import type { ListLookUp } from '../../lambda/calling-rules/ports/lists';
import { createAskRules, createReadRules } from '../../lambda/calling-rules/usecases/ask-rules';
import { createCheckNumber } from '../../lambda/calling-rules/usecases/check-number';
import type { Clock } from '../../lambda/ground/ports/clock-ids-notices';
import type { NumberRules } from '../../lambda/numbers/domain/read-number';
import { type CallingPolicy, USUAL_CALLING } from '../../lambda/queues/domain/calling-policy';

/** The lists in memory, which a test may change, and the use cases that ask them. */
export function createInMemoryRules({ clock, numberRules, calling = USUAL_CALLING }: { clock: Clock; numberRules: NumberRules; calling?: CallingPolicy }) {
  const entries = new Map<string, ListEntries>();
  const lists: ListLookUp = { of: async (subjects) => subjects.flatMap((subject): Listed[] => (entries.has(subject) ? [{ subject, entries: entries.get(subject)! }] : [])) };
  const needs = { rules: { numbers: numberRules, calling }, lists, clock };
  const askRules = createAskRules(needs);
  return { entries, numberRules, readRules: createReadRules(needs), askRules, checkNumber: createCheckNumber({ numberRules, askRules }) };
}

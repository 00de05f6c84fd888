import type { CheckedSettings } from '../settings';
import { accessRules } from './access-rules';
import { callRules } from './call-rules';
import { keptRules } from './kept-rules';
import { numberRules } from './number-rules';
import { betweenQueues, queueRules } from './queue-rules';
import { roleRules } from './role-rules';
import type { Rule } from './rule';
import { wordingRules } from './wording-rules';

/** Rules that see all settings. */
export const settingsRules: readonly Rule[] = [...numberRules, ...betweenQueues, ...callRules, ...accessRules, ...keptRules, ...roleRules, ...wordingRules];

/** What there is of the settings once each field was read by itself. */
export interface Readable {
  /** Fields that can be used, with defaults. */
  settings: Partial<CheckedSettings>;
  /** Queues that can be used, each with its place in the list. */
  queues: readonly { n: number; queue: CheckedSettings['queues'][number] }[];
}

/** A rule asks for a field that cannot be used. The field's own fault is told already. */
class Unusable extends Error {}

/** The faults between fields. A rule that needs a field which is at fault itself says nothing. */
export function findFaults({ settings, queues }: Readable): string[] {
  const usable = new Proxy(settings, {
    get(target, field) {
      if (!Object.hasOwn(target, field)) throw new Unusable();
      return Reflect.get(target, field) as unknown;
    },
  }) as CheckedSettings;
  const ofAll = settingsRules.flatMap((rule) => said(() => rule(usable)));
  const ofQueues = queues.flatMap(({ n, queue }) => queueRules.flatMap((rule) => said(() => rule(queue, `queues.${n}`, usable))));
  return [...ofAll, ...ofQueues];
}

function said(rule: () => Iterable<string>): string[] {
  try {
    return [...rule()];
  } catch (error) {
    if (error instanceof Unusable) return [];
    throw error;
  }
}

import type { DayWindow } from '../../lambda/calendar/domain/calling-window';
import type { CallerId } from '../../lambda/queues/domain/caller-id';
import type { CallingPolicy } from '../../lambda/queues/domain/calling-policy';
import type { WindowSetting } from '../settings/calling-setting';
import type { CheckedSettings } from '../settings/settings';

/** The calling rules as functions are told of them. */
export function callingPolicyOf({ calling, callerIds, queues }: Pick<CheckedSettings, 'calling' | 'callerIds' | 'queues'>): CallingPolicy {
  const { blockedPrefixes, customersOverrideDoNotCall, pinFor, callsToNumberADay: toNumber, callsOfAgentADay: ofAgent, window, windowOfCountry, holidays, clicksOutside, promisesOutside } = calling;
  const callsADay = { ...(toNumber !== 'unlimited' && { toNumber }), ...(ofAgent !== 'unlimited' && { ofAgent }) };
  const byCountry = Object.fromEntries(Object.entries(windowOfCountry).map(([country, hours]) => [country, dayWindowOf(hours)]));
  return { blockedPrefixes, customersOverrideDoNotCall, pinFor, callsADay, windows: { usual: dayWindowOf(window), byCountry, holidays, clicksOutside, promisesOutside }, callerIds: callerIds.map((callerId) => callerIdOf(callerId, queues)) };
}

/** Functions know queues by their ids. */
function callerIdOf({ queues: names, countries, ...callerId }: CheckedSettings['callerIds'][number], queues: CheckedSettings['queues']): CallerId {
  const queueIds = names && queues.flatMap(({ name, arn }) => (names.includes(name) ? [arn.slice(arn.lastIndexOf('/') + 1)] : []));
  return { ...callerId, ...(countries && { countries }), ...(queueIds && { queueIds }) };
}

export function dayWindowOf({ from, to }: WindowSetting): DayWindow | 'always' {
  return from === '00:00' && to === '24:00' ? 'always' : { startMinute: minuteOf(from), endMinute: minuteOf(to) };
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

import type { DayWindow } from '../../lambda/calendar/domain/calling-window';
import type { CallingPolicy } from '../../lambda/queues/domain/calling-policy';
import type { WindowSetting } from '../settings/calling-setting';
import type { CheckedSettings } from '../settings/settings';

/** The calling rules as functions are told of them. */
export function callingPolicyOf({ calling }: Pick<CheckedSettings, 'calling'>): CallingPolicy {
  const { blockedPrefixes, customersOverrideDoNotCall, callsToNumberADay: toNumber, callsOfAgentADay: ofAgent, window, windowOfCountry, ...windows } = calling;
  const callsADay = { ...(toNumber !== 'unlimited' && { toNumber }), ...(ofAgent !== 'unlimited' && { ofAgent }) };
  const byCountry = Object.fromEntries(Object.entries(windowOfCountry).map(([country, hours]) => [country, dayWindowOf(hours)]));
  return { blockedPrefixes, customersOverrideDoNotCall, callsADay, windows: { usual: dayWindowOf(window), byCountry, ...windows } };
}

export function dayWindowOf({ from, to }: WindowSetting): DayWindow | 'always' {
  return from === '00:00' && to === '24:00' ? 'always' : { startMinute: minuteOf(from), endMinute: minuteOf(to) };
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

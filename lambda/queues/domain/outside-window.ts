import { ALWAYS, areOpen, type Called, type CallingWindows, nextOpenInAll, windowHoursOf, zonesOfCalled } from '../../calendar/domain/calling-window';
import { localTimeOf } from '../../calendar/domain/local-time';
import type { QueueRefusal } from './refusals';

/** Clocks that a refusal tells: more would not be read. */
const TOLD_AT_MOST = 3;

interface Asked {
  called: Called;
  at: string;
  /** The refusal is of a time to come. */
  isThen: boolean;
}

/** The refusal of a call at an instant outside the calling window. Undefined: it is within. */
export function refuseOutsideWindow(windows: CallingWindows = ALWAYS, { called, at, isThen }: Asked): QueueRefusal<'outside-calling-window'> | undefined {
  const hours = windowHoursOf(windows, called);
  if (areOpen(hours, at)) return undefined;
  const opens = nextOpenInAll(hours, at);
  const zones = zonesOfCalled(called);
  const clocks = new Map(zones.map((zone) => [localTimeOf(at, zone), zone] as const));
  const there = [...clocks].sort(([one], [other]) => one.localeCompare(other)).map(([local, zone]) => ({ local, zone }));
  const [first] = there;
  return {
    code: 'outside-calling-window',
    there: there.length <= TOLD_AT_MOST ? there : [first!, there.at(-1)!],
    ...(opens !== undefined && { opens: { local: localTimeOf(opens, zones[0]!), zone: zones[0]! } }),
    isThen,
    mayInsist: !isThen && windows.clicksOutside === 'ask',
  };
}

import type { HoursOverride, OpeningHours, OverrideRange } from '../../../lambda/calendar/domain/opening-hours';

const MINUTE = 60_000;

interface WallMinute {
  at: number;
  date: string;
  weekday: string;
  minute: number;
}

/** Returns the wall clock of a zone minute by minute, read from Intl. It does no arithmetic on zones at all. */
export function wallMinutes(zone: string, from: string, days: number): WallMinute[] {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone, hourCycle: 'h23', weekday: 'long', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
  });
  return Array.from({ length: days * 24 * 60 }, (_, index) => {
    const at = Date.parse(from) + index * MINUTE;
    const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const minute = Number(part.hour) * 60 + Number(part.minute);
    return { at, date: `${part.year}-${part.month}-${part.day}`, weekday: part.weekday!.toUpperCase(), minute };
  });
}

/** Returns whether one minute of the wall clock is open. It applies Connect's order of precedence one rule after the other. */
export function isOpenMinute({ ranges, overrides }: OpeningHours, wall: WallMinute): boolean {
  const today = overrides.filter(({ effectiveFrom, effectiveTill }) => effectiveFrom <= wall.date && wall.date <= effectiveTill);
  const holds = ({ day, startMinute, endMinute }: OverrideRange) => (day ?? wall.weekday) === wall.weekday && startMinute <= wall.minute && (endMinute === 0 || wall.minute < endMinute);
  const says = (kind: HoursOverride['kind']) => today.some((each) => each.kind === kind && each.ranges.some(holds));
  if (says('closed') || today.some((each) => each.kind === 'closed' && each.ranges.length === 0)) return false;
  if (says('open')) return true;
  const temporary = today.find(({ kind }) => kind === 'temporary');
  return (temporary?.ranges ?? ranges).some(holds);
}

/** Answers all four questions by walking over the minutes. Undefined if the window ends first. */
export function askMinutes(hours: OpeningHours, walls: WallMinute[], index: number) {
  const open = (wall: WallMinute) => isOpenMinute(hours, wall);
  const here = walls[index]!;
  const onward = walls.slice(index);
  const lastOpen = walls.findLastIndex((wall) => wall.date === here.date && open(wall));
  return {
    isOpen: open(here),
    nextOpenAt: onward.find(open)?.at,
    closesAt: open(here) ? onward.find((wall) => !open(wall))?.at : undefined,
    endOfBusinessDay: lastOpen < 0 ? undefined : walls.slice(lastOpen).find((wall) => !open(wall))?.at,
  };
}

import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const dayAndTime = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
const date = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const regions = new Intl.DisplayNames(['en'], { type: 'region' });

/** `09:14:03`, in the browser's zone. */
export function showClock(instant: string): string {
  return instant ? clock.format(Date.parse(instant)) : '–';
}

/** `23 Nov, 09:14`, in the browser's zone. */
export function showDayAndTime(instant: string): string {
  return instant ? dayAndTime.format(Date.parse(instant)) : '–';
}

/** `Mon, 23 Nov, 09:14`, in the given IANA zone. */
export function showTimeIn(zone: string, instant: string): string {
  return new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: zone }).format(Date.parse(instant));
}

/** The zone of this browser, and so of the agent: `Europe/Berlin`. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** `Europe/London` to `London`, `America/Argentina/Buenos_Aires` to `Buenos Aires`. */
export function showZone(zone: string): string {
  return zone.split('/').at(-1)!.replaceAll('_', ' ');
}

/** `Monday 23 November 2026`, in the browser's zone. */
export function showDate(instant: string): string {
  return date.format(Date.parse(instant));
}

/** `+1 206 555 0100`; what cannot be read as a number stays as it is. */
export function showNumber(number: string): string {
  return parsePhoneNumberFromString(number)?.formatInternational() ?? number;
}

/** `1.4 s`, `38 s`, `2 min 5 s`. */
export function showSeconds(seconds: number): string {
  if (seconds < 10) return `${Math.round(seconds * 10) / 10} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** ISO country code to its English name. */
export function showCountry(code: string): string {
  return regions.of(code) ?? code;
}

import { phoneNumbers } from './phone-numbers';
import { localeOfPage, t } from '../words/t';

const clock = inPagesLanguage({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
const hourAndMinute = inPagesLanguage({ hour: '2-digit', minute: '2-digit' });
const dayAndTime = inPagesLanguage({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
const dayAndClock = inPagesLanguage({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit' });
const date = inPagesLanguage({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** Made where it is first used: the page's language is known when it is shown, and not while its modules are read. */
function inPagesLanguage(options: Intl.DateTimeFormatOptions): () => Intl.DateTimeFormat {
  let made: Intl.DateTimeFormat | undefined;
  return () => (made ??= new Intl.DateTimeFormat(localeOfPage(), options));
}

/** A time that cannot be read is `–`. */
function formatted(format: () => Intl.DateTimeFormat, instant: string): string {
  const at = Date.parse(instant);
  return Number.isNaN(at) ? '–' : format().format(at);
}

/** `09:14:03`, in the browser's zone. */
export function showClock(instant: string): string {
  return formatted(clock, instant);
}

/** `09:15`, in the browser's zone. @param at milliseconds */
export function showHourAndMinute(at: number): string {
  return Number.isFinite(at) ? hourAndMinute().format(at) : '–';
}

/** `23 Nov, 09:14`, in the browser's zone. */
export function showDayAndTime(instant: string): string {
  return formatted(dayAndTime, instant);
}

/** `23 Nov, 09:14:03`, in the browser's zone: where things of several days stand below each other. */
export function showDayAndClock(instant: string): string {
  return formatted(dayAndClock, instant);
}

/** The clocks go back by an hour, on Lord Howe by half of one. */
const minutesGoneBack = [60, 30];

/** `Mon, 23 Nov, 09:14`, in the given IANA zone; a time that comes twice with its offset: `Sun, 25 Oct, 01:30 GMT+1`. */
export function showTimeIn(zone: string, instant: string): string {
  if (Number.isNaN(Date.parse(instant)) || !isZone(zone)) return '–';
  const parts = { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: zone } as const;
  const at = Date.parse(instant);
  const format = new Intl.DateTimeFormat(localeOfPage(), parts);
  const shown = format.format(at);
  const isTwice = minutesGoneBack.some((minutes) => [at - minutes * 60_000, at + minutes * 60_000].some((other) => format.format(other) === shown));
  return isTwice ? new Intl.DateTimeFormat(localeOfPage(), { ...parts, timeZoneName: 'shortOffset' }).format(at) : shown;
}

/** Browsers know fewer zones than the service, and throw at those that they do not know. */
function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** The zone of this browser, and so of the agent: `Europe/Berlin`. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** `es` to `Spanish`, in the page's language. */
export function showLanguage(language: string): string {
  return new Intl.DisplayNames([localeOfPage()], { type: 'language' }).of(language) ?? language;
}

/** `Europe/London` to `London`, `America/Argentina/Buenos_Aires` to `Buenos Aires`. */
export function showZone(zone: string): string {
  return zone.split('/').at(-1)!.replaceAll('_', ' ');
}

/** `Monday 23 November 2026`, in the browser's zone. */
export function showDate(instant: string): string {
  return formatted(date, instant);
}

/** `+1 206 555 0100`; as it is until the reader of numbers is loaded, and if the text is no number. */
export function showNumber(number: string): string {
  return phoneNumbers()?.formatNumber(number) ?? number;
}

/** `1.4 s`, `38 s`, `2 min 5 s`. */
export function showSeconds(seconds: number): string {
  if (seconds < 10) return `${new Intl.NumberFormat(localeOfPage(), { maximumFractionDigits: 1 }).format(seconds)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** `30 minutes`, `1 hour`, `2 hours`. */
export function showMinutes(minutes: number): string {
  if (minutes % 60 !== 0) return t('{minutes} minutes', { minutes });
  return minutes === 60 ? t('1 hour') : t('{minutes} hours', { minutes: minutes / 60 });
}

/** `1:05`, `1:02:03` */
export function showSpan(milliseconds: number): string {
  if (!Number.isFinite(milliseconds)) return '–';
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [first, ...rest] = parts[0] === 0 ? parts.slice(1) : parts;
  return [String(first), ...rest.map((part) => String(part).padStart(2, '0'))].join(':');
}

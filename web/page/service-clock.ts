/** How far the service's clock is ahead of this computer's, in milliseconds. */
let ahead = 0;

/** Takes the time that an answer of the service names. Answers take less than a second, which is as exact as a page needs. */
export function noteServiceTime(instant: string | undefined): void {
  const at = Date.parse(instant ?? '');
  if (!Number.isNaN(at)) ahead = at - Date.now();
}

/** The time on the service's clock, in milliseconds. Clocks of computers are wrong by minutes; before the first answer this one is the best there is. */
export function serviceNow(): number {
  return Date.now() + ahead;
}

/** The service's day in UTC: `2026-11-23`. */
export function serviceDay(): string {
  return new Date(serviceNow()).toISOString().slice(0, 10);
}

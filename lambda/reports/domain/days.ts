const DAY_MILLISECONDS = 86_400_000;

/** A request has the time for so many. */
export const DAYS_AT_MOST = 31;

/** The days from the first to the last. Undefined: there are more than a report holds, or none. */
export function daysBetween(from: string, to: string): string[] | undefined {
  const [first, last] = [from, to].map((day) => Date.parse(`${day}T00:00:00.000Z`)) as [number, number];
  const many = (last - first) / DAY_MILLISECONDS + 1;
  if (!(many >= 1 && many <= DAYS_AT_MOST)) return undefined;
  return Array.from({ length: many }, (_, n) => new Date(first + n * DAY_MILLISECONDS).toISOString().slice(0, 10));
}

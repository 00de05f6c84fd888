import * as v from 'valibot';

/** A shorter time is not worth it: the sweep, which gives back, looks each minute. */
const AT_LEAST_MINUTES = 5;

/** @param atMostMinutes the operator's limit */
export function quietWorkBody(atMostMinutes: number) {
  return {
    fields: { minutes: v.union([v.literal(0), v.pipe(v.number(), v.integer(), v.minValue(AT_LEAST_MINUTES), v.maxValue(atMostMinutes))]) },
    allowed: { minutes: `a whole number of minutes from ${AT_LEAST_MINUTES} to ${atMostMinutes}, or 0 to end it` },
  };
}

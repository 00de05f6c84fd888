/** ISO instants as data: no clock is read here. */
export function plusSeconds(instant: string, seconds: number): string {
  return new Date(Date.parse(instant) + seconds * 1000).toISOString();
}

export function secondsBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 1000;
}

/** Whole seconds since 1970, rounded up: what DynamoDB's time to live counts in. */
export function epochSeconds(instant: string): number {
  return Math.ceil(Date.parse(instant) / 1000);
}

/** The same, so many days after the instant. */
export function epochSecondsDaysAfter(instant: string, days: number): number {
  return epochSeconds(instant) + days * 86_400;
}

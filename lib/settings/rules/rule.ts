import type { CheckedSettings } from '../settings';

/** A rule between settings. It says each fault: the field, its value, why that cannot work, and what to do. */
export type Rule = (settings: CheckedSettings) => Iterable<string>;

/** A rule about one queue. `field` names its place, like `queues.0`. */
export type QueueRule = (queue: CheckedSettings['queues'][number], field: string, settings: CheckedSettings) => Iterable<string>;

/** Region and account of an ARN. */
export function placeOf(arn: string): string {
  return arn.split(':').slice(3, 5).join(':');
}

/** `aws`, or that of GovCloud. */
export function partitionOf(arn: string): string {
  return arn.split(':')[1]!;
}

export function regionOf(arn: string): string {
  return arn.split(':')[3]!;
}

/** For each value that an earlier one equals: its place, and that of the first. */
export function* repeated(values: readonly (string | undefined)[]): Iterable<{ n: number; first: number }> {
  for (const [n, value] of values.entries()) {
    const first = values.indexOf(value);
    if (value !== undefined && first < n) yield { n, first };
  }
}

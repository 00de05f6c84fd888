/** One part of the bench's document. Times are of this machine at this moment, so read them as ratios within one run. */
export interface BenchMeasure<Result = unknown> {
  /** The name of its member in the JSON document. */
  name: string;
  run(): Promise<Result>;
  /** Returns the result as lines for people. */
  lines(result: Result): string[];
}

/** Seconds of this process on the processor so far, so that others on the machine do not count. */
export function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export function rounded(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}

/** The value below which this share of them lies. They stand in ascending order. */
export function shareOf(values: number[], share: number): number {
  return values[Math.min(values.length - 1, Math.floor(share * values.length))]!;
}

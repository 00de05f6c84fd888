/** One part of the bench's document. Times are of this machine at this moment: read them as ratios within one run. */
export interface BenchMeasure<Result = unknown> {
  /** The member's name in the JSON document. */
  name: string;
  run(): Promise<Result>;
  /** The result as lines for people. */
  lines(result: Result): string[];
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export function rounded(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}

export const longFiles: readonly string[];
export function secondsOf(path: string): number;
export function byLength(one: string, other: string): number;
export function dealOut(paths: readonly string[], count: number): string[][];

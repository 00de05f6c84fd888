/** Returns the seconds between two ISO instants, or null if one of them never came. */
export function secondsBetween(from: string | undefined, to: string | undefined): number | null {
  return from && to ? (Date.parse(to) - Date.parse(from)) / 1000 : null;
}

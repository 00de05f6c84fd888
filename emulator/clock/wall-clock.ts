/** The present instant on the wall, for runs that begin now: an ISO instant. */
export function wallClockIso(): string {
  return new Date().toISOString();
}

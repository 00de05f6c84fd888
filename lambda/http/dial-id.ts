/** As `startDial` makes them: two digests. Anything else is the id of no dial, and may not reach the table as a key. */
export function isDialId(id: string | undefined): id is string {
  return id !== undefined && /^[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]{16}$/.test(id);
}

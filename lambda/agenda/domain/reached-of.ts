/** How far the starts have come in the agenda of one queue. */
export function reachedOf({ reached, behind }: { reached: string; behind: Readonly<Record<string, string>> }, queueId: string): string {
  return behind[queueId] ?? reached;
}

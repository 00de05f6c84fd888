/** What the book of places knows the agents of a queue by, for whom customers were called to call. */
export function readyPlace(queueId: string): string {
  return `call-ins-ready#${queueId}`;
}

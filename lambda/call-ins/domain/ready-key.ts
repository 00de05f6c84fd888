/** The key of a queue's agents in the capacity book, for whom customers were told that it is their turn. */
export function readyKey(queueId: string): string {
  return `call-ins-ready#${queueId}`;
}

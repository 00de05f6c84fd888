/** Where a contact stands in the queue that it waits in. */
export interface QueuePosition {
  /** 1 is next. Undefined when Connect does not say: the contact waits no more, or has only just come. */
  of(contactId: string): Promise<number | undefined>;
}

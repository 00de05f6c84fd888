/** Everything that happened in the emulator, in order: the lab shows it, scenarios and tests read it, the bench counts it. */
export type JournalKind =
  | 'contact' // a contact changed state
  | 'block' // a flow block ran
  | 'agent' // an agent's status or desk changed
  | 'chat' // a customer wrote, read or left
  | 'bot' // a bot heard something, and what it made of it
  | 'phone' // an outside phone rang, answered, heard or hung up
  | 'event' // a contact event was put on the bus
  | 'call' // an AWS API call was answered
  | 'function' // a function was invoked or returned
  | 'queue' // an SQS message moved
  | 'topic' // a topic handed a message to a subscriber
  | 'text-message' // a text message went to a phone
  | 'push' // a push went to a device
  | 'webhook' // a request went to an endpoint outside
  | 'log' // a function wrote a log line
  | 'test' // a test case began or ended
  | 'fault'; // an injected fault struck

export interface JournalEntry {
  /** ISO instant on the emulator's clock. */
  at: string;
  order: number;
  kind: JournalKind;
  /** The event in one or two words of its field: `QUEUED`, `CreateCallbackContact`, `PutItem`. */
  what: string;
  contactId?: string;
  /** The rest, by kind. */
  detail: Record<string, unknown>;
}

export class Journal {
  readonly entries: JournalEntry[] = [];
  private readonly listeners = new Set<(entry: JournalEntry) => void>();

  constructor(
    private readonly clock: { iso(): string },
    /** A day of a large centre writes millions of lines: above this, the oldest are let go. */
    private readonly keep = Number.POSITIVE_INFINITY,
  ) {}

  record(kind: JournalKind, what: string, detail: Record<string, unknown> & { contactId?: string } = {}): void {
    const { contactId, ...rest } = detail;
    const entry: JournalEntry = { at: this.clock.iso(), order: this.written++, kind, what, ...(contactId && { contactId }), detail: rest };
    this.entries.push(entry);
    if (this.entries.length > 2 * this.keep) this.entries.splice(0, this.entries.length - this.keep);
    for (const listener of this.listeners) listener(entry);
  }

  listen(listener: (entry: JournalEntry) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private written = 0;
}

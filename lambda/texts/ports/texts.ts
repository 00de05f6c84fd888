/** Remembers which texts were sent, so that an event that comes again sends none. */
export interface SentTexts {
  /** False: it was claimed before. */
  claim(name: string): Promise<boolean>;
  /** It was not sent after all. */
  release(name: string): Promise<void>;
}

/** That a customer is to be reminded, unless the time was changed meanwhile. */
export interface Reminder {
  callbackId: string;
  /** ISO instant at which they are called. */
  dueAt: string;
}

export interface Reminders {
  /** Brings it again after so many seconds, a quarter of an hour at most. */
  bringAgain(reminder: Reminder, seconds: number): Promise<void>;
}

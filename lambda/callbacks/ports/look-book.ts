/** Remembers which contacts of others Connect was asked about: none is asked about twice, in whatever environment. */
export interface LookBook {
  /** True for the first who asks, and for the next one after `again`. */
  mayLook(contactId: string): Promise<boolean>;
  /** Connect did not show the contact yet, or what it showed could not be noted: whoever hears of it next may look. */
  again(contactId: string): Promise<void>;
}

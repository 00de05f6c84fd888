/** Places of customers who wait in a queue of Connect. */
export interface Places {
  /** As if the contact had waited so many seconds longer. */
  age(contactId: string, seconds: number): Promise<void>;
}

import type { CustomerNumbers } from '../domain/customer-numbers';

/** The numbers of customers, found by any of them. */
export interface CustomerNumberBook {
  of(number: string): Promise<CustomerNumbers | undefined>;
  /** Writes all of one customer at once. Answers false if somebody changed them meanwhile, or another customer has one of them. */
  save(before: CustomerNumbers | undefined, after: CustomerNumbers): Promise<boolean>;
}

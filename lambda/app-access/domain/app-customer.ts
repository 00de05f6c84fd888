/** A customer of an app, as it names them in its requests. */
export interface AppCustomer {
  app: string;
  /** The app's own name for its customer. */
  customerId: string;
}

/** Two apps may call different customers by the same name: each gets a key of their own, for limits and ids. */
export function customerKey({ app, customerId }: AppCustomer): string {
  return JSON.stringify([app, customerId]);
}

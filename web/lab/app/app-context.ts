/** What the customer sees on the screen they ask from: the agent gets it with the call. */
export const appContext = { app_screen: 'Order 4412' };

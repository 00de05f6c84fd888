/** The screen that the customer asks from. The agent gets it with the call. */
export const appContext = { app_screen: 'Order 4412' };

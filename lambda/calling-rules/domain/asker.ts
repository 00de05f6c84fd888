/** Whose wish a call is. A customer who asked for it themself, at this instant; or an agent. */
export type Asker = { by: 'customer'; at: string } | { by: 'agent'; userId?: string };

/** A person in the user pool. */
export interface PoolUser {
  username: string;
  isEnabled: boolean;
  /** They have not used the password yet that they were sent. */
  isInvited: boolean;
}

/**
 * `can-sign-in`; `invited`: they have a password that they have not used; `disabled`: an operator shut them out; `not-in-pool`: they are agents, and cannot sign in; `not-in-connect`: they left, or have another
 * name in Connect now.
 */
export type SignInState = 'can-sign-in' | 'invited' | 'disabled' | 'not-in-pool' | 'not-in-connect';

export interface ComparedAgent {
  username: string;
  state: SignInState;
}

/** Who is an agent in Connect, and who can sign in, by name, in the order of names. Neither side tells names by the case of their letters. */
export function compareAgents(inConnect: readonly string[], inPool: readonly PoolUser[]): ComparedAgent[] {
  const pool = new Map(inPool.map((user) => [user.username.toLowerCase(), user]));
  const connect = new Set(inConnect.map((username) => username.toLowerCase()));
  const agents = inConnect.map((username): ComparedAgent => ({ username, state: stateOf(pool.get(username.toLowerCase())) }));
  const others = inPool.filter(({ username }) => !connect.has(username.toLowerCase())).map(({ username, isEnabled }): ComparedAgent => ({ username, state: isEnabled ? 'not-in-connect' : 'disabled' }));
  return [...agents, ...others].sort((one, other) => one.username.localeCompare(other.username));
}

function stateOf(user: PoolUser | undefined): SignInState {
  if (!user) return 'not-in-pool';
  if (!user.isEnabled) return 'disabled';
  return user.isInvited ? 'invited' : 'can-sign-in';
}

import { oneOf, text } from './contract';

/** Functions that answer agents. */
export const agentIdentity = {
  /** The token's claim that says who the agent is in Connect. */
  IDENTITY_CLAIM: text,
  /** The kind of name that the claim holds. */
  IDENTITY_HOLDS: oneOf('username', 'user-id'),
};

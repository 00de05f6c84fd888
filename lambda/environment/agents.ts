import { list, oneOf, optionalText, text } from './contract';

/** Functions that answer agents. */
export const agentIdentity = {
  /** The token's claim that says who the agent is in Connect. */
  IDENTITY_CLAIM: text,
  /** The kind of name that the claim holds. */
  IDENTITY_HOLDS: oneOf('username', 'user-id'),
  /** What tells supervisors and administrators. `nothing`: everybody is an agent. Who supervises a queue stands in its settings. */
  ROLES_FROM: oneOf('nothing', 'claim', 'security-profile'),
  /** The claim that tells them; empty otherwise. */
  ROLES_CLAIM: optionalText,
  /** Values of the claim, or ids of security profiles, that make administrators. */
  ADMINISTRATORS: list,
};

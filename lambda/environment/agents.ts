import { list, oneOf, optionalText, text } from './contract';
import { orderGuarantee } from './shared';

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

/** Functions that ask which queues agents serve, and where agents are. */
export const agentDesks = {
  ROUTABLE_STATUS_ID: orderGuarantee.ROUTABLE_STATUS_ID,
  QUIET_ROUTING_PROFILE_ID: orderGuarantee.QUIET_ROUTING_PROFILE_ID,
  /** Id of the routing profile in which agents work voicemails for a time; empty where that is not offered. */
  QUIET_WORK_PROFILE_ID: optionalText,
};

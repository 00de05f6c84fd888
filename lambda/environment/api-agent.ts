import { flag, oneOf, text } from './contract';
import { callbackStore, connectInstance, dispatching, numberRules, orderGuarantee, placing, queuePolicies } from './shared';

export const apiAgentEnvironment = {
  ...callbackStore,
  ...connectInstance,
  ...placing,
  ...numberRules,
  ...orderGuarantee,
  ...queuePolicies,
  ...dispatching,
  /** The mode of a dial that names none. */
  DIAL_MODE: oneOf('queued-callback', 'legacy'),
  /** Whether a dial may ask for the legacy mode. */
  LEGACY_ALLOWED: flag,
  /** The token's claim that says who the agent is in Connect. */
  IDENTITY_CLAIM: text,
  /** What that claim holds. */
  IDENTITY_HOLDS: oneOf('username', 'user-id'),
};

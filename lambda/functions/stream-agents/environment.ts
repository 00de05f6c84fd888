import { callbackStore, orderGuarantee, queueSettings } from '../../environment/shared';

export const streamAgentsEnvironment = {
  ...callbackStore,
  ...queueSettings,
  /** To tell whether an agent would be offered a contact. */
  ROUTABLE_STATUS_ID: orderGuarantee.ROUTABLE_STATUS_ID,
};

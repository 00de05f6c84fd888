import { callbackStore, callingRules, connectInstance, dispatching, orderGuarantee, dialling, queueSettings } from '../../environment/shared';

export const queueDispatchEnvironment = {
  ...callbackStore,
  ...connectInstance,
  ...dialling,
  ...callingRules,
  ...queueSettings,
  ...dispatching,
  /** To tell whether a callback's owner can take it now. */
  ROUTABLE_STATUS_ID: orderGuarantee.ROUTABLE_STATUS_ID,
};

import { agentIdentity } from '../../environment/agents';
import { oneOf } from '../../environment/contract';
import { journeysKept } from '../../environment/journeys';
import { reportsKept } from '../../environment/reports';
import { stackKeys } from '../../environment/keys';
import { callbackStore, connectInstance, dialling, keptLists, queueSettings } from '../../environment/shared';
import { voicemailsKept } from '../../environment/voicemails';

export const apiBoardEnvironment = {
  ...callbackStore,
  ...connectInstance,
  ...queueSettings,
  ...keptLists,
  ...agentIdentity,
  ...voicemailsKept,
  ...stackKeys,
  ...journeysKept,
  ...reportsKept,
  /** Whose journeys are kept: then Connect may be asked about contacts of others. */
  JOURNEYS: oneOf('ours', 'all'),
  /** To ask Connect who is at the queues. */
  INSTANCE_ARN: dialling.INSTANCE_ARN,
  /** How numbers stand in files. */
  EXPORTED_NUMBERS: oneOf('masked', 'whole'),
};

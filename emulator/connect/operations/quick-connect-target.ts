import type { QuickConnectConfig } from '@aws-sdk/client-connect';
import { ConnectError } from '../api/connect-error';
import type { QuickConnectTarget } from '../model';

/** The one part of the configuration that the type names. */
export function quickConnectTarget({ QuickConnectType: type, UserConfig, QueueConfig, PhoneConfig, FlowConfig }: QuickConnectConfig): QuickConnectTarget {
  if (type === 'USER' && UserConfig) return { type, userId: UserConfig.UserId!, flowId: UserConfig.ContactFlowId! };
  if (type === 'QUEUE' && QueueConfig) return { type, queueId: QueueConfig.QueueId!, flowId: QueueConfig.ContactFlowId! };
  if (type === 'PHONE_NUMBER' && PhoneConfig) return { type, number: PhoneConfig.PhoneNumber! };
  if (type === 'FLOW' && FlowConfig) return { type, flowId: FlowConfig.ContactFlowId! };
  throw new ConnectError('InvalidRequestException', `A quick connect of type ${type} needs the configuration of that type.`);
}

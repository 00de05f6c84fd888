import type { CreateQuickConnectRequest, CreateQuickConnectResponse, QuickConnectConfig } from '@aws-sdk/client-connect';
import { ConnectError } from '../api/connect-error';
import type { ContactCentre } from '../contact-centre';
import type { QuickConnectTarget } from '../model';
import type { Operation } from './operation';

export const createQuickConnect =
  (centre: Pick<ContactCentre, 'createQuickConnect'>): Operation<CreateQuickConnectRequest, CreateQuickConnectResponse> =>
  (input) => {
    const { id, arn } = centre.createQuickConnect({ name: input.Name!, description: input.Description, target: targetOf(input.QuickConnectConfig!), tags: input.Tags });
    return { QuickConnectARN: arn, QuickConnectId: id };
  };

/** The one part of the configuration that the type names. */
function targetOf({ QuickConnectType: type, UserConfig, QueueConfig, PhoneConfig, FlowConfig }: QuickConnectConfig): QuickConnectTarget {
  if (type === 'USER' && UserConfig) return { type, userId: UserConfig.UserId!, flowId: UserConfig.ContactFlowId! };
  if (type === 'QUEUE' && QueueConfig) return { type, queueId: QueueConfig.QueueId!, flowId: QueueConfig.ContactFlowId! };
  if (type === 'PHONE_NUMBER' && PhoneConfig) return { type, number: PhoneConfig.PhoneNumber! };
  if (type === 'FLOW' && FlowConfig) return { type, flowId: FlowConfig.ContactFlowId! };
  throw new ConnectError('InvalidRequestException', `A quick connect of type ${type} needs the configuration of that type.`);
}

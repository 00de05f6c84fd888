import type { QuickConnect as QuickConnectAnswer, QuickConnectConfig } from '@aws-sdk/client-connect';
import type { QuickConnect, QuickConnectTarget } from '../model';

export function quickConnectAnswer({ id, arn, name, description, target, tags }: QuickConnect): QuickConnectAnswer {
  return { QuickConnectId: id, QuickConnectARN: arn, Name: name, Description: description, QuickConnectConfig: configOf(target), Tags: tags };
}

function configOf(target: QuickConnectTarget): QuickConnectConfig {
  switch (target.type) {
    case 'USER':
      return { QuickConnectType: target.type, UserConfig: { UserId: target.userId, ContactFlowId: target.flowId } };
    case 'QUEUE':
      return { QuickConnectType: target.type, QueueConfig: { QueueId: target.queueId, ContactFlowId: target.flowId } };
    case 'PHONE_NUMBER':
      return { QuickConnectType: target.type, PhoneConfig: { PhoneNumber: target.number } };
    case 'FLOW':
      return { QuickConnectType: target.type, FlowConfig: { ContactFlowId: target.flowId } };
  }
}

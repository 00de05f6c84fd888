import type { EntryPoint } from '../../../emulator/connect/test-cases/test-case';
import { any } from '../shape';
import type { ResourceRequest, ResourceType } from '../resource-type';
import { centreOf, tagsOf } from './connect-instance';

interface Properties {
  InstanceArn: string;
  Name: string;
  Content: string;
  Description?: string;
  EntryPoint?: {
    Type: EntryPoint['type'];
    VoiceCallEntryPointParameters?: { FlowId?: string; SourcePhoneNumber?: string; DestinationPhoneNumber?: string };
    ChatEntryPointParameters?: { FlowId?: string };
  };
  InitializationData?: string;
  Status?: 'PUBLISHED' | 'SAVED';
  Tags?: unknown;
}

export const connectTestCase: ResourceType = {
  type: 'AWS::Connect::TestCase',
  properties: {
    InstanceArn: any,
    Name: any,
    Content: any,
    Description: any,
    EntryPoint: {
      Type: any,
      VoiceCallEntryPointParameters: { FlowId: any, SourcePhoneNumber: any, DestinationPhoneNumber: any },
      ChatEntryPointParameters: { FlowId: any },
    },
    InitializationData: any,
    Status: any,
    Tags: any,
  },
  async create({ properties, deployment }) {
    const { InstanceArn, Tags } = properties as unknown as Properties;
    const { arn } = centreOf(deployment, InstanceArn).createTestCase({ ...inputOf(properties), tags: tagsOf(Tags) });
    return { ref: arn, attributes: { TestCaseArn: arn }, remove: (from) => centreOf(from, InstanceArn).deleteTestCase(arn) };
  },
  async update({ properties, deployment }, before) {
    centreOf(deployment, properties.InstanceArn).updateTestCase(before.ref, inputOf(properties));
    return before;
  },
};

function inputOf(properties: ResourceRequest['properties']) {
  const { Name, Content, Description, EntryPoint: entry, InitializationData, Status } = properties as unknown as Properties;
  const { VoiceCallEntryPointParameters: voice, ChatEntryPointParameters: chat } = entry ?? {};
  return {
    name: Name,
    content: Content,
    description: Description,
    initializationData: InitializationData,
    status: Status,
    entryPoint: entry && { type: entry.Type, flowId: voice?.FlowId ?? chat?.FlowId, sourcePhoneNumber: voice?.SourcePhoneNumber, destinationPhoneNumber: voice?.DestinationPhoneNumber },
  };
}

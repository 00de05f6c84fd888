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
    checkLengths(properties);
    const centre = centreOf(deployment, InstanceArn);
    const { arn } = centre.createTestCase({ ...inputOf(properties), tags: tagsOf(Tags) });
    const modified = { LastModifiedRegion: deployment.emulator.region, LastModifiedTime: String(Math.floor(centre.clock.now() / 1000)) };
    return { ref: arn, attributes: { TestCaseArn: arn, ...modified }, remove: (from) => centreOf(from, InstanceArn).deleteTestCase(arn) };
  },
  async update({ properties, deployment }, before) {
    checkLengths(properties);
    centreOf(deployment, properties.InstanceArn).updateTestCase(before.ref, inputOf(properties));
    return before;
  },
};

/** CloudFormation's own limits: reference of AWS::Connect::TestCase. */
function checkLengths(properties: ResourceRequest['properties']): void {
  const { Content, Description } = properties as unknown as Properties;
  if (Content.length < 1 || Content.length > 256_000) throw new Error(`Content has ${Content.length} characters. It must have 1 to 256000.`);
  if (Description !== undefined && (Description.trim() === '' || Description.length > 500)) throw new Error('Description must say something in 500 characters at most.');
}

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

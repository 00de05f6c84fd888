import type { ContactFlow as ContactFlowAnswer, ContactFlowModule as ModuleAnswer, ContactFlowType } from '@aws-sdk/client-connect';
import type { ContactFlow, ContactFlowModule } from '../model';
import { contentHash } from './content-hash';

export function contactFlowAnswer(flow: ContactFlow): ContactFlowAnswer {
  return {
    Arn: flow.arn,
    Id: flow.id,
    Name: flow.name,
    // Modules are kept apart, so that a flow's type is one that the API knows.
    Type: flow.type as ContactFlowType,
    State: flow.state,
    Status: flow.status,
    Description: flow.description,
    Content: flow.content,
    FlowContentSha256: contentHash(flow.content),
    Tags: flow.tags,
  };
}

export function flowModuleAnswer(module: ContactFlowModule): ModuleAnswer {
  return {
    Arn: module.arn,
    Id: module.id,
    Name: module.name,
    Content: module.content,
    FlowModuleContentSha256: contentHash(module.content),
    Description: module.description,
    State: module.state,
    Status: 'PUBLISHED',
    Settings: module.settings,
    Tags: module.tags,
  };
}

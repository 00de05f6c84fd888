import type { DescribeContactFlowModuleRequest, DescribeContactFlowModuleResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import { contentHash } from './content-hash';
import type { Operation } from './operation';

export const describeContactFlowModule =
  (centre: Pick<ContactCentre, 'describeFlowModule'>): Operation<DescribeContactFlowModuleRequest, DescribeContactFlowModuleResponse> =>
  (input) => {
    const module = centre.describeFlowModule(input.ContactFlowModuleId!);
    return {
      ContactFlowModule: {
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
      },
    };
  };

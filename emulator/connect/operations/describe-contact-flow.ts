import type { ContactFlowType, DescribeContactFlowRequest, DescribeContactFlowResponse } from '@aws-sdk/client-connect';
import { ConnectError } from '../api/connect-error';
import type { ContactCentre } from '../contact-centre';
import { contentHash } from './content-hash';
import type { Operation } from './operation';

/** `<id>:$SAVED` reads the draft (amazon-connect.md 3.8); without it, what is published. */
export const describeContactFlow =
  (centre: Pick<ContactCentre, 'describeFlow'>): Operation<DescribeContactFlowRequest, DescribeContactFlowResponse> =>
  (input) => {
    const asDraft = input.ContactFlowId!.endsWith(':$SAVED');
    const flow = centre.describeFlow(input.ContactFlowId!.replace(/:\$SAVED$/, ''));
    if (!asDraft && flow.status === 'SAVED' && !flow.document) {
      throw new ConnectError('ContactFlowNotPublishedException', `Flow ${flow.id} was only saved. Ask for ${flow.id}:$SAVED.`);
    }
    const content = asDraft ? (flow.savedContent ?? flow.content) : flow.content;
    return {
      ContactFlow: {
        Arn: flow.arn,
        Id: flow.id,
        Name: flow.name,
        // Modules are kept apart, so that a flow's type is one that the API knows.
        Type: flow.type as ContactFlowType,
        State: flow.state,
        Status: asDraft ? 'SAVED' : flow.status,
        Description: flow.description,
        Content: content,
        FlowContentSha256: contentHash(content),
        Tags: flow.tags,
      },
    };
  };

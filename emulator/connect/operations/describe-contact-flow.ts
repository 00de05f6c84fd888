import type { ContactFlowType, DescribeContactFlowRequest, DescribeContactFlowResponse } from '@aws-sdk/client-connect';
import { ConnectError } from '../api/connect-error';
import type { ContactCentre } from '../contact-centre';
import { contentHash } from './content-hash';
import type { Operation } from './operation';

const DRAFT_ALIAS = /:\$SAVED$/;

/** `<id>:$SAVED` reads the draft (amazon-connect.md 3.8); without it, what is published. */
export const describeContactFlow =
  (centre: Pick<ContactCentre, 'describeFlow'>): Operation<DescribeContactFlowRequest, DescribeContactFlowResponse> =>
  (input) => {
    const asDraft = DRAFT_ALIAS.test(input.ContactFlowId!);
    const flow = centre.describeFlow(input.ContactFlowId!.replace(DRAFT_ALIAS, ''));
    if (!asDraft && flow.status === 'SAVED') {
      throw new ConnectError('ContactFlowNotPublishedException', `Flow ${flow.id} was saved and not published. Ask for ${flow.id}:$SAVED.`);
    }
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
        Content: flow.content,
        FlowContentSha256: contentHash(flow.content),
        Tags: flow.tags,
      },
    };
  };

import type { DescribeContactFlowRequest, DescribeContactFlowResponse } from '@aws-sdk/client-connect';
import { ConnectError } from '../api/connect-error';
import type { ContactCentre } from '../contact-centre';
import { contactFlowAnswer } from './contact-flow-answer';
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
    return { ContactFlow: { ...contactFlowAnswer(flow), ...(asDraft && { Status: 'SAVED' }) } };
  };

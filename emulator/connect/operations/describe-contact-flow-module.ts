import type { DescribeContactFlowModuleRequest, DescribeContactFlowModuleResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import { flowModuleAnswer } from './contact-flow-answer';
import type { Operation } from './operation';

export const describeContactFlowModule =
  (centre: Pick<ContactCentre, 'describeFlowModule'>): Operation<DescribeContactFlowModuleRequest, DescribeContactFlowModuleResponse> =>
  (input) => ({ ContactFlowModule: flowModuleAnswer(centre.describeFlowModule(input.ContactFlowModuleId!)) });

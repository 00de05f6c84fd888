import type { DescribeAgentStatusRequest, DescribeAgentStatusResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import { agentStatusAnswer } from './agent-status-answer';
import type { Operation } from './operation';

export const describeAgentStatus =
  (centre: Pick<ContactCentre, 'describeAgentStatus'>): Operation<DescribeAgentStatusRequest, DescribeAgentStatusResponse> =>
  (input) => ({ AgentStatus: agentStatusAnswer(centre.describeAgentStatus(input.AgentStatusId!)) });

import type { AgentStatus as AgentStatusAnswer } from '@aws-sdk/client-connect';
import type { AgentStatus } from '../model';

export function agentStatusAnswer(status: AgentStatus): AgentStatusAnswer {
  return {
    AgentStatusARN: status.arn,
    AgentStatusId: status.id,
    Name: status.name,
    Description: status.description,
    Type: status.type,
    State: 'ENABLED',
    Tags: status.tags,
  };
}

import type { CreateAgentStatusRequest, CreateAgentStatusResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

/** Statuses that are made, as opposed to Available and Offline, never route contacts. */
export const createAgentStatus =
  (centre: Pick<ContactCentre, 'createAgentStatus'>): Operation<CreateAgentStatusRequest, CreateAgentStatusResponse> =>
  (input) => {
    const status = centre.createAgentStatus({ name: input.Name!, type: 'CUSTOM', description: input.Description, tags: input.Tags });
    return { AgentStatusARN: status.arn, AgentStatusId: status.id };
  };

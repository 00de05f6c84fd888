import type { ListAgentStatusRequest, ListAgentStatusResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { pageOf } from './pages';

export const listAgentStatuses =
  (centre: Pick<ContactCentre, 'listAgentStatuses'>): Operation<ListAgentStatusRequest, ListAgentStatusResponse> =>
  (input) => {
    const wanted = centre.listAgentStatuses().filter(({ type }) => !input.AgentStatusTypes?.length || input.AgentStatusTypes.includes(type));
    const { page, nextToken } = pageOf(wanted, input);
    return { AgentStatusSummaryList: page.map(({ id, arn, name, type }) => ({ Id: id, Arn: arn, Name: name, Type: type })), NextToken: nextToken };
  };

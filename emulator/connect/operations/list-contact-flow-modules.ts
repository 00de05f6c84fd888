import type { ListContactFlowModulesRequest, ListContactFlowModulesResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { pageOf } from './pages';

export const listContactFlowModules =
  (centre: Pick<ContactCentre, 'listFlowModules'>): Operation<ListContactFlowModulesRequest, ListContactFlowModulesResponse> =>
  (input) => {
    const wanted = centre.listFlowModules().filter(({ state }) => !input.ContactFlowModuleState || input.ContactFlowModuleState === state);
    const { page, nextToken } = pageOf(wanted, input);
    return { ContactFlowModulesSummaryList: page.map(({ id, arn, name, state }) => ({ Id: id, Arn: arn, Name: name, State: state })), NextToken: nextToken };
  };

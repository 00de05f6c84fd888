import { paginateListContactFlowModules, paginateListContactFlows } from '@aws-sdk/client-connect';
import type { Account } from './finding';

/** A flow or module of the instance. */
export interface ListedFlow {
  id: string;
  name: string;
  isModule: boolean;
}

export async function listFlows({ connect, instanceId: InstanceId }: Pick<Account, 'connect' | 'instanceId'>): Promise<ListedFlow[]> {
  const listed: ListedFlow[] = [];
  for await (const { ContactFlowSummaryList = [] } of paginateListContactFlows({ client: connect }, { InstanceId })) {
    listed.push(...ContactFlowSummaryList.map(({ Id = '', Name = '' }) => ({ id: Id, name: Name, isModule: false })));
  }
  for await (const { ContactFlowModulesSummaryList = [] } of paginateListContactFlowModules({ client: connect }, { InstanceId })) {
    listed.push(...ContactFlowModulesSummaryList.map(({ Id = '', Name = '' }) => ({ id: Id, name: Name, isModule: true })));
  }
  return listed;
}

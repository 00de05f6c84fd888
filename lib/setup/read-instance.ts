import { type ConnectClient, paginateListInstances, paginateListPhoneNumbersV2, paginateListQueues } from '@aws-sdk/client-connect';

export interface ChoosableInstance {
  name: string;
  id: string;
  arn: string;
}

/** Connect's own instances of the region. */
export async function readInstances(client: ConnectClient): Promise<ChoosableInstance[]> {
  const instances: ChoosableInstance[] = [];
  for await (const { InstanceSummaryList = [] } of paginateListInstances({ client }, {})) {
    instances.push(...InstanceSummaryList.map(({ Id = '', Arn = '', InstanceAlias }) => ({ name: InstanceAlias ?? Id, id: Id, arn: Arn })));
  }
  return instances;
}

export interface ChoosableParts {
  queues: { name: string; arn: string }[];
  /** E.164. */
  numbers: string[];
}

/** The queues and numbers of an instance. */
export async function readParts(client: ConnectClient, InstanceId: string): Promise<ChoosableParts> {
  const parts: ChoosableParts = { queues: [], numbers: [] };
  for await (const { QueueSummaryList = [] } of paginateListQueues({ client }, { InstanceId, QueueTypes: ['STANDARD'] })) {
    parts.queues.push(...QueueSummaryList.map(({ Name = '', Arn = '' }) => ({ name: Name, arn: Arn })));
  }
  for await (const { ListPhoneNumbersSummaryList = [] } of paginateListPhoneNumbersV2({ client }, { InstanceId })) {
    parts.numbers.push(...ListPhoneNumbersSummaryList.flatMap(({ PhoneNumber }) => (PhoneNumber === undefined ? [] : [PhoneNumber])));
  }
  return parts;
}

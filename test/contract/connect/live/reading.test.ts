import { lintFlow } from '../../../../flow-language/lint-flow';
import type { FlowType } from '../../../../flow-language/types';
import { instances, type LiveInstance } from './instances';

type Summary = Record<string, string>;
type Answer = Record<string, unknown>;

const NOBODY = '00000000-0000-4000-8000-00000000dead';
/** Number of items of a list that are checked. An instance may hold thousands, and quotas are small. */
const SAMPLE = 3;

describe.each(instances)('reading $name', ({ open }) => {
  let instance: LiveInstance;
  beforeAll(async () => {
    instance = await open();
  });
  afterAll(() => instance.close());

  const sample = async (operation: string, list: string, input: object = {}): Promise<Summary[]> =>
    ((await instance.ask(operation, input))[list] as Summary[]).slice(0, SAMPLE);

  it('names itself by its id and an ARN that ends in it', async () => {
    const { Instance } = (await instance.ask('DescribeInstance')) as { Instance: Answer };
    expect(Instance).toMatchObject({ Id: instance.instanceId, InstanceStatus: 'ACTIVE', Arn: expect.stringMatching(new RegExp(`:instance/${instance.instanceId}$`)) as string });
  });

  it.each([
    ['ListQueues', 'QueueSummaryList', { QueueTypes: ['STANDARD'] }, 'DescribeQueue', 'QueueId', 'Queue', 'QueueArn'],
    ['ListUsers', 'UserSummaryList', {}, 'DescribeUser', 'UserId', 'User', 'Arn'],
    ['ListRoutingProfiles', 'RoutingProfileSummaryList', {}, 'DescribeRoutingProfile', 'RoutingProfileId', 'RoutingProfile', 'RoutingProfileArn'],
    ['ListHoursOfOperations', 'HoursOfOperationSummaryList', {}, 'DescribeHoursOfOperation', 'HoursOfOperationId', 'HoursOfOperation', 'HoursOfOperationArn'],
    ['ListContactFlows', 'ContactFlowSummaryList', { ContactFlowTypes: ['CONTACT_FLOW'] }, 'DescribeContactFlow', 'ContactFlowId', 'ContactFlow', 'Arn'],
    ['ListAgentStatuses', 'AgentStatusSummaryList', {}, 'DescribeAgentStatus', 'AgentStatusId', 'AgentStatus', 'AgentStatusARN'],
  ])('%s shows what %4$s describes under the same ARN', async (...[list, member, filter, describeOne, id, thing, arn]) => {
    for (const summary of await sample(list, member, filter)) {
      const answer = (await instance.ask(describeOne, { [id]: summary.Id })) as Record<string, Answer>;
      expect(answer[thing]![arn]).toBe(summary.Arn);
    }
  });

  it('lists in pages of the size asked for, without telling anything twice', async () => {
    const first = await instance.ask('ListAgentStatuses', { MaxResults: 1 });
    const second = await instance.ask('ListAgentStatuses', { MaxResults: 1, NextToken: first.NextToken });
    const [one] = first.AgentStatusSummaryList as Summary[];
    const [other] = second.AgentStatusSummaryList as Summary[];
    expect(one!.Id).not.toBe(other!.Id);
  });

  it('does not show the flow of a phone number [D]', async () => {
    for (const { PhoneNumberId } of await sample('ListPhoneNumbersV2', 'ListPhoneNumbersSummaryList')) {
      const { ClaimedPhoneNumberSummary } = await instance.ask('DescribePhoneNumber', { PhoneNumberId });
      expect(ClaimedPhoneNumberSummary).toMatchObject({ PhoneNumberId, PhoneNumberStatus: { Status: 'CLAIMED' } });
      expect(ClaimedPhoneNumberSummary).not.toHaveProperty('ContactFlowId');
    }
  });

  it.each([
    ['DescribeQueue', { QueueId: NOBODY }],
    ['DescribeUser', { UserId: NOBODY }],
    ['DescribeContactFlow', { ContactFlowId: NOBODY }],
    ['DescribeContact', { ContactId: NOBODY }],
    ['GetContactAttributes', { InitialContactId: NOBODY }],
    ['DescribePhoneNumber', { PhoneNumberId: NOBODY }],
  ])('%s answers ResourceNotFoundException, 404, to what is not there', async (operation, input) => {
    await expect(instance.ask(operation, input)).rejects.toMatchObject({ name: 'ResourceNotFoundException', $metadata: { httpStatusCode: 404 } });
  });

  it('has published flows in which the lint finds no error', async () => {
    for (const { Id } of await sample('ListContactFlows', 'ContactFlowSummaryList')) {
      const { ContactFlow } = (await instance.ask('DescribeContactFlow', { ContactFlowId: Id })) as { ContactFlow: { Content: string; Type: FlowType } };
      expect(lintFlow(ContactFlow.Content, ContactFlow.Type).filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });
});

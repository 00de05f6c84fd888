import { DescribeAgentStatusCommand, DescribeRoutingProfileCommand, paginateListUsers } from '@aws-sdk/client-connect';
import { type Account, type Check, ifThere, right, type Said, wrong } from '../finding';

/** What `orderGuarantee` names. */
export const guaranteeCheck: Check = {
  name: 'order guarantee',
  needs: ['connect:DescribeAgentStatus', 'connect:DescribeRoutingProfile'],
  async run(account) {
    const { orderGuarantee } = account.settings;
    if (orderGuarantee.kind === 'hold-status') return [await lookAtStatus(account, 'holdStatusId', 'CUSTOM'), await lookAtStatus(account, 'routableStatusId', 'ROUTABLE')];
    if (orderGuarantee.kind !== 'quiet-routing-profile') return [];
    const { routingProfileId: RoutingProfileId } = orderGuarantee;
    const found = (await ifThere(account.connect.send(new DescribeRoutingProfileCommand({ InstanceId: account.instanceId, RoutingProfileId }))))?.RoutingProfile;
    if (!found) return [wrong(`orderGuarantee.routingProfileId ${RoutingProfileId} is no routing profile of the instance.`, 'Copy the id from the address of the profile in the Connect console.')];
    const queues = found.NumberOfAssociatedQueues ?? 0;
    if (queues > 0) return [wrong(`The quiet routing profile ${found.Name} serves ${queues} queues: agents in it would get their calls.`, 'Take the queues out of it.')];
    return [right(`The quiet routing profile ${found.Name} serves no queue.`)];
  },
};

async function lookAtStatus({ connect, instanceId, settings: { orderGuarantee } }: Account, field: 'holdStatusId' | 'routableStatusId', type: string): Promise<Said> {
  const AgentStatusId = orderGuarantee.kind === 'hold-status' ? orderGuarantee[field] : '';
  const found = (await ifThere(connect.send(new DescribeAgentStatusCommand({ InstanceId: instanceId, AgentStatusId }))))?.AgentStatus;
  if (!found) return wrong(`orderGuarantee.${field} ${AgentStatusId} is no agent status of the instance.`, 'Copy the id from the address of the status in the Connect console: Users, Agent status.');
  if (found.Type !== type) return wrong(`orderGuarantee.${field} is the status ${found.Name} of type ${found.Type}.`, `Name one of type ${type}.`);
  if (found.State === 'DISABLED') return wrong(`The status ${found.Name} of orderGuarantee.${field} is disabled: nobody can be set to it.`, 'Enable it: Connect console, Users, Agent status.');
  return right(`The status ${found.Name} of orderGuarantee.${field} is there.`);
}

export const usersCheck: Check = {
  name: 'agents',
  needs: ['connect:ListUsers'],
  async run({ connect, instanceId, settings: { identity } }) {
    let users = 0;
    const odd: string[] = [];
    for await (const { UserSummaryList = [] } of paginateListUsers({ client: connect }, { InstanceId: instanceId })) {
      users += UserSummaryList.length;
      odd.push(...UserSummaryList.flatMap(({ Username = '' }) => (Username === Username.toLowerCase() ? [] : [Username])));
    }
    if (users === 0) return [wrong('The instance has no users: nobody could sign in.', 'Add the agents in the Connect console, and to the user pool under the same names.')];
    const all = right(`The instance has ${users} users.`);
    if (identity.holds === 'user-id' || odd.length === 0) return [all];
    return [all, { is: 'not known', says: `Connect tells ${odd.slice(0, 5).join(', ')} from the same names in lower case; an identity provider may not.`, toDo: 'Make sure that they sign in under just this name.' }];
  },
};

import { DescribeAgentStatusCommand, DescribeRoutingProfileCommand } from '@aws-sdk/client-connect';
import { type ComparedAgent, compareAgents, type SignInState } from '../../agents/compare-agents';
import { usernamesInConnect } from '../../agents/usernames-in-connect';
import { type Account, type Check, ifThere, notKnown, right, type Said, wrong } from '../finding';

/** What `orderGuarantee` and `quietWork` name. */
export const guaranteeCheck: Check = {
  name: 'order guarantee',
  needs: ['connect:DescribeAgentStatus', 'connect:DescribeRoutingProfile'],
  async run(account) {
    const { orderGuarantee, quietWork } = account.settings;
    const ofWork = quietWork ? [await lookAtQuietProfile(account, 'quietWork', quietWork.routingProfileId)] : [];
    if (orderGuarantee.kind === 'none') return ofWork;
    if (orderGuarantee.kind === 'hold-status') return [await lookAtStatus(account, 'holdStatusId', 'CUSTOM'), await lookAtStatus(account, 'routableStatusId', 'ROUTABLE'), ...ofWork];
    return [await lookAtQuietProfile(account, 'orderGuarantee', orderGuarantee.routingProfileId), ...ofWork];
  },
};

async function lookAtQuietProfile({ connect, instanceId: InstanceId }: Account, setting: string, RoutingProfileId: string): Promise<Said> {
  const found = (await ifThere(connect.send(new DescribeRoutingProfileCommand({ InstanceId, RoutingProfileId }))))?.RoutingProfile;
  if (!found) return wrong(`${setting}.routingProfileId ${RoutingProfileId} is no routing profile of the instance.`, 'Copy the id from the address of the profile in the Connect console.');
  const queues = found.NumberOfAssociatedQueues ?? 0;
  if (queues > 0) return wrong(`The quiet routing profile ${found.Name} serves ${queues} queues: agents in it would get their calls.`, 'Take the queues out of it.');
  return right(`The quiet routing profile ${found.Name} serves no queue.`);
}

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
  needs: ['connect:ListUsers', 'cognito-idp:ListUsers'],
  async run({ connect, instanceId, settings: { identity }, stack }) {
    const users = await usernamesInConnect(connect, instanceId);
    if (users.length === 0) return [wrong('The instance has no users: nobody could sign in.', 'Add the agents in the Connect console, and to the user pool under the same names.')];
    const all = right(`The instance has ${users.length} users.`);
    const inPool = identity.holds === 'username' ? await stack?.poolUsers() : undefined;
    return [all, ...(inPool ? saysOfPool(compareAgents(users, inPool)) : []), ...(identity.holds === 'username' ? saysOfNames(users) : [])];
  },
};

function saysOfNames(users: string[]): Said[] {
  const odd = users.filter((username) => username !== username.toLowerCase());
  if (odd.length === 0) return [];
  return [{ is: 'not known', says: `Connect tells ${someOf(odd)} from the same names in lower case; an identity provider may not.`, toDo: 'Make sure that they sign in under just this name.' }];
}

function saysOfPool(compared: ComparedAgent[]): Said[] {
  const named = (state: SignInState) => compared.filter((one) => one.state === state).map(({ username }) => username);
  const [missing, gone] = [named('not-in-pool'), named('not-in-connect')];
  if (missing.length === compared.length) return [wrong('No agent is in the user pool: nobody can sign in.', 'npm run agents -- import FILE invites them.')];
  return [
    ...(missing.length > 0 ? [notKnown(`${missing.length} users of Connect cannot sign in on the page: ${someOf(missing)}.`, 'If they should, npm run agents -- import FILE invites them.')] : []),
    ...(gone.length > 0 ? [wrong(`${gone.length} can sign in, and are not in Connect: ${someOf(gone)}. They left, or have another name there now.`, 'npm run agents -- disable NAME shuts each out; import them under their new name.')] : []),
  ];
}

function someOf(names: string[]): string {
  return `${names.slice(0, 5).join(', ')}${names.length > 5 ? ' and others' : ''}`;
}

import { publishSettingsChange } from '../agent-events';
import { ConnectRefusal } from '../connect-refusal';
import { chooseStatus, statusOfType } from '../console/agent-actions';
import type { CentreContext } from '../centre-context';
import type { AgentStatus, User } from '../model';
import { arnOf } from './arns';
import { findResource, refuseTakenName } from './find-resource';
import type { CreateUser, UserActions } from './user-actions';

type Users = Pick<
  UserActions,
  | 'createUser'
  | 'describeUser'
  | 'listUsers'
  | 'deleteUser'
  | 'updateUserRoutingProfile'
  | 'updateUserConfig'
  | 'associateProficiencies'
  | 'disassociateProficiencies'
  | 'putUserStatus'
  | 'createAgentStatus'
  | 'describeAgentStatus'
  | 'listAgentStatuses'
>;

export function userResources(ctx: CentreContext): Users {
  const { users, statuses } = ctx.store;
  const find = (reference: string) => findResource(users, reference, 'user');
  return {
    createUser: (request) => createUser(ctx, request),
    describeUser: find,
    listUsers: () => [...users.values()],
    deleteUser(reference) {
      const user = find(reference);
      if (ctx.desks.get(user.id)?.slot) throw new ConnectRefusal('ResourceInUseException', `${user.username} is on a contact.`);
      users.delete(user.id);
      ctx.desks.delete(user.id);
    },
    updateUserRoutingProfile(reference, profile) {
      const user = find(reference);
      user.routingProfileId = findResource(ctx.store.routingProfiles, profile, 'routing profile').id;
      publishSettingsChange(ctx, ({ id }) => id === user.id);
      ctx.wakeRouter();
    },
    updateUserConfig(reference, { autoAccept, ...change }) {
      const user = find(reference);
      Object.assign(user, change);
      Object.assign(user.autoAccept, autoAccept);
      if (autoAccept) publishSettingsChange(ctx, ({ id }) => id === user.id);
    },
    associateProficiencies(reference, given) {
      const user = find(reference);
      user.proficiencies = [...user.proficiencies.filter((each) => !given.some(isSameProficiency(each))), ...given];
      ctx.wakeRouter();
    },
    disassociateProficiencies(reference, named) {
      const user = find(reference);
      user.proficiencies = user.proficiencies.filter((each) => !named.some(isSameProficiency(each)));
    },
    putUserStatus(reference, status) {
      chooseStatus(ctx, ctx.desks.get(find(reference).id)!, findResource(statuses, status, 'agent status').id);
    },
    createAgentStatus: (request) => createAgentStatus(ctx, request),
    describeAgentStatus: (reference) => findResource(statuses, reference, 'agent status'),
    listAgentStatuses: () => [...statuses.values()],
  };
}

const isSameProficiency = (one: { name: string; value: string }) => (other: { name: string; value: string }) => one.name === other.name && one.value === other.value;

export function createAgentStatus(ctx: CentreContext, request: Parameters<UserActions['createAgentStatus']>[0]): AgentStatus {
  refuseTakenName(ctx.store.statuses, request.name, 'agent status');
  const id = ctx.random.uuid();
  const status: AgentStatus = { ...request, id, arn: arnOf(ctx.store.instance, 'agent-state', id), tags: { ...request.tags } };
  ctx.store.statuses.set(id, status);
  return status;
}

/** Every user has a desk, and with it a queue of their own, from the start. */
function createUser(ctx: CentreContext, request: CreateUser): User {
  const { username, firstName, lastName, email, callbackAfterContactWorkTimeLimitSeconds } = request;
  refuseTakenName(ctx.store.users, username, 'user');
  const id = ctx.random.uuid();
  const user: User = {
    id,
    arn: arnOf(ctx.store.instance, 'agent', id),
    name: username,
    username,
    ...(firstName && { firstName }),
    ...(lastName && { lastName }),
    ...(email && { email }),
    routingProfileId: findResource(ctx.store.routingProfiles, request.routingProfileId, 'routing profile').id,
    securityProfileIds: request.securityProfileIds ?? [],
    canUseSoftphone: request.canUseSoftphone ?? true,
    ...(request.deskPhoneNumber && { deskPhoneNumber: request.deskPhoneNumber }),
    autoAccept: { inbound: false, agentFirstCallback: false, ...request.autoAccept },
    afterContactWorkTimeLimitSeconds: request.afterContactWorkTimeLimitSeconds ?? 0,
    ...(callbackAfterContactWorkTimeLimitSeconds !== undefined && { callbackAfterContactWorkTimeLimitSeconds }),
    proficiencies: [],
    tags: { ...request.tags },
  };
  ctx.store.users.set(id, user);
  const now = ctx.time.iso();
  ctx.desks.set(id, { userId: id, loggedIn: false, known: false, statusId: statusOfType(ctx, 'OFFLINE').id, statusSince: now, freeSince: ctx.time.now() });
  return user;
}

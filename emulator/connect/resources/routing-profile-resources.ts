import { publishSettingsChange } from '../agent-events';
import { ConnectRefusal } from '../connect-refusal';
import type { CentreContext } from '../centre-context';
import { lastOf } from '../instance-store';
import type { RoutingProfileQueue } from '../model';
import { arnOf } from './arns';
import { findResource, refuseTakenName } from './find-resource';
import type { UserActions } from './user-actions';

type Profiles = Pick<
  UserActions,
  | 'createRoutingProfile'
  | 'describeRoutingProfile'
  | 'listRoutingProfiles'
  | 'associateRoutingProfileQueues'
  | 'disassociateRoutingProfileQueues'
  | 'updateRoutingProfileDefaultOutboundQueue'
  | 'deleteRoutingProfile'
>;

export function routingProfileResources(ctx: CentreContext): Profiles {
  const { routingProfiles, queues } = ctx.store;
  const find = (reference: string) => findResource(routingProfiles, reference, 'routing profile');
  const withIds = (given: RoutingProfileQueue[]) => given.map((each) => ({ ...each, queueId: findResource(queues, each.queueId, 'queue').id }));
  const tell = (profileId: string) => publishSettingsChange(ctx, ({ routingProfileId }) => routingProfileId === profileId);
  return {
    createRoutingProfile({ name, description, defaultOutboundQueueId, queues: given = [], manualAssignmentQueueIds = [], tags }) {
      refuseTakenName(routingProfiles, name, 'routing profile');
      const id = ctx.random.uuid();
      const profile = {
        id,
        arn: arnOf(ctx.store.instance, 'routing-profile', id),
        name,
        ...(description && { description }),
        tags: { ...tags },
        defaultOutboundQueueId: findResource(queues, defaultOutboundQueueId, 'queue').id,
        queues: withIds(given),
        manualAssignmentQueueIds: manualAssignmentQueueIds.map((queueId) => findResource(queues, queueId, 'queue').id),
      };
      routingProfiles.set(id, profile);
      return profile;
    },
    describeRoutingProfile: find,
    listRoutingProfiles: () => [...routingProfiles.values()],
    associateRoutingProfileQueues(reference, given) {
      const profile = find(reference);
      const added = withIds(given);
      const same = (a: RoutingProfileQueue) => (b: RoutingProfileQueue) => a.queueId === b.queueId && a.channel === b.channel;
      profile.queues = [...profile.queues.filter((each) => !added.some(same(each))), ...added];
      tell(profile.id);
      ctx.wakeRouter();
    },
    disassociateRoutingProfileQueues(reference, named) {
      const profile = find(reference);
      profile.queues = profile.queues.filter((each) => !named.some(({ queueId, channel }) => lastOf(queueId) === each.queueId && channel === each.channel));
      tell(profile.id);
    },
    updateRoutingProfileDefaultOutboundQueue(reference, queueId) {
      find(reference).defaultOutboundQueueId = findResource(queues, queueId, 'queue').id;
    },
    deleteRoutingProfile(reference) {
      const { id, name } = find(reference);
      const user = [...ctx.store.users.values()].find(({ routingProfileId }) => routingProfileId === id);
      if (user) throw new ConnectRefusal('ResourceInUseException', `The routing profile ${name} is in use by the user ${user.username}.`);
      routingProfiles.delete(id);
    },
  };
}

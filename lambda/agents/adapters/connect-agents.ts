import {
  DescribeAgentStatusCommand,
  PutUserStatusCommand,
  UpdateUserRoutingProfileCommand,
  type ConnectClient,
} from '@aws-sdk/client-connect';
import type { GuaranteeKind } from '../domain/agent-hold';
import type { AgentRouting, Presence } from '../ports/agents';
import { createAgentPresence, type PresencePlaces } from './connect-presence';
import { readRoutingProfile } from './connect-users';

interface RoutingPlaces extends PresencePlaces {
  holdStatusId?: string;
  quietRoutingProfileId?: string;
}

export function createAgentRouting(client: ConnectClient, places: RoutingPlaces): AgentRouting {
  const InstanceId = places.instanceId;
  const { presence, loggedIn } = createAgentPresence(client, places);
  const profileOf = (userId: string) => readRoutingProfile(client, InstanceId, userId);
  const setStatus = (UserId: string, AgentStatusId: string) => client.send(new PutUserStatusCommand({ InstanceId, UserId, AgentStatusId }));
  const setProfile = (UserId: string, RoutingProfileId: string) =>
    client.send(new UpdateUserRoutingProfileCommand({ InstanceId, UserId, RoutingProfileId }));

  /** On a contact, a status that is put becomes the next one. */
  const isHeld = async ({ statusId, nextStatusName }: Presence) => {
    if (statusId === places.holdStatusId) return true;
    if (nextStatusName === undefined) return false;
    const hold = await client.send(new DescribeAgentStatusCommand({ InstanceId, AgentStatusId: required(places.holdStatusId, 'hold-status') }));
    return nextStatusName === hold.AgentStatus?.Name;
  };

  return {
    presence,
    loggedIn,
    async routedBy(userId, kind) {
      if (kind === 'quiet-routing-profile') return unless(await profileOf(userId), places.quietRoutingProfileId);
      const now = await presence(userId);
      const staysRouted = now?.routable && (now.nextStatusName ?? now.statusName) === now.statusName;
      return staysRouted ? now.statusId : undefined;
    },
    async takeOut(userId, kind) {
      if (kind === 'hold-status') await setStatus(userId, required(places.holdStatusId, kind));
      else await setProfile(userId, required(places.quietRoutingProfileId, kind));
    },
    async giveBack(userId, kind, original) {
      if (kind === 'hold-status') {
        const now = await presence(userId);
        if (now && (await isHeld(now))) await setStatus(userId, original);
      } else if ((await profileOf(userId)) === places.quietRoutingProfileId) {
        await setProfile(userId, original);
      }
    },
  };
}

function unless(value: string | undefined, excluded: string | undefined): string | undefined {
  return value === excluded ? undefined : value;
}

function required(value: string | undefined, kind: GuaranteeKind): string {
  if (!value) throw new Error(`The order guarantee "${kind}" is on, but the place it moves agents to is not set.`);
  return value;
}

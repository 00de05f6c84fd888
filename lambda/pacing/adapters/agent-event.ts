import * as v from 'valibot';
import { INSTANT } from '../../ground/adapters/read-stored';
import type { SeenAgent } from '../domain/seen-agent';

const lastOf = (arn: string) => arn.slice(arn.lastIndexOf('/') + 1);
const ID = v.pipe(v.string(), v.nonEmpty(), v.transform(lastOf));

/** What is read of an event; it has more (amazon-connect-admin-guide, "Agent event streams data model", and its sample). */
const AGENT_EVENT = v.object({
  AgentARN: ID,
  EventTimestamp: INSTANT,
  EventType: v.string(),
  CurrentAgentSnapshot: v.nullish(
    v.object({
      AgentStatus: v.object({ ARN: ID, Name: v.string(), Type: v.nullish(v.string()) }),
      NextAgentStatus: v.nullish(v.object({})),
      Configuration: v.object({
        Proficiencies: v.nullish(v.array(v.object({ Name: v.string(), Value: v.string(), Level: v.number() }))),
        RoutingProfile: v.object({
          Concurrency: v.nullish(v.array(v.object({ Channel: v.string(), AvailableSlots: v.number() }))),
          InboundQueues: v.nullish(v.array(v.object({ ARN: ID, Channels: v.nullish(v.array(v.string())) }))),
        }),
      }),
      Contacts: v.nullish(v.array(v.object({}))),
    }),
  ),
});

export interface EventReading {
  /** The twins of queues whose customers are called before an agent. */
  twinQueueIds: ReadonlySet<string>;
  /** The status in which calls are routed. Empty: whichever Connect says is routable. */
  routableStatusId?: string;
}

/** @throws ValiError, or SyntaxError, for what is no event of an agent */
export function readAgentEvent(json: string, { twinQueueIds, routableStatusId }: EventReading): SeenAgent {
  const { AgentARN: userId, EventTimestamp: at, EventType, CurrentAgentSnapshot: now } = v.parse(AGENT_EVENT, JSON.parse(json));
  if (!now || EventType === 'LOGOUT') return { userId, at, twinQueueIds: [], isIdle: false, skills: [] };
  const { AgentStatus: status, NextAgentStatus, Configuration: configured } = now;
  const isRoutable = routableStatusId ? status.ARN === routableStatusId : status.Type ? status.Type === 'ROUTABLE' : status.Name === 'Available';
  const contacts = now.Contacts ?? [];
  const served = (configured.RoutingProfile.InboundQueues ?? []).filter(({ Channels }) => !Channels || Channels.includes('VOICE')).map(({ ARN }) => ARN);
  const slots = (configured.RoutingProfile.Concurrency ?? []).find(({ Channel }) => Channel === 'VOICE')?.AvailableSlots ?? 0;
  return {
    userId,
    at,
    twinQueueIds: isRoutable || contacts.length > 0 ? served.filter((queueId) => twinQueueIds.has(queueId)) : [],
    // A status that was chosen for later pauses what is routed to them already.
    isIdle: isRoutable && !NextAgentStatus && contacts.length === 0 && slots > 0,
    skills: (configured.Proficiencies ?? []).map(({ Name: name, Value: value, Level: level }) => ({ name, value, level })),
  };
}

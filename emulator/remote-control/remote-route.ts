import type { GenericSchema, InferOutput } from 'valibot';
import type { VirtualTime } from '../clock/virtual-time';
import type { BotActions } from '../connect/bots/bots';
import type { Console } from '../connect/console';
import type { EventFaultPlan } from '../events/event-faults';
import type { Webhooks } from '../events/webhooks';
import type { Journal } from '../journal';
import type { Endpoints } from '../sns/endpoints';
import type { QueueFaultPlan } from '../sqs/queue-faults';

/** The parts of the emulator that can be reached from outside beside the AWS services. */
export interface Controlled {
  time: VirtualTime;
  journal: Journal;
  console: Console;
  bots: Pick<BotActions, 'scriptBot'>;
  eventFaults: EventFaultPlan;
  queueFaults: QueueFaultPlan;
  pushes: Endpoints['pushes'];
  webhookRequests: Webhooks['requests'];
  /** Returns the ids and names of all that is in the instance. */
  describe(): unknown;
}

export interface RemoteRequest<Body = unknown> {
  /** Values of the path's places, decoded. */
  labels: Record<string, string>;
  query: URLSearchParams;
  body: Body;
}

export interface RemoteRoute {
  method: 'GET' | 'POST';
  /** Behind `/_emulator`. */
  path: string;
  /** One sentence for the documentation. */
  says: string;
  /** An example of the body, for the documentation. */
  example?: string;
  body?: GenericSchema;
  /** Answers what is sent as JSON; undefined: `{}`. Throws an Error, whose sentence says why it cannot be done. */
  run(controlled: Controlled, request: RemoteRequest<never>): unknown;
}

/** Ties the body's type to its schema. */
export function withBody<Schema extends GenericSchema>(
  route: Omit<RemoteRoute, 'body' | 'run'> & { body: Schema; run(controlled: Controlled, request: RemoteRequest<InferOutput<Schema>>): unknown },
): RemoteRoute {
  return route as unknown as RemoteRoute;
}

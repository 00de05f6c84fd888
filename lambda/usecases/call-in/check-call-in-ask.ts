import { callerNumber } from '../../domain/caller-number';
import type { CallInRequest, PushTarget } from '../../domain/call-in/call-in';
import type { QueuePolicy } from '../../domain/queue-policy';
import type { Refusal } from '../../domain/refusal';
import type { Clock, Ids } from '../../ports/surroundings';
import type { Secrets } from '../../ports/tokens';
import { allowDueTime, type DueTimePorts } from '../choose-due-time';

export type CheckAskPorts = DueTimePorts & {
  secrets: Pick<Secrets, 'token'>;
  ids: Ids;
  clock: Clock;
  queues: ReadonlyMap<string, QueuePolicy>;
  /** Country of a number without a country code. */
  defaultCountry: string;
  pushTargets: PushTargets;
};

/** What the operator lets us push to. */
export interface PushTargets {
  /** ARNs of SNS platform applications. */
  applications: readonly string[];
  /** Ids of webhooks. */
  webhooks: readonly string[];
}

export interface CallInAsk extends Pick<CallInRequest, 'kind' | 'queueId' | 'push' | 'context'> {
  /** As the app gave it. */
  number: string;
  /** Whose token it is. */
  holder: string;
  /** Which customer of which app asks. */
  customer: string;
}

export interface CheckedAsk {
  /** As it is to be kept, if it is. */
  request: CallInRequest;
  holder: string;
}

/** What is asked for, in our terms, or what is wrong with it: nothing is written yet. */
export async function checkCallInAsk(ports: CheckAskPorts, ask: CallInAsk): Promise<CheckedAsk | { refusal: Refusal }> {
  const number = callerNumber(ask.number, ports.defaultCountry);
  if (!number) return { refusal: { code: 'number-invalid', number: `"${ask.number.trim()}"` } };
  const queue = ports.queues.get(ask.queueId);
  if (!queue) return { refusal: { code: 'queue-unknown', queueId: ask.queueId } };
  const unknown = ask.push && unknownTarget(ask.push, ports.pushTargets);
  if (unknown !== undefined) return { refusal: { code: 'push-target-unknown', target: unknown } };
  const now = ports.clock.now();
  const allowed = await allowDueTime(ports, now, queue);
  if ('refusal' in allowed) return allowed;
  const { holder, customer, kind, queueId, push, context } = ask;
  const subject = ports.ids.digest('call-in', number);
  const id = `${subject}.${ports.secrets.token()}`;
  const askedBy = ports.ids.digest('asker', customer);
  const given = { ...(push && { push }), ...(context && { context }) };
  return { holder, request: { subject, id, askedBy, kind, number, queueId, ...given, requestedAt: now, inLineSince: now, purgeAt: allowed.purgeAt, version: 1 } };
}

/** `arn:…:app/GCM/name` has the endpoints `arn:…:endpoint/GCM/name/<id>`. */
function unknownTarget(target: PushTarget, { applications, webhooks }: PushTargets): string | undefined {
  if ('webhookId' in target) return webhooks.includes(target.webhookId) ? undefined : target.webhookId;
  const isKnown = applications.some((arn) => target.endpointArn.startsWith(`${arn.replace(':app/', ':endpoint/')}/`));
  return isKnown ? undefined : target.endpointArn;
}

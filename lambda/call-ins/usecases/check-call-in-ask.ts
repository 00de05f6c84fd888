import type { Secrets } from '../../app-access/ports/tokens';
import type { Ids } from '../../ground/ports/clock-ids-notices';
import { understandNumber } from '../../numbers/domain/read-number';
import type { NumberRefusal } from '../../numbers/domain/refusals';
import { offeredQueue } from '../../queues/domain/offered-queue';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { QueueRefusal } from '../../queues/domain/refusals';
import { allowDueTime, type DueTimePorts } from '../../queues/usecases/choose-due-time';
import type { CallInRequest, PushTarget } from '../domain/call-in';
import type { CallInRefusal } from '../domain/refusals';

export type CheckAskNeeds = DueTimePorts & {
  secrets: Pick<Secrets, 'token'>;
  ids: Ids;
  queues: ReadonlyMap<string, QueuePolicy>;
  /** Country of a number without a country code. */
  defaultCountry: string;
  pushTargets: PushTargets;
};

/** The operator allows pushes to these. */
export interface PushTargets {
  /** ARNs of SNS platform applications. */
  applications: readonly string[];
  /** Ids of webhooks. */
  webhooks: readonly string[];
}

export interface CallInAsk extends Pick<CallInRequest, 'kind' | 'queueId' | 'push' | 'context'> {
  /** As the app gave it. */
  number: string;
  /** The token is this app's. */
  holder: string;
  /** The asking customer of the asking app. */
  customer: string;
}

export interface CheckedAsk {
  /** As it is to be kept, if it is. */
  request: CallInRequest;
  holder: string;
}

export type AskRefusal = NumberRefusal | QueueRefusal<'queue-unknown' | 'queue-closed-then' | 'outside-calling-window'> | CallInRefusal<'push-target-unknown'>;

/** Answers the request in our terms, or its refusal. Nothing is written yet. */
export type CheckCallInAsk = (ask: CallInAsk) => Promise<CheckedAsk | { refusal: AskRefusal }>;

export function createCheckCallInAsk(needs: CheckAskNeeds): CheckCallInAsk {
  return (ask) => checkCallInAsk(needs, ask);
}

async function checkCallInAsk(ports: CheckAskNeeds, ask: CallInAsk): ReturnType<CheckCallInAsk> {
  const understood = understandNumber(ask.number, { defaultCountry: ports.defaultCountry, allowedCountries: [] });
  if ('code' in understood) return { refusal: understood };
  const { number } = understood.reading;
  const queue = offeredQueue(ports.queues, ask.queueId);
  if (!queue) return { refusal: { code: 'queue-unknown', queueId: ask.queueId } };
  const unknown = ask.push && unknownTarget(ask.push, ports.pushTargets);
  if (unknown !== undefined) return { refusal: { code: 'push-target-unknown', target: unknown } };
  const now = ports.clock.now();
  const allowed = await allowDueTime(ports, now, { queue });
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

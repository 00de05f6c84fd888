import { callerNumber } from '../../domain/caller-number';
import type { CallIn, CallInPhase, CallInRequest, PushTarget } from '../../domain/call-in/call-in';
import { expectedFrom } from '../../domain/call-in/transitions';
import type { QueuePolicy } from '../../domain/queue-policy';
import type { Refusal } from '../../domain/refusal';
import type { CallInTurns } from '../../ports/call-in-store';
import type { Ids } from '../../ports/surroundings';
import type { Secrets, TokenBook } from '../../ports/tokens';
import { allowDueTime, type DueTimePorts } from '../choose-due-time';
import type { CallInPorts } from './advance-call-in';
import { giveCode, type GiveCodePorts } from './give-code';
import { startTurns } from './start-turns';

export type RequestCallInPorts = CallInPorts &
  GiveCodePorts &
  DueTimePorts & {
    tokens: TokenBook;
    secrets: Pick<Secrets, 'token'>;
    turns: CallInTurns;
    ids: Ids;
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
  /** Whose token it is: the app's name. */
  holder: string;
}

/** `code`: with it the customer may call at once. Absent for a delayed one, and where the number is enough. */
export type RequestedCallIn = { callIn: CallIn; token: string; code?: string } | { refusal: Refusal };

const TRIES = 12;

/**
 * A customer announces that they will call. They have one such request at a time: a later one takes the place of the earlier, and with it
 * its place in the line of the same queue, so that nobody loses by asking twice.
 */
export async function requestCallIn(ports: RequestCallInPorts, ask: CallInAsk): Promise<RequestedCallIn> {
  const number = callerNumber(ask.number, ports.defaultCountry);
  if (!number) return { refusal: { code: 'number-invalid', number: `"${ask.number.trim()}"` } };
  const queue = ports.queues.get(ask.queueId);
  if (!queue) return { refusal: { code: 'queue-unknown', queueId: ask.queueId } };
  const unknown = ask.push && unknownTarget(ask.push, ports.pushTargets);
  if (unknown !== undefined) return { refusal: { code: 'push-target-unknown', target: unknown } };
  const now = ports.clock.now();
  const allowed = await allowDueTime(ports, now, queue);
  if ('refusal' in allowed) return allowed;

  const subject = ports.ids.digest('call-in', number);
  const id = `${subject}.${ports.secrets.token()}`;
  const token = await ports.tokens.issue({ holder: ask.holder, names: id, keepUntil: allowed.purgeAt });
  const { kind, queueId, push, context } = ask;
  const request: CallInRequest = {
    ...{ subject, id, kind, number, queueId, requestedAt: now, inLineSince: now, purgeAt: allowed.purgeAt, version: 1 },
    ...(push && { push }),
    ...(context && { context }),
  };
  const { phase, code } = await beginningOf(ports, request, token);
  const callIn = await createInPlace(ports, { ...request, ...phase });
  if (callIn.phase === 'queued') await startTurns(ports.turns, queueId);
  return { callIn, token, ...(code !== undefined && { code }) };
}

async function beginningOf(ports: RequestCallInPorts, request: CallInRequest, token: string): Promise<{ phase: CallInPhase; code?: string }> {
  if (request.kind === 'delayed') return { phase: { phase: 'queued' } };
  const circumstances = { now: request.requestedAt, policy: ports.policy };
  if (!ports.policy.immediateCode) return { phase: expectedFrom(request, undefined, circumstances) };
  const { code, codeDigest } = await giveCode(ports, { token, callInId: request.id, until: request.purgeAt });
  return { phase: expectedFrom(request, codeDigest, circumstances), code };
}

async function createInPlace({ callIns }: RequestCallInPorts, callIn: CallIn): Promise<CallIn> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const there = await callIns.findLatest(callIn.subject);
    const next = there && keepsItsPlace(there, callIn) ? { ...callIn, inLineSince: there.inLineSince } : callIn;
    if (await callIns.create(next, there)) return next;
  }
  throw new Error(`The call-in of this customer was changed ${TRIES} times while another was being put in its place.`);
}

function keepsItsPlace(there: CallIn, { kind, queueId, requestedAt }: CallIn): boolean {
  const isInLine = there.phase === 'queued' || there.phase === 'ready' || there.phase === 'expected';
  return isInLine && kind === 'delayed' && there.kind === 'delayed' && there.queueId === queueId && there.purgeAt > requestedAt;
}

/** `arn:…:app/GCM/name` has the endpoints `arn:…:endpoint/GCM/name/<id>`. */
function unknownTarget(target: PushTarget, { applications, webhooks }: PushTargets): string | undefined {
  if ('webhookId' in target) return webhooks.includes(target.webhookId) ? undefined : target.webhookId;
  const isKnown = applications.some((arn) => target.endpointArn.startsWith(`${arn.replace(':app/', ':endpoint/')}/`));
  return isKnown ? undefined : target.endpointArn;
}

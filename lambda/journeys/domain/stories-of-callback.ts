import { agentOfCall } from '../../callbacks/domain/agent-of-call';
import type { Attempt } from '../../callbacks/domain/attempt';
import type { Callback } from '../../callbacks/domain/callback';
import { isPromised } from '../../callbacks/domain/callback-request';
import { handlerOf } from '../../callbacks/domain/handler-of';
import { type ContactStory, ownQueueOf } from './contact-story';

/** The contacts of a callback or click, as far as its record knows them: one for each attempt that Connect made a call for. Oldest first. */
export function storiesOfCallback(callback: Callback): ContactStory[] {
  const attempts = isPromised(callback) ? [...callback.attempts, callback.attempt] : [callback.attempt];
  return attempts.flatMap((attempt) => storyOf(callback, attempt) ?? []);
}

/** Contacts that lead to it: those above, and the calls to our own number that they grew out of. */
export function contactsOfCallback(callback: Callback): string[] {
  const attempts = isPromised(callback) ? [...callback.attempts, callback.attempt] : [callback.attempt];
  return [...new Set(attempts.flatMap(({ handoffContactId, call }) => [handoffContactId, call?.contactId]).filter((id) => id !== undefined))];
}

const METHODS: Record<Callback['mode'], string> = { 'queued-callback': 'CALLBACK', legacy: 'API', 'by-hand': 'OUTBOUND' };

function storyOf(callback: Callback, attempt: Attempt): ContactStory | undefined {
  const { call, handoffContactId } = attempt;
  if (!call) return undefined;
  const agentId = agentOfCall(callback, attempt);
  const queueId = queueOf(callback, attempt);
  return {
    ...call,
    ...{ channel: 'VOICE', method: METHODS[callback.mode], customerNumber: callback.number, recordId: callback.id },
    ...(handoffContactId && handoffContactId !== call.contactId && { rootContactId: handoffContactId, previousContactId: handoffContactId }),
    ...(callback.relatedContactId && { relatedContactId: callback.relatedContactId }),
    ...(agentId && { agentId }),
    ...(queueId && { queueId }),
  };
}

/** A promised callback keeps the source queue: a supervisor knows that one, and not its twin. */
function queueOf(callback: Callback, { line }: Attempt): string | undefined {
  if (isPromised(callback)) return line && 'agent' in line ? ownQueueOf(line.agent.userId) : callback.queueId;
  const agent = handlerOf(callback);
  return callback.mode === 'by-hand' || !agent ? undefined : ownQueueOf(agent.userId);
}

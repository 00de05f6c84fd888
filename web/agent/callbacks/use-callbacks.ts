import { useState } from 'react';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import type { DialbackClient } from '../../api/dialback-client';
import { sendOnce, type SendResult } from '../../api/send-surely';
import { type CallbackFilter, queryOf } from './callback-filter';
import { type CallbackMessage, cancelledMessage, failedMessage } from './callback-message';
import { type CallbackList, useCallbackList } from './use-callback-list';
import { useFollowedCallbacks } from './use-followed-callbacks';

export interface Callbacks {
  filter: CallbackFilter;
  ask: (filter: CallbackFilter) => void;
  list: CallbackList;
  /** Those that reach the agent now, newest first. */
  followed: ScheduledCallback[];
  messages: CallbackMessage[];
  dismiss: (id: string) => void;
  /** Ids of those that something is being asked for. */
  busy: string[];
  callNow: (callback: ScheduledCallback) => void;
  cancel: (callback: ScheduledCallback) => void;
  /** The agent talked to the customer: the number is theirs. */
  verify: (callback: ScheduledCallback) => void;
  /** One was made or changed: says so, and shows it. */
  settle: (callback: ScheduledCallback, message: CallbackMessage) => void;
}

/**
 * The agent's callbacks: the list, those under way, and what the agent does with them.
 * @param options `shown`: whether the list is on the screen
 */
export function useCallbacks(client: DialbackClient, options: { username: string; shown: boolean }): Callbacks {
  const [filter, ask] = useState<CallbackFilter>({ list: 'pending', owner: 'anybody' });
  const [messages, setMessages] = useState<CallbackMessage[]>([]);
  const [busy, setBusy] = useState<string[]>([]);
  const list = useCallbackList(client, queryOf(filter), options.shown);
  const { followed, follow } = useFollowedCallbacks(client, { username: options.username, listed: list.callbacks, onRead: list.take });

  const say = (message: CallbackMessage) => setMessages((before) => [message, ...before.filter(({ id }) => id !== message.id)]);
  const dismiss = (id: string) => setMessages((before) => before.filter((message) => message.id !== id));

  const act = async (callback: ScheduledCallback, done: string, send: () => Promise<ScheduledCallback>): Promise<ScheduledCallback | undefined> => {
    setBusy((before) => [...before, callback.id]);
    dismiss(callback.id);
    const result: SendResult<ScheduledCallback> = await sendOnce(send);
    setBusy((before) => before.filter((id) => id !== callback.id));
    if (result.kind === 'answered') list.take(result.answer);
    else say(failedMessage(callback, done, result));
    list.reload();
    return result.kind === 'answered' ? result.answer : undefined;
  };

  return {
    filter,
    ask,
    list,
    followed,
    messages,
    dismiss,
    busy,
    callNow: (callback) => void act(callback, 'called', () => client.callNow(callback.id)).then((called) => called && follow(called)),
    cancel: (callback) => void act(callback, 'deleted', () => client.cancelCallback(callback.id)).then((cancelled) => cancelled && say(cancelledMessage(cancelled))),
    verify: (callback) => void act(callback, 'changed', () => client.editCallback(callback.id, { numberVerified: true })).then((verified) => verified && follow(verified)),
    settle: (callback, message) => {
      say(message);
      list.take(callback);
      list.reload();
    },
  };
}

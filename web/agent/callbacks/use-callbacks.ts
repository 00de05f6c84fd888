import { useState } from 'react';
import type { SayOutcomeRequest } from '../../../lambda/http/api-types';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import type { DialbackClient } from '../../api/dialback-client';
import { sendOnce, type SendResult } from '../../api/send-surely';
import { pollSeconds } from '../../page/poll-seconds';
import { type Reading, useReading } from '../../page/use-reading';
import { type CallbackFilter, queryOf } from './callback-filter';
import { type CallbackDeed, type CallbackMessage, cancelledMessage, failedMessage } from './callback-message';
import { type CallbackList, useCallbackList } from './use-callback-list';
import { useFilterInAddress } from './use-filter-in-address';
import { useFollowedCallbacks } from './use-followed-callbacks';

export interface CallbacksOptions {
  username: string;
  /** Whether the agent is on a call now, as far as the page knows. */
  onContact: boolean;
  /** Whether they are read while the page is hidden too. */
  evenHidden: boolean;
}

export interface Callbacks {
  filter: CallbackFilter;
  ask: (filter: CallbackFilter) => void;
  list: CallbackList;
  /** Callbacks that reach the agent now, newest first. */
  followed: ScheduledCallback[];
  follow: (callback: ScheduledCallback) => void;
  /** Why the last reading of those that reach the agent failed, as long as none has succeeded since. */
  failure: string | undefined;
  messages: CallbackMessage[];
  dismiss: (id: string) => void;
  /** Ids of callbacks with a request under way. */
  busy: string[];
  callNow: (callback: ScheduledCallback) => void;
  /** Keeps the callback for the agent who looks at it first. */
  open: (callback: ScheduledCallback) => void;
  handBack: (callback: ScheduledCallback) => void;
  cancel: (callback: ScheduledCallback) => void;
  /** Notes that the agent talked to the customer, so the number is theirs. */
  verify: (callback: ScheduledCallback) => void;
  /** Says what came of the call, and shows what follows from that. */
  sayOutcome: (callback: ScheduledCallback, said: SayOutcomeRequest) => Promise<SendResult<ScheduledCallback>>;
  /** Shows a callback that was made or edited, with a message. */
  settle: (callback: ScheduledCallback, message: CallbackMessage) => void;
}

/** The agent's callbacks: the list, those under way, and the agent's acts. */
export function useCallbacks(client: DialbackClient, { username, onContact, evenHidden }: CallbacksOptions): Callbacks {
  const [filter, ask] = useFilterInAddress();
  const [messages, setMessages] = useState<CallbackMessage[]>([]);
  const [busy, setBusy] = useState<string[]>([]);
  const list = useCallbackList(client, queryOf(filter), evenHidden);
  const { followed, follow, failure } = useFollowedCallbacks(client, { username, listed: list.callbacks, evenHidden, onRead: list.take });

  const unspoken = useUnspoken(client, follow, onContact);

  const say = (message: CallbackMessage) => setMessages((before) => [message, ...before.filter(({ id }) => id !== message.id)]);
  const dismiss = (id: string) => setMessages((before) => before.filter((message) => message.id !== id));

  const act = async (callback: ScheduledCallback, deed: CallbackDeed | { done: CallbackDeed; insist: () => void }, send: () => Promise<ScheduledCallback>): Promise<ScheduledCallback | undefined> => {
    const { done, insist = undefined } = typeof deed === 'string' ? { done: deed } : deed;
    setBusy((before) => [...before, callback.id]);
    dismiss(callback.id);
    const result: SendResult<ScheduledCallback> = await sendOnce(send);
    setBusy((before) => before.filter((id) => id !== callback.id));
    if (result.kind === 'answered') list.take(result.answer);
    else say({ ...failedMessage(callback, done, result), ...(insist && result.kind === 'refused' && result.code === 'outside-calling-window' && { insist }) });
    list.reload();
    return result.kind === 'answered' ? result.answer : undefined;
  };

  const callNow = (callback: ScheduledCallback, atAnyHour = false) =>
    void act(callback, { done: 'called', insist: () => callNow(callback, true) }, () => client.callNow(callback.id, atAnyHour)).then((called) => called && follow(called));

  return {
    filter,
    ask,
    list,
    followed,
    follow,
    failure: failure ?? unspoken.failure,
    messages,
    dismiss,
    busy,
    callNow: (callback) => callNow(callback),
    open: (callback) => void act(callback, 'kept', () => client.claimCallback(callback.id)),
    handBack: (callback) => void act(callback, 'handed-back', () => client.releaseCallback(callback.id)),
    cancel: (callback) => void act(callback, 'deleted', () => client.cancelCallback(callback.id)).then((cancelled) => cancelled && say(cancelledMessage(cancelled))),
    verify: (callback) => void act(callback, 'changed', () => client.editCallback(callback.id, { numberVerified: true })).then((verified) => verified && follow(verified)),
    async sayOutcome(callback, said) {
      const result = await sendOnce(() => client.sayOutcome(callback.id, said));
      if (result.kind === 'answered') {
        follow(result.answer);
        list.take(result.answer);
        list.reload();
      }
      return result;
    },
    settle: (callback, message) => {
      say(message);
      list.take(callback);
      list.reload();
    },
  };
}

/** What the agent has not spoken of yet is followed: since yesterday, on any page, or in a call that they dialled by hand and that is just over. */
function useUnspoken(client: DialbackClient, follow: (callback: ScheduledCallback) => void, onContact: boolean): Reading {
  const moment = String(onContact);
  const [readAt, setReadAt] = useState<string>();
  const take = async () => {
    const { callbacks } = await client.callbacks({ list: 'answered', owner: 'anybody' });
    callbacks.forEach(follow);
    setReadAt(moment);
  };
  return useReading(take, readAt === moment ? null : pollSeconds.afterFailure, { about: moment });
}

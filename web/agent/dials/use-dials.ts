import { startTransition, useCallback, useEffect, useReducer, useRef } from 'react';
import type { Dial, SayDialOutcomeRequest, StartDialRequest } from '../../../lambda/http/api-types';
import type { SetPinRequest } from '../../../lambda/http/rule-api-types';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import type { DialbackClient } from '../../api/dialback-client';
import { readEach } from '../../api/read-each';
import { sendOnce, type SendResult, sendSurely } from '../../api/send-surely';
import { pollSeconds } from '../../page/poll-seconds';
import { useOtherTabs } from '../../page/use-other-tabs';
import { usePollPause } from '../../page/use-poll-pause';
import { useReading } from '../../page/use-reading';
import { isAboutPin } from '../pin/is-about-pin';
import { changeBoard, type DialBoard, isOfCallback, openBoard } from './dial-board';
import { type Click, recallOpenClicks, rememberOpenClicks } from './open-clicks';

export interface Dials extends DialBoard {
  /** Why the last reading of the calls failed, as long as none has succeeded since. */
  failure: string | undefined;
  call: (request: StartDialRequest) => void;
  /** Tries an unconfirmed click again, with its own key. */
  retry: (click: Click) => void;
  /** Repeats a click that was refused because the customer is being called, or owed a callback by others; or because of the hour of their day. */
  callAllTheSame: (click: Click, refusedAs: string) => void;
  /** Repeats a click that was refused for want of the agent's PIN. */
  callWithPin: (click: Click, pin: string) => void;
  setPin: (request: SetPinRequest) => Promise<void>;
  /** Calls the one that the agent meant, of several callbacks that the number is owed. */
  callOwed: (click: Click, callbackId: string) => void;
  dismiss: (key: string) => void;
  takeBack: (dial: Dial) => void;
  /** Says what came of the call. */
  sayOutcome: (dial: Dial, said: SayDialOutcomeRequest) => Promise<SendResult<Dial>>;
}

export interface DialsOptions {
  username: string;
  /** Called with the callback that a click became. */
  onCalledNow: (callback: ScheduledCallback) => void;
  /** Whether the calls are followed while the page is hidden too. */
  evenHidden: boolean;
}

/** The agent's calls, from whatever page they clicked. Each is followed until it ends. */
export function useDials(client: DialbackClient, { username, onCalledNow, evenHidden }: DialsOptions): Dials {
  const [board, change] = useReducer(changeBoard, username, (name) => openBoard(recallOpenClicks(name)));
  /** By the key of the click, and nowhere else: neither the board nor the browser keeps a PIN. */
  const pins = useRef(new Map<string, string>());

  useEffect(() => {
    const open = board.clicks.filter(({ result }) => result.kind === 'sending' || result.kind === 'unconfirmed');
    rememberOpenClicks(username, open.map(({ key, request }) => ({ key, request })));
  }, [board, username]);

  // A tab that begins a call tells the others of this browser. Those on other computers hear of it at their next look.
  const heard = useOtherTabs(`dialback.calls.${username}`, board.dials[0]?.id);
  const listed = useReading(async () => change({ type: 'listed', ...(await client.dials()) }), pollSeconds.ownCalls, { about: heard, evenHidden });

  const running = useReading(
    async () => {
      const { read, failures } = await readEach(board.dials.filter(({ state }) => state !== 'ended'), client.dial);
      // What comes of all of them is drawn once, in parts, so that a click never waits for it.
      startTransition(() => read.forEach(({ id, found }) => change(found ? { type: 'read', dial: found } : { type: 'gone', id })));
      if (failures[0] !== undefined) throw failures[0];
    },
    usePollPause(newsOf(board)),
    { evenHidden },
  );

  const send = useCallback(
    async (click: Click) => {
      change({ type: 'clicked', click });
      const pin = pins.current.get(click.key);
      const result = await sendSurely(() => client.startDial({ ...click.request, ...(pin !== undefined && { pin }) }, click.key));
      if (result.kind === 'answered' || (result.kind === 'refused' && isAboutPin(result.code))) pins.current.delete(click.key);
      change({ type: 'answered', key: click.key, result });
      if (result.kind === 'answered' && isOfCallback(result.answer)) onCalledNow(result.answer.callback);
    },
    [client, onCalledNow],
  );

  const takeBack = async ({ id }: Dial) => {
    const result = await sendOnce(() => client.takeBack(id));
    if (result.kind === 'answered') change({ type: 'read', dial: result.answer });
    // The agent was faster, or no answer came: the call says how it is now.
    else await running.read();
  };

  const sayOutcome = async ({ id }: Dial, said: SayDialOutcomeRequest) => {
    const result = await sendOnce(() => client.sayOutcomeOfDial(id, said));
    if (result.kind === 'answered') change({ type: 'read', dial: result.answer });
    return result;
  };

  return {
    ...board,
    failure: listed.failure ?? running.failure,
    call: (request) => void send({ key: crypto.randomUUID(), request }),
    callAllTheSame: (click, refusedAs) => void send({ key: click.key, request: { ...click.request, ...(refusedAs === 'outside-calling-window' ? { atAnyHour: true } : { evenSo: true }) } }),
    callWithPin: (click, pin) => {
      pins.current.set(click.key, pin);
      void send({ key: click.key, request: click.request });
    },
    setPin: client.setPin,
    callOwed: (click, callbackId) => void send({ key: click.key, request: { ...click.request, callbackId } }),
    retry: (click) => void send({ key: click.key, request: click.request }),
    sayOutcome,
    takeBack: (dial) => void takeBack(dial),
    dismiss: (key) => {
      pins.current.delete(key);
      change({ type: 'dismissed', key });
    },
  };
}

function newsOf({ dials }: DialBoard): string {
  return dials.map(({ id, state, journey }) => `${id} ${state} ${journey.length}`).join();
}

import type { Agent } from '../../../lambda/agents/domain/agent';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import { isPromised } from '../../../lambda/callbacks/domain/callback-request';
import type { ContactFacts } from '../../../lambda/callbacks/domain/contact-facts';
import { admitHandoff } from '../../../lambda/callbacks/usecases/admit-handoff';
import { applyContactEvent } from '../../../lambda/callbacks/usecases/apply-contact-event';
import { wireDispatchCallback, wireSweepOverdue } from '../../../lambda/functions/wiring/dispatch-and-sweep';
import { wireCancelForInboundCall } from '../../../lambda/functions/wiring/inbound-calls';
import { plusSeconds } from '../../../lambda/ground/domain/instant';
import { startDial } from '../../fakes/dial-ports';
import { createPromisePorts } from '../../fakes/promise-ports';
import { untilTheEnd } from '../../fakes/endless-time';

/** One call in Connect, from the call to our own number to the end of the talk. */
interface Placed {
  callbackId: string;
  number: string;
  version: number;
  line: 'agent' | 'queue';
  root: string;
  facts: ContactFacts;
  stage: 'calling' | 'queued' | 'dialled' | 'talking' | 'over';
  placedAt: string;
}

/** Agents with an even number serve Support; the others serve nothing here, so that its promises are not theirs to make. */
const agentOf = (nth: number): Agent => ({ userId: `u-${nth}`, username: `agent-${nth}` });
const numberOf = (nth: number) => `+4930123456${10 + nth}`;

/** Up to two minutes of whisper to the agent, and one of ringing. */
const LONGEST_RINGING_SECONDS = 180;

export type Act =
  | { do: 'click'; agent: number; customer: number; fault: 'none' | 'refused' | 'unclear-placed' | 'unclear-lost' }
  /** The next write to the table fails, whoever makes it: `lost`, it was written all the same. */
  | { do: 'fail'; how: 'before' | 'lost' }
  | { do: 'promise'; agent: number; customer: number; own: boolean; minutes: number }
  | { do: 'call-in'; customer: number }
  | { do: 'proceed'; which: number; answered: boolean }
  | { do: 'wait'; seconds: number };

class TableFailure extends Error {}

/** Agents click and promise, customers call in, Connect and the table fail; `broken` says what no customer should have lived through. */
export function createWorld() {
  const made = createPromisePorts();
  const { ports, store, clock, served, scheduleCallback } = made;
  for (let nth = 0; nth < 20; nth += 2) served[`u-${nth}`] = ['q-support'];
  const calls: Placed[] = [];
  const broken: string[] = [];
  const rang = new Map<string, number>();
  /** When the call was placed in which a customer talked last: what was promised since then was not what that call was made for, and stays. */
  const talks = new Map<string, string>();
  const busy = new Set<Placed>();
  let fault: Extract<Act, { do: 'click' }>['fault'] = 'none';
  let failing: Extract<Act, { do: 'fail' }>['how'] | undefined;
  const writes = { create: store.create, createOver: store.createOver, save: store.save } satisfies Partial<typeof store>;
  const failingOnce = <Args extends unknown[], Result>(write: (...args: Args) => Promise<Result>) => async (...args: Args): Promise<Result> => {
    const how = failing;
    failing = undefined;
    if (how === 'before') throw new TableFailure();
    const written = await write(...args);
    if (how === 'lost') throw new TableFailure();
    return written;
  };
  Object.assign(store, { create: failingOnce(writes.create), createOver: failingOnce(writes.createOver), save: failingOnce(writes.save) });
  const byToken = new Map<string, string>();
  /** Connect takes one token for one call. */
  const place = (callback: Callback, token: string, line: 'agent' | 'queue'): string => {
    const root = byToken.get(token) ?? `root-${calls.length}`;
    if (byToken.has(token)) return root;
    byToken.set(token, root);
    calls.push({ callbackId: callback.id, number: callback.number, version: callback.version, line, root, facts: { contactId: `call-${calls.length}` }, stage: 'calling', placedAt: clock.at });
    return root;
  };
  ports.dialler = {
    async dial(callback, { line, nthDial }) {
      const how = isPromised(callback) ? 'none' : fault;
      if (how === 'refused') return { refused: 'connect-busy' };
      if (how === 'unclear-lost') return { unclear: 'lost' };
      const dialled = place(callback, `${callback.id}-${isPromised(callback) ? callback.version : ''}-${nthDial}`, line && 'queueId' in line ? 'queue' : 'agent');
      return how === 'unclear-placed' ? { unclear: 'lost' } : { dialled };
    },
  };
  const callOf = (contactId: string) => calls.find(({ root, facts }) => root === contactId || facts.contactId === contactId);
  ports.contacts = {
    async lookUp(contactId) {
      const call = callOf(contactId);
      if (!call) return undefined;
      if (call.root === contactId) return { facts: { contactId, ...(call.stage !== 'calling' && { disconnectedAt: clock.at }) }, callbackId: call.callbackId, customerNumber: call.number };
      return { facts: { ...call.facts } };
    },
    async callbacksFrom(root) {
      const call = callOf(root);
      if (!call?.facts.queuedAt) return { open: [] };
      return { first: call.facts.contactId, open: call.stage === 'over' ? [] : [call.facts.contactId] };
    },
    async stop(contactId) {
      const call = callOf(contactId);
      if (call && (call.stage === 'queued' || call.stage === 'calling')) Object.assign(call, { stage: 'over', facts: { ...call.facts, disconnectedAt: clock.at } });
    },
  };
  const tell = (call: Placed) => applyContactEvent({ ...ports, contactIndex: store }, { facts: { ...call.facts }, rootContactId: call.root, over: call.stage === 'over' });

  function end(call: Placed, facts: Partial<ContactFacts>): void {
    Object.assign(call.facts, facts);
    call.stage = 'over';
  }

  /** The customer's phone rings. */
  async function ring(call: Placed): Promise<void> {
    const placedAt = talks.get(call.number);
    const others = calls.filter((other) => other !== call && other.number === call.number && (other.stage === 'dialled' || other.stage === 'talking'));
    if (others.length > 0) broken.push(`${call.number} was dialled for ${call.callbackId} while ${others[0]!.callbackId} was ${others[0]!.stage}.`);
    const record = (await store.find(call.callbackId))!;
    if (placedAt !== undefined && record.requestedAt < placedAt) broken.push(`${call.number} was dialled for ${call.callbackId}, of ${record.requestedAt}, though they had talked in the call of ${placedAt}.`);
    rang.set(call.callbackId, (rang.get(call.callbackId) ?? 0) + 1);
    if (!isPromised(record) && rang.get(call.callbackId)! > 1) broken.push(`${call.number} was dialled twice for ${call.callbackId}.`);
  }

  async function proceed(call: Placed, answered: boolean): Promise<void> {
    switch (call.stage) {
      case 'calling': {
        // The flow whose function fails hangs up.
        call.stage = 'over';
        const { proceed: isIn } = await admitHandoff(ports, call.callbackId, { type: 'admission-asked', contactId: call.root, version: call.version, line: call.line });
        call.stage = isIn ? 'queued' : 'over';
        if (!isIn) return;
        Object.assign(call.facts, { initiatedAt: clock.at, queuedAt: clock.at });
        return tell(call);
      }
      case 'queued':
        call.facts.acceptedAt = clock.at;
        call.stage = 'dialled';
        return ring(call);
      case 'dialled':
        if (answered) {
          Object.assign(call.facts, { customerAnsweredAt: clock.at, connectedAt: clock.at });
          call.stage = 'talking';
          talks.set(call.number, call.placedAt);
          return tell(call);
        }
        end(call, { disconnectedAt: clock.at, disconnectReason: 'TELECOM_UNANSWERED' });
        return tell(call);
      case 'talking':
        end(call, { disconnectedAt: clock.at });
        return tell(call);
      case 'over':
    }
  }

  /** Connect lets no phone ring for ever: the whisper to the agent and the ringing have their bounds. */
  function endRinging(): Placed[] {
    const rungOut = calls.filter(({ stage, facts }) => stage === 'dialled' && plusSeconds(facts.acceptedAt!, LONGEST_RINGING_SECONDS) <= clock.at);
    for (const call of rungOut) end(call, { disconnectedAt: plusSeconds(call.facts.acceptedAt!, LONGEST_RINGING_SECONDS), disconnectReason: 'TELECOM_UNANSWERED' });
    return rungOut;
  }

  async function wait(seconds: number): Promise<void> {
    clock.at = plusSeconds(clock.at, seconds);
    for (const call of endRinging()) await tell(call);
    await wireSweepOverdue({ ...ports, ...untilTheEnd(), dueChecks: store })();
    for (const callback of store.newest()) {
      const isDue = isPromised(callback) && callback.phase !== 'ended' && callback.checkAt <= clock.at;
      if (isDue) await wireDispatchCallback(ports)({ subject: callback.subject, nthDial: 1 });
    }
  }

  /** Who asked is told that it failed. */
  async function act(one: Act): Promise<void> {
    try {
      await perform(one);
    } catch (error) {
      if (!(error instanceof TableFailure)) throw error;
    }
  }

  async function perform(one: Act): Promise<void> {
    switch (one.do) {
      case 'fail':
        failing = one.how;
        return;
      case 'click':
        fault = one.fault;
        await startDial(ports, { agent: agentOf(one.agent), number: numberOf(one.customer), mode: 'queued-callback', idempotencyKey: `click-${clock.at}-${one.agent}` });
        fault = 'none';
        return;
      case 'promise':
        await scheduleCallback({ agent: agentOf(one.agent - (one.agent % 2)), number: numberOf(one.customer), queueId: 'q-support', at: { in: { minutes: one.minutes }, zone: 'Europe/London' }, own: one.own, idempotencyKey: `promise-${clock.at}-${one.agent}` });
        return;
      case 'call-in':
        await wireCancelForInboundCall({ ...ports, numbers: store, defaultCountry: 'DE' })({ callerId: numberOf(one.customer), rootContactId: `in-${clock.at}`, cameInAt: clock.at });
        return;
      case 'proceed': {
        const open = calls.filter((call) => call.stage !== 'over' && !busy.has(call));
        const call = open[one.which % open.length];
        if (!call) return;
        busy.add(call);
        await proceed(call, one.answered).finally(() => busy.delete(call));
        return;
      }
      case 'wait':
        return wait(one.seconds);
    }
  }
  return { act, broken, calls, rang };
}

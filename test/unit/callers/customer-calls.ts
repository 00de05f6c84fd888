import { CALL, HANDOFF, LINED_UP, PROMISE, PROMISED_SAMPLES, QUEUE } from '../../../docs/print/callback-samples';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import type { ContactFacts } from '../../../lambda/callbacks/domain/contact-facts';
import type { DispatchMessage } from '../../../lambda/agenda/ports/dispatch';
import type { InboundCall } from '../../../lambda/callers/usecases/cancel-for-inbound-call';
import { wireCancelForInboundCall } from '../../../lambda/functions/wiring/inbound-calls';
import { createDialPorts } from '../../fakes/dial-ports';

export const INBOUND: InboundCall & { callerId: string } = { callerId: PROMISE.number, rootContactId: 'c9-call-in' };
const SUBJECT = `customer/${PROMISE.number}`;

type Moment = 'before-the-look' | 'before-the-stop' | 'after-the-stop';

export interface Scene {
  /** The record when the customer calls in. */
  callback?: Callback & Promised;
  /** Connect's facts about the callback's contact by then. */
  call?: Partial<ContactFacts>;
  /** The moment at which an agent accepts the callback, counted in the calls of whoever cancels it. */
  accepts?: Moment | { afterCalls: number };
}

export function inPhase(phase: keyof typeof PROMISED_SAMPLES, more: object = {}): Callback & Promised {
  return { ...PROMISED_SAMPLES[phase], ...more, id: `${SUBJECT}.key`, subject: SUBJECT };
}

/** Plays a customer who calls in at 09:00:30. Connect is one callback of a few lines. An agent may accept it at any moment. */
export async function customerCalls({ callback = inPhase('waiting'), call = {}, accepts }: Scene = {}) {
  const { ports: basics, did, clock, store } = createDialPorts();
  clock.at = '2026-11-23T09:00:31.000Z';
  const contact: ContactFacts = { ...LINED_UP, ...call };
  const stoppedAfterAccept: string[] = [];
  let asked = 0;
  const accept = () => {
    if (!contact.disconnectedAt) contact.acceptedAt ??= clock.at;
  };
  const step = (moment?: Moment) => {
    if ((moment && accepts === moment) || (typeof accepts === 'object' && accepts.afterCalls === asked)) accept();
    asked += 1;
  };
  const messages: { message: DispatchMessage; at: string }[] = [];
  const ports: Parameters<typeof wireCancelForInboundCall>[0] = {
    ...basics,
    numbers: store,
    queues: new Map([[QUEUE.queueId, QUEUE]]),
    circumstances: { read: async () => ({}), countCall: async () => undefined },
    dispatch: { send: async (sent) => void messages.push(...sent) },
    defaultCountry: 'DE',
    contacts: {
      async lookUp(contactId) {
        step(contactId === CALL ? 'before-the-look' : undefined);
        if (contactId === INBOUND.rootContactId) return { facts: { contactId, initiatedAt: '2026-11-23T09:00:30.000Z' }, customerNumber: PROMISE.number };
        if (contactId === CALL) return { facts: { ...contact } };
        return contactId === HANDOFF ? { facts: { contactId, disconnectedAt: LINED_UP.queuedAt } } : undefined;
      },
      async callbacksFrom() {
        step();
        return { first: CALL, open: contact.disconnectedAt ? [] : [CALL] };
      },
      async stop(contactId) {
        step('before-the-stop');
        if (contact.acceptedAt) stoppedAfterAccept.push(contactId);
        contact.disconnectedAt ??= clock.at;
        did.stopped.push(contactId);
        if (accepts === 'after-the-stop') accept();
      },
    },
  };
  await store.create(callback);
  const now = async () => (await store.findLatest(SUBJECT)) as Callback & Promised;
  return { ports, cancelForInboundCall: wireCancelForInboundCall(ports), did, clock, store, contact, messages, stoppedAfterAccept, now, accept };
}

import { Quotas } from '../../emulator/connect/api/quotas';
import type { Callback } from '../../lambda/callbacks/domain/callback';
import { isPromised } from '../../lambda/callbacks/domain/callback-request';
import { plusSeconds } from '../../lambda/ground/domain/instant';
import type { ContactFacts } from '../../lambda/callbacks/domain/contact-facts';
import type { Contacts } from '../../lambda/callbacks/ports/contacts';
import type { DialAnswer, Dialler } from '../../lambda/callbacks/ports/dialler';
import type { VirtualLife } from '../../test/soak/virtual-life';

/** A call that Connect accepted. */
export interface Placed {
  contactId: string;
  callback: Callback;
  line: 'agent' | 'queue';
  atMs: number;
}

export interface BusyConnect extends Contacts, Dialler {
  placed: Placed[];
  /** Number of TooManyRequestsException by operation, and number of steps that got it three times in a row. */
  throttled: Map<string, { answers: number; givenUp: number }>;
  /** Number of requests by operation, without the SDK's repeats. */
  asked: Map<string, number>;
}

/** The settings of the SDK in lambda/ground/adapters/connect-client.ts. The pauses are those of its standard mode after a throttling error. */
const TRIES = 3;
const PAUSE_SECONDS = 0.5;
const CALL_SECONDS = 0.12;

/** Seconds of a callback whose agents have time for it, from the call to our own number. */
export const TAKEN = { queuedAfterSeconds: 3, acceptedAfterSeconds: 8, connectedAfterSeconds: 18, overAfterSeconds: 198 };

/** Creates a Connect with the quotas of a new account. All functions of the account share them. Calls to it are tried again as the SDK does. */
export function createBusyConnect(life: VirtualLife, { random, isTaken, onPlaced }: { random: () => number; isTaken: (placed: Placed) => boolean; onPlaced: (placed: Placed) => void }): BusyConnect {
  const quotas = new Quotas({ now: life.nowMs });
  const contacts = new Map<string, Placed>();
  const throttled: BusyConnect['throttled'] = new Map();
  const asked: BusyConnect['asked'] = new Map();
  const ask = async (operation: string): Promise<boolean> => {
    asked.set(operation, (asked.get(operation) ?? 0) + 1);
    const count = throttled.get(operation) ?? { answers: 0, givenUp: 0 };
    throttled.set(operation, count);
    for (let tried = 1; tried <= TRIES; tried += 1) {
      await life.sleep(CALL_SECONDS);
      if (quotas.admit(operation)) return true;
      count.answers += 1;
      if (tried < TRIES) await life.sleep(random() * PAUSE_SECONDS * 2 ** (tried - 1));
    }
    count.givenUp += 1;
    return false;
  };
  const demand = async (operation: string) => {
    if (!(await ask(operation))) throw new Error(`TooManyRequestsException: ${operation}`);
  };
  const connect: BusyConnect = {
    placed: [],
    throttled,
    asked,
    async dial(callback, { nthDial, line }): Promise<DialAnswer> {
      if (!(await ask('StartOutboundVoiceContact'))) return { refused: 'connect-busy' };
      const contactId = `${callback.id}-${isPromised(callback) ? `${callback.version}-` : ''}${nthDial}`;
      const placed: Placed = { contactId, callback, line: line && 'queueId' in line ? 'queue' : 'agent', atMs: life.nowMs() };
      if (!contacts.has(contactId)) {
        contacts.set(contactId, placed);
        connect.placed.push(placed);
        onPlaced(placed);
      }
      return { dialled: contactId };
    },
    async lookUp(contactId) {
      await demand('DescribeContact');
      const found = contacts.get(contactId.replace(/ call$/, ''));
      return found && { facts: factsOf(found, { contactId, nowMs: isTaken(found) ? life.nowMs() : found.atMs }), callbackId: found.callback.id };
    },
    async callbacksFrom(contactId) {
      await demand('ListAssociatedContacts');
      return { first: callOf(contactId), open: [callOf(contactId)] };
    },
    stop: () => demand('StopContact'),
  };
  return connect;
}

export function callOf(contactId: string): string {
  return `${contactId} call`;
}

/** Returns the facts that are known by now. If nobody accepts it, the callback stays in its line. */
export function factsOf({ atMs }: Placed, { contactId, nowMs }: { contactId: string; nowMs: number }): ContactFacts {
  const at = new Date(atMs).toISOString();
  const facts: ContactFacts = { contactId, initiatedAt: at, queuedAt: plusSeconds(at, TAKEN.queuedAfterSeconds) };
  if (nowMs < atMs + TAKEN.connectedAfterSeconds * 1000) return facts;
  const connectedAt = plusSeconds(at, TAKEN.connectedAfterSeconds);
  const talking = { ...facts, acceptedAt: plusSeconds(at, TAKEN.acceptedAfterSeconds), customerAnsweredAt: connectedAt, connectedAt };
  if (nowMs < atMs + TAKEN.overAfterSeconds * 1000) return talking;
  return { ...talking, disconnectedAt: plusSeconds(at, TAKEN.overAfterSeconds), disconnectReason: 'AGENT_DISCONNECT' };
}

import type { ContactFacts } from '../../../lambda/callbacks/domain/contact-facts';
import type { ContactNews } from '../../../lambda/callbacks/domain/contact-news';
import type { SeenContact } from '../../../lambda/callbacks/ports/contacts';
import { wireDispatchCallback } from '../../../lambda/functions/wiring/dispatch-and-sweep';
import { wireHandDialledSteps } from '../../../lambda/functions/wiring/hand-dialled';
import { createLookOnce } from '../../../lambda/dials/usecases/look-once';
import { newPending } from '../../../lambda/callbacks/domain/new-promise';
import { ADA, startDial } from '../../fakes/dial-ports';
import { BEN, createPromisePorts, SUPPORT } from '../../fakes/promise-ports';
import { PROMISE } from '../../../docs/print/callback-samples';

export const NUMBER = '+493012345678';
export const CONTACT = 'c-hand';
export const BEGAN: ContactFacts = { contactId: CONTACT, initiatedAt: '2026-11-23T09:00:00.000Z', agentId: BEN.userId };
export const TALKS: ContactFacts = { ...BEGAN, customerAnsweredAt: '2026-11-23T09:00:10.000Z', connectedAt: '2026-11-23T09:00:10.000Z' };

export const news = (facts: ContactFacts, over = false): ContactNews => ({ facts, rootContactId: facts.contactId, over, isByHand: true });
export const BEGINS = news(BEGAN);
export const JOINS = news(TALKS);
export const ENDS = news({ ...TALKS, disconnectedAt: '2026-11-23T09:03:00.000Z' }, true);
export const RINGS_OUT = news({ ...BEGAN, disconnectedAt: '2026-11-23T09:01:00.000Z' }, true);

/** Ben dials by hand. What Connect shows of that may be replaced. */
export function setUp(number: string | undefined = NUMBER) {
  const made = createPromisePorts();
  const { ports, store, clock } = made;
  const looked: string[] = [];
  const connect = {
    async lookUp(contactId: string): Promise<SeenContact | undefined> {
      looked.push(contactId);
      return { facts: { contactId, initiatedAt: BEGAN.initiatedAt! }, userId: BEN.userId, ...(number && { customerNumber: number }) };
    },
  };
  const known = new Set<string>();
  const looks = { mayLook: async (id: string) => !known.has(id) && known.add(id) !== undefined, again: async (id: string) => void known.delete(id) };
  const counted: string[] = [];
  const notices = { ...ports.notices, counted: (name: string, kind: string) => void counted.push(`${name} ${kind}`) };
  const environment = () => wireHandDialledSteps({ ...ports, contactIndex: store, agentsById: { find: async (userId) => [ADA, BEN].find((agent) => agent.userId === userId) }, lookOnce: createLookOnce({ looks, contacts: { lookUp: (id) => connect.lookUp(id) }, clock, notices }), defaultCountry: 'DE' });
  const hear = environment();
  const click = (more: object = {}) => startDial(ports, { agent: ADA, number: NUMBER, mode: 'queued-callback', idempotencyKey: 'key-1', ...more });
  const owe = async (more: object = {}, queue = SUPPORT) => {
    const subject = ports.ids.digest('customer', NUMBER);
    const { owner: _nobody, ...request } = PROMISE;
    const promise = newPending({ ...request, subject, id: `${subject}.promise`, number: NUMBER, dueAt: '2026-11-23T09:00:05.000Z', ...more }, queue);
    await store.create(promise);
    return promise;
  };
  const due = async (subject: string, at: string) => {
    clock.at = at;
    await wireDispatchCallback(ports)({ subject, nthDial: 1 });
  };
  return { ...made, connect, environment, hear, click, owe, due, looked, counted };
}

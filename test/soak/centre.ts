import type { Agent } from '../../lambda/agents/domain/agent';
import type { ContactFacts } from '../../lambda/callbacks/domain/contact-facts';
import type { ContactNews } from '../../lambda/callbacks/domain/contact-news';
import type { Chance } from './chance';
import type { Contact, Order } from './contact';
import type { Tally } from './tally';
import type { VirtualLife } from './virtual-life';

/** Behaviour of Connect that is unknown, or differs from one moment to the next. It is drawn again for each history. */
export interface Habits {
  /** Seconds for which the list of associated contacts does not show a new one. */
  listLagSeconds: number;
  /** Seconds by which the description of a contact lies behind its events. */
  describeLagSeconds: number;
  /** Connect's own retry, three days after an attempt that nobody answered: another contact, or the same one again. */
  retry: 'new-contact' | 'same-contact';
  /** Whether a callback that an agent has accepted can still be stopped. */
  stopOfAccepted: 'ends-it' | 'refused';
}

export interface Centre {
  contacts: Map<string, Contact>;
  /** Those that are not over, oldest first. */
  open(): Iterable<Contact>;
  habits: Habits;
  /** Returns the contact of an order that has this token already, or a new one. */
  placed(token: string, order: Order): { contact: Contact; isNew: boolean };
  /** Somebody calls, and waits in a queue. */
  callIn(order: Order): Contact;
  /** An agent dials a customer by hand. */
  dialByHand(agent: Agent, number: string): Contact;
  makeCallback(handoff: Contact): Contact;
  /** Sets up Connect's own retry after an attempt that nobody answered. */
  tryAgainByItself(contact: Contact): void;
  know(contact: Contact, facts: Partial<ContactFacts>): void;
  /** Describes a contact as Connect shows it at this moment. */
  describe(contactId: string): ContactFacts | undefined;
  close(contact: Contact, disconnectReason: string): void;
  stop(contactId: string): void;
  /** The callback that was made from this contact: not one that Connect made of its own accord. */
  callbackOf(rootContactId: string): Contact | undefined;
  /** The newest contact with this customer. */
  lastOf(number: string): Contact | undefined;
  callbacksFrom(rootContactId: string): { first?: string; open: string[] };
}

export interface CentreWorld {
  life: VirtualLife;
  chance: Chance;
  tally: Tally;
  /** Tells the product of a contact. */
  publish(news: ContactNews): void;
  /** Called when a callback came into its line, or left it. */
  lineChanged(contact: Contact): void;
}

const CONNECTS_OWN_RETRY_SECONDS = 3 * 24 * 3600;

export function createCentre(world: CentreWorld, habits: Habits): Centre {
  const { life, tally } = world;
  const contacts = new Map<string, Contact>();
  const going = new Set<Contact>();
  const lastOf = new Map<string, Contact>();
  const callbacksOf = new Map<string, Contact[]>();
  const byToken = new Map<string, Contact>();
  const open = (order: Order, more: Partial<Contact>): Contact => {
    const id = `c${contacts.size + 1}`;
    const contact: Contact = {
      ...{ id, rootContactId: id, isCallback: false, isCallers: false, isConnectsRetry: false, order, state: 'calling' },
      ...{ facts: { contactId: id, initiatedAt: life.now() }, history: [], openedAtMs: life.nowMs(), ...more },
    };
    contacts.set(id, contact);
    going.add(contact);
    lastOf.set(order.number, contact);
    if (contact.isCallback) callbacksOf.set(contact.rootContactId, [...(callbacksOf.get(contact.rootContactId) ?? []), contact]);
    tell(contact);
    return contact;
  };
  const tell = ({ facts, history, rootContactId, state, isCallers, byHand }: Contact) => {
    history.push({ fromMs: life.nowMs(), facts: { ...facts } });
    const { disconnectReason: _notInEvents, ...told } = facts;
    world.publish({ facts: told, rootContactId, over: state === 'over', ...(isCallers && { cameIn: true }), ...(byHand && { isByHand: true }) });
  };
  const queueAfter = (contact: Contact, seconds: number) =>
    life.after(seconds, () => {
      if (contact.state !== 'scheduled') return;
      contact.state = 'queued';
      centre.know(contact, { queuedAt: life.now() });
      world.lineChanged(contact);
    });
  const openCallback = ({ order, rootContactId }: Contact, isConnectsRetry: boolean) => open(order, { isCallback: true, rootContactId, isConnectsRetry, state: 'scheduled' });
  const centre: Centre = {
    contacts,
    open: () => going,
    habits,
    placed(token, order) {
      const there = byToken.get(token);
      const contact = there ?? open(order, {});
      byToken.set(token, contact);
      return { contact, isNew: !there };
    },
    dialByHand: (agent, number) => open({ callbackId: '', number, version: 0, line: { agent }, isClick: false }, { byHand: agent }),
    callIn: (order) => open(order, { isCallers: true }),
    makeCallback(handoff) {
      const contact = openCallback(handoff, false);
      queueAfter(contact, 1);
      return contact;
    },
    tryAgainByItself(contact) {
      tally.count(`Connect's own retry: ${habits.retry}`);
      if (habits.retry === 'same-contact') {
        contact.state = 'scheduled';
        contact.isConnectsRetry = true;
        return queueAfter(contact, CONNECTS_OWN_RETRY_SECONDS);
      }
      centre.close(contact, 'TELECOM_UNANSWERED');
      queueAfter(openCallback(contact, true), CONNECTS_OWN_RETRY_SECONDS);
    },
    know(contact, facts) {
      Object.assign(contact.facts, facts);
      tell(contact);
    },
    describe(contactId) {
      const history = contacts.get(contactId)?.history ?? [];
      const shown = history.filter(({ fromMs }) => fromMs + habits.describeLagSeconds * 1000 <= life.nowMs());
      if (shown.length < history.length) tally.count('described as it was before');
      return (shown.at(-1) ?? history[0])?.facts;
    },
    close(contact, disconnectReason) {
      if (contact.state === 'over') return;
      contact.state = 'over';
      going.delete(contact);
      contact.facts = { ...contact.facts, disconnectedAt: life.now(), disconnectReason };
      tell(contact);
      world.lineChanged(contact);
    },
    stop(contactId) {
      const contact = contacts.get(contactId);
      if (!contact || contact.state === 'over') return;
      tally.count(`stopped while ${contact.state}`);
      if (contact.state === 'accepted' && habits.stopOfAccepted === 'refused') throw new Error(`${contactId} was accepted by an agent.`);
      contact.isStopped = true;
      centre.close(contact, 'OTHER');
    },
    callbackOf: (rootContactId) => callbacksOf.get(rootContactId)?.[0],
    lastOf: (number) => lastOf.get(number),
    callbacksFrom(rootContactId) {
      const shown = (callbacksOf.get(rootContactId) ?? []).filter(({ openedAtMs }) => openedAtMs + habits.listLagSeconds * 1000 <= life.nowMs());
      return { ...(shown[0] && { first: shown[0].id }), open: shown.filter(({ state }) => state !== 'over').map(({ id }) => id) };
    },
  };
  return centre;
}

import type { Agent } from '../../../lambda/agents/domain/agent';
import { isPromised } from '../../../lambda/callbacks/domain/callback-request';
import type { Origin } from '../../../lambda/reports/domain/report-entry';
import type { InboundCallAnswer } from '../../../lambda/callers/usecases/cancel-for-inbound-call';
import type { Contact } from '../contact';
import type { World } from '../world';

/** What people know of one callback, click or call by hand: what they asked for, and did to it. Times are milliseconds. */
export interface Asked {
  id: string;
  origin: Origin;
  number: string;
  queueId?: string;
  /** Whose it is alone. */
  whose?: Agent;
  /** For when it was promised, as they were told last. */
  dueAtMs?: number;
  /** It was taken back, as they were told. */
  takenBackAtMs?: number;
  /** The customer called in, and heard this. */
  calledIn?: { atMs: number; heard: InboundCallAnswer['decision'] };
  /** What agents said of its calls, and were told is noted. */
  said: { atMs: number; word: string }[];
}

/** Its agent may take it back. */
export function isClick({ origin }: Asked): boolean {
  return origin === 'click' || origin === 'legacy-click';
}

/** A call of it that was let in, and the time that it was for. */
export interface LetIn {
  contact: Contact;
  atMs: number;
  dueAtMs?: number;
}

/** The simulation's own book: what people did, and which calls were let in. Nothing in it is from reports. */
export interface Book {
  asked: Map<string, Asked>;
  /** The calls for it that were let in, oldest first. */
  letIn(id: string): LetIn[];
  /** The call that reaches the customer, of one that was let in. Undefined: Connect made none. */
  callOf(letIn: LetIn): Contact | undefined;
  note(asked: Omit<Asked, 'said'>): Asked;
  /** A customer needs nothing any more. */
  leave(): void;
  left(): number;
}

export function createBook(world: World): Book {
  const asked = new Map<string, Asked>();
  const letIn = new Map<string, LetIn[]>();
  let left = 0;
  world.letIn = (contact) => {
    const { callbackId } = contact.order;
    const callback = world.tables.find(callbackId)!;
    const dueAtMs = isPromised(callback) ? { dueAtMs: Date.parse(callback.dueAt) } : {};
    letIn.set(callbackId, [...(letIn.get(callbackId) ?? []), { contact, atMs: world.life.nowMs(), ...dueAtMs }]);
  };
  return {
    asked,
    letIn: (id) => letIn.get(id) ?? [],
    callOf: ({ contact }) => (contact.order.customerFirst || contact.order.legacy || contact.byHand ? contact : world.centre.callbackOf(contact.id)),
    note(one) {
      const there = asked.get(one.id) ?? { ...one, said: [] };
      asked.set(one.id, there);
      return there;
    },
    leave: () => void (left += 1),
    left: () => left,
  };
}

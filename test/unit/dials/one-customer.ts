import { admitHandoff } from '../../../lambda/callbacks/usecases/admit-handoff';
import { createAdvance } from '../../../lambda/callbacks/usecases/advance-callback';
import type { DispatchMessage } from '../../../lambda/agenda/ports/dispatch';
import { wireDispatchCallback } from '../../../lambda/functions/wiring/dispatch-and-sweep';
import type { ClickOrder } from '../../../lambda/dials/domain/click-order';
import { ADA, startDial } from '../../fakes/dial-ports';
import { BEN, createPromisePorts } from '../../fakes/promise-ports';

export const NUMBER = '030 12345678';
const TALKING = { contactId: 'c2', queuedAt: '2026-11-23T09:00:03.000Z', acceptedAt: '2026-11-23T09:00:05.000Z', connectedAt: '2026-11-23T09:00:10.000Z' };

export function clickOf(more: Partial<ClickOrder> = {}): ClickOrder {
  return { agent: ADA, number: NUMBER, mode: 'queued-callback', idempotencyKey: `key-${more.agent?.username ?? 'ada'}`, ...more };
}

export const dispatchCallback = (ports: Parameters<typeof wireDispatchCallback>[0], message: DispatchMessage) => wireDispatchCallback(ports)(message);

export const byBen = (more: Partial<ClickOrder> = {}) => clickOf({ agent: BEN, ...more });

export function setUp() {
  const made = createPromisePorts();
  const { ports, store } = made;
  const click = (order: ClickOrder) => startDial(ports, order);
  const clicked = async (order: ClickOrder) => {
    const answer = await click(order);
    if (!('callback' in answer)) throw new Error(`It was not a call of its own: ${JSON.stringify(answer)}`);
    return answer.callback;
  };
  const talk = async (id: string) => {
    await admitHandoff(ports, id, { type: 'admission-asked', contactId: 'c1' });
    await createAdvance(ports)((await store.find(id))!, { type: 'contact-seen', facts: TALKING });
    ports.contacts.lookUp = async (contactId) => ({ facts: contactId === 'c1' ? { contactId } : TALKING });
  };
  const hangUp = async (id: string) => createAdvance(ports)((await store.find(id))!, { type: 'contact-seen', facts: { ...TALKING, disconnectedAt: '2026-11-23T09:01:00.000Z' } });
  return { ...made, click, clicked, talk, hangUp };
}

import type { OwnerState } from '../../../lambda/agents/domain/owner-state';
import type { Presence } from '../../../lambda/agents/ports/agents';
import { createOwnerStateOf } from '../../../lambda/agents/usecases/owner-state';
import { ADA } from '../../fakes/dial-ports';
import { createPromisePorts } from '../../fakes/promise-ports';

const AVAILABLE: Presence = { statusId: 's', statusName: 'Available', since: '', routable: true, onContact: false, wrappingUp: false };

describe('an owner of a callback at its time', () => {
  test.each<{ state: OwnerState; who: string; presence?: Presence; queues: string[] }>([
    { state: 'takes', who: 'is free and serves its queue', presence: AVAILABLE, queues: ['q-support'] },
    { state: 'takes', who: 'is free and serves the twin of its queue', presence: AVAILABLE, queues: ['q-support-callbacks'] },
    { state: 'busy', who: 'is on a contact and serves its queue', presence: { ...AVAILABLE, onContact: true }, queues: ['q-support'] },
    { state: 'busy', who: 'wraps up and serves its queue', presence: { ...AVAILABLE, wrappingUp: true }, queues: ['q-support'] },
    { state: 'away', who: 'is logged out', queues: ['q-support'] },
    { state: 'away', who: 'is on a break', presence: { ...AVAILABLE, routable: false }, queues: ['q-support'] },
    { state: 'away', who: 'is free, but serves its queue no more', presence: AVAILABLE, queues: ['q-sales'] },
    { state: 'away', who: 'is on a contact, but serves its queue no more', presence: { ...AVAILABLE, onContact: true }, queues: ['q-sales'] },
    { state: 'away', who: 'wraps up, but serves its queue no more', presence: { ...AVAILABLE, wrappingUp: true }, queues: [] },
  ])('$state: who $who', async ({ state, presence, queues }) => {
    const { ports, served, routing } = createPromisePorts();
    served['u-ada'] = queues;
    routing.presence = async () => presence;
    expect(await createOwnerStateOf(ports)(ADA, 'q-support')).toBe(state);
  });

  test('is tried when Connect does not say, and the operator is told', async () => {
    const { ports, routing, did } = createPromisePorts();
    routing.presence = () => Promise.reject(new Error('TooManyRequestsException'));
    expect(await createOwnerStateOf(ports)(ADA, 'q-support')).toBe('unknown');
    expect(did.failures).toEqual(['owner-state']);
  });
});

import { CUSTOMERS_FIRST, PROMISED_SAMPLES } from '../../../docs/print/callback-samples';
import { createFindNewHandler } from '../../../lambda/agent-callbacks/usecases/find-new-handler';
import { ADA } from '../../fakes/dial-ports';
import { SALES, SUPPORT } from '../../fakes/promise-ports';

const FIRST = { ...CUSTOMERS_FIRST, queueId: 'q-first', name: 'First' };
const { owner: _nobodys, ...anybodys } = PROMISED_SAMPLES.pending;

/** The queue that a callback is of after it was moved, or why it is not moved. The contact `vm` is a voicemail. */
async function moved({ to, relatedContactId, from = SUPPORT.queueId }: { to: string; relatedContactId?: string; from?: string }) {
  const findNewHandler = createFindNewHandler({
    desks: { queuesOf: async () => new Set([SUPPORT.queueId, SALES.queueId, FIRST.queueId]), contactOf: async () => undefined },
    agentsByName: { find: async () => undefined },
    queues: new Map([SUPPORT, SALES, FIRST].map((queue) => [queue.queueId, queue])),
    isVoicemail: async (contactId) => contactId === 'vm',
  });
  const found = await findNewHandler({ agent: ADA, role: { kind: 'agent' }, queueId: to }, { ...anybodys, queueId: from, ...(relatedContactId && { relatedContactId }) });
  return 'refusal' in found ? found.refusal : found.queue.name;
}

describe('the answer to a voicemail', () => {
  test('is not moved to where customers are called before an agent', async () => {
    expect(await moved({ to: 'q-first', relatedContactId: 'vm' })).toEqual({ code: 'voicemail-customer-first', queue: 'First' });
    expect(await moved({ to: 'q-sales', relatedContactId: 'vm' })).toBe('Sales');
  });

  test('stays there where the queue came to call customers first since', async () => {
    expect(await moved({ from: 'q-first', to: 'q-first', relatedContactId: 'vm' })).toBe('First');
  });

  test('is what it was only if the contact was a voicemail', async () => {
    expect(await moved({ to: 'q-first', relatedContactId: 'call' })).toBe('First');
    expect(await moved({ to: 'q-first' })).toBe('First');
  });
});

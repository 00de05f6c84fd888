import { advanceCallback } from '../../../../lambda/usecases/advance-callback';
import { findCustomer, type CustomerOrder } from '../../../../lambda/usecases/find-customer';
import { startDial } from '../../../../lambda/usecases/start-dial';
import { ADA } from '../../../fakes/dial-ports';
import { BEN, createPromisePorts } from '../../../fakes/promise-ports';
import { promised } from './promised';

const CALL = { contactId: 'c-7', callerId: '+493012345678' };

async function queueFor(made: ReturnType<typeof createPromisePorts>, order: Partial<CustomerOrder> = {}): Promise<string> {
  const found = await findCustomer(made.ports, { agent: ADA, ...order });
  return 'refusal' in found ? found.refusal.code : found.queue.queueId;
}

describe('the queue of the call that an agent is on', () => {
  test('is that of the callback which the call is, in whosever line it stood', async () => {
    const made = createPromisePorts();
    const { id } = await promised(made, { queueId: 'q-sales', own: true });
    made.contacts['u-ada'] = { ...CALL, callbackId: id };
    expect(await queueFor(made)).toBe('q-sales');
  });

  test('is still that of the callback when the customer has been promised the next one', async () => {
    const made = createPromisePorts();
    const first = await promised(made, { queueId: 'q-sales', own: true });
    await advanceCallback(made.ports, first, { type: 'cancelled', cause: 'cancelled' });
    await promised(made, { idempotencyKey: 'key-2' });
    made.contacts['u-ada'] = { ...CALL, callbackId: first.id };
    expect(await queueFor(made)).toBe('q-sales');
  });

  test('has to be said where the agent clicked: a click is of no queue', async () => {
    const made = createPromisePorts();
    const click = await startDial(made.ports, { agent: ADA, number: CALL.callerId, mode: 'queued-callback', idempotencyKey: 'key-1' });
    if ('refusal' in click) throw new Error(click.refusal.code);
    made.contacts['u-ada'] = { ...CALL, callbackId: click.callback.id };
    expect(await queueFor(made)).toBe('queue-needed');
    expect(await queueFor(made, { queueId: 'q-support' })).toBe('q-support');
  });

  test('is that of the contact where the callback is known no more', async () => {
    const made = createPromisePorts();
    made.contacts['u-ada'] = { ...CALL, queueId: 'q-support', callbackId: 'long.forgotten' };
    expect(await queueFor(made)).toBe('q-support');
  });

  test('has to be served by whoever promises, also where it came from a callback', async () => {
    const made = createPromisePorts();
    const { id } = await promised(made, { queueId: 'q-sales' });
    made.contacts['u-ben'] = { ...CALL, callbackId: id };
    expect(await queueFor(made, { agent: BEN })).toBe('queue-not-served');
  });
});

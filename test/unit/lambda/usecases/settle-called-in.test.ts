import { settleCalledIn } from '../../../../lambda/usecases/settle-called-in';
import { CALL_IN, customerCallsIn, inPhase } from './customer-calls-in';

const DEDICATED = '+493099999999';
const NEWS = { contactId: CALL_IN.rootContactId, calledNumber: '+493011111111' };

async function eventArrives(news: Parameters<typeof settleCalledIn>[1], { queues = true } = {}) {
  const scene = await customerCallsIn({ callback: inPhase('pending') });
  const asked: string[] = [];
  const { lookUp } = scene.ports.telephony;
  const telephony = { ...scene.ports.telephony, lookUp: (contactId: string) => (asked.push(contactId), lookUp(contactId)) };
  const ports = { ...scene.ports, telephony, dedicatedNumber: DEDICATED, ...(!queues && { queues: new Map() }) };
  return { ...scene, asked, settled: settleCalledIn(ports, news) };
}

describe('the event of a call that came in', () => {
  test('cancels the callback of its caller, for one question to Connect', async () => {
    const { settled, now, asked } = await eventArrives(NEWS);
    await settled;
    expect(await now()).toMatchObject({ phase: 'ended', outcome: { code: 'customer-called-in' } });
    expect(asked).toEqual([CALL_IN.rootContactId]);
  });

  test('costs no question where it is a handoff call to our own number', async () => {
    const { settled, asked } = await eventArrives({ ...NEWS, calledNumber: DEDICATED });
    await settled;
    expect(asked).toEqual([]);
  });

  test('costs no question where callbacks are not offered', async () => {
    const { settled, asked } = await eventArrives(NEWS, { queues: false });
    await settled;
    expect(asked).toEqual([]);
  });

  test('is brought again when Connect does not show the contact yet', async () => {
    const { settled, now } = await eventArrives({ contactId: 'c8-too-new' });
    await expect(settled).rejects.toThrow('c8-too-new');
    expect(await now()).toMatchObject({ phase: 'pending' });
  });
});

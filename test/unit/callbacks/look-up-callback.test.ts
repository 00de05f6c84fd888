import { CALL, CALLER_SAMPLES, HANDOFF, IN_LINE, LINED_UP, PROMISED_SAMPLES } from '../../../docs/print/callback-samples';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import type { Contacts } from '../../../lambda/callbacks/ports/contacts';
import { lookUpCallback } from '../../../lambda/callbacks/usecases/look-up-callback';

const EARLIER = 'c0-handoff';

async function requestsFor(callback: Callback, { rootContactId, queuedAt = LINED_UP.queuedAt }: { rootContactId?: string; queuedAt?: string | null } = {}) {
  const requests: string[] = [];
  const contacts: Contacts = {
    stop: () => Promise.reject(new Error('nothing is stopped here')),
    lookUp: async (contactId) => (requests.push(contactId), { facts: { contactId, ...(queuedAt && { queuedAt }) } }),
    callbacksFrom: async (root) => (requests.push(`list of ${root}`), { first: CALL, open: [] }),
  };
  return { found: await lookUpCallback(contacts, callback, rootContactId), requests };
}

describe('what became of an attempt', () => {
  const { waiting } = PROMISED_SAMPLES;

  test('takes one request once its call is known', async () => {
    expect(await requestsFor({ ...waiting, attempt: { ...IN_LINE, call: LINED_UP } })).toMatchObject({ found: { rootContactId: HANDOFF, call: { contactId: CALL } }, requests: [CALL] });
  });

  test('takes three while it is not, and of an attempt that is not the present one', async () => {
    expect((await requestsFor({ ...waiting, attempt: IN_LINE })).requests).toEqual([HANDOFF, `list of ${HANDOFF}`, CALL]);
    expect((await requestsFor({ ...waiting, attempt: { ...IN_LINE, call: LINED_UP } }, { rootContactId: EARLIER })).requests).toEqual([EARLIER, `list of ${EARLIER}`, CALL]);
  });

  test('is found anew where the call that is known may be Connect’s own retry, days ahead', async () => {
    const { found, requests } = await requestsFor({ ...waiting, attempt: { ...IN_LINE, call: { contactId: 'c3-retry' } } }, { queuedAt: null });
    expect(requests).toEqual(['c3-retry', HANDOFF, `list of ${HANDOFF}`, CALL]);
    expect(found).toMatchObject({ call: { contactId: CALL } });
  });

  test('takes the caller’s own call with it, which an agent may have answered', async () => {
    const caller = CALLER_SAMPLES.waiting;
    const { found, requests } = await requestsFor(caller);
    expect(found).toMatchObject({ handoff: { contactId: requests[1] }, call: { contactId: CALL } });
    expect(requests).toEqual([CALL, caller.attempt.handoffContactId]);
  });
});

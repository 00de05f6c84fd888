import { PROMISED_SAMPLES, SAMPLES } from '../../../docs/print/callback-samples';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import { createListFollowUps } from '../../../lambda/follow-ups/usecases/list-follow-ups';
import { ADA } from '../../fakes/dial-ports';
import { BEN } from '../../fakes/promise-ports';

const clicked: Callback = { ...SAMPLES.ended, id: 'ada.click', agent: ADA };
const promised: Callback = { ...PROMISED_SAMPLES.pending, id: 'customer.promise' };

const listFor = (agent: typeof ADA, mayHandle: boolean) =>
  createListFollowUps({ followUps: { followingOn: async (contactId) => (contactId === 'vm-1' ? [clicked, promised] : []) }, mayHandle: async () => mayHandle })({ agent }, 'vm-1');

test('an agent sees their own clicks on a contact, and the callbacks that they may handle', async () => {
  expect(await listFor(ADA, true)).toEqual({ seen: [clicked, promised], ofOthers: 0 });
});

test('of clicks of others, and of callbacks that are not theirs, an agent learns only how many there are', async () => {
  expect(await listFor(BEN, true)).toEqual({ seen: [promised], ofOthers: 1 });
  expect(await listFor(BEN, false)).toEqual({ seen: [], ofOthers: 2 });
});

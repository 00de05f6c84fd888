import { block, hangUp } from './flows';
import { createWorld, CUSTOMER, SUPPORT_NUMBER } from './world';

const EXPERT = '+4915155500999';

it('hangs up on the third party when the caller leaves, and the journal shows the block as overtaken', async () => {
  const world = createWorld();
  const onward = world.publishFlow('onward', 'CONTACT_FLOW', [
    block('expert', 'TransferParticipantToThirdParty', {
      with: { ThirdPartyPhoneNumber: EXPERT, ThirdPartyConnectionTimeLimitSeconds: '30', ContinueFlowExecution: 'True' },
      then: 'hang-up',
      errors: { CallFailed: 'hang-up', ConnectionTimeLimitExceeded: 'hang-up', NoMatchingError: 'hang-up' },
    }),
    hangUp,
  ]);
  const number = [...world.centre.store.numbers.values()].find((each) => each.number === SUPPORT_NUMBER)!;
  world.centre.associateNumberFlow(number.id, onward);
  const { console } = world.centre;
  console.phone(EXPERT).behave({ kind: 'answers', afterSeconds: 3 });
  const contactId = console.phone(CUSTOMER).call(SUPPORT_NUMBER);
  await world.pass(10);
  expect(console.phone(EXPERT).view().state).toBe('connected');
  console.phone(CUSTOMER).hangUp();
  await world.pass(1);
  expect(console.phone(EXPERT).view().state).toBe('idle');
  const blocks = world.journal.entries.filter((entry) => entry.kind === 'block' && entry.contactId === contactId);
  expect(blocks.map(({ what, detail }) => [what, detail.branch])).toEqual([['TransferParticipantToThirdParty', 'overtaken']]);
});

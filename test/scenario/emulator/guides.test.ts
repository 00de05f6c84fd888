import { block, hangUp, type Actions } from './flows';
import { createWorld, CUSTOMER, SUPPORT_NUMBER } from './world';

const DETAIL = 'arn:aws:connect:eu-central-1:aws:view/detail:1';

/** Returns a guide that shows the caller's order, and notes on the call what the agent chose. */
function guide(viewId = DETAIL): Actions {
  return [
    block('show', 'ShowView', {
      with: { ViewResource: { Id: viewId }, InvocationTimeLimitSeconds: '100', ViewData: { Sections: [{ Items: [{ Label: 'Order', Value: '$.Attributes.order' }] }], Back: { Label: 'Seen' } } },
      then: 'note-other',
      on: { Back: 'note-back' },
      errors: { NoMatchingCondition: 'note-other', NoMatchingError: 'note-failed', TimeLimitExceeded: 'note-late' },
    }),
    ...['back', 'other', 'failed', 'late'].map((seen) => block(`note-${seen}`, 'UpdateContactAttributes', { with: { Attributes: { seen }, TargetContact: 'Related' }, then: 'hang-up', errors: { NoMatchingError: 'hang-up' } })),
    hangUp,
  ];
}

/** A caller with an order rings Support, and is offered to ada. */
async function ringing(viewId?: string) {
  const world = createWorld();
  const guideId = world.publishFlow('guide', 'CONTACT_FLOW', guide(viewId));
  const inbound = world.publishFlow('inbound with guide', 'CONTACT_FLOW', [
    block('note', 'UpdateContactAttributes', { with: { Attributes: { order: '4711' }, TargetContact: 'Current' }, then: 'hook', errors: { NoMatchingError: 'hang-up' } }),
    block('hook', 'UpdateContactEventHooks', { with: { EventHooks: { DefaultAgentUI: guideId } }, then: 'queue', errors: { NoMatchingError: 'hang-up' } }),
    block('queue', 'UpdateContactTargetQueue', { with: { QueueId: world.queue.id }, then: 'transfer', errors: { NoMatchingError: 'hang-up' } }),
    block('transfer', 'TransferContactToQueue', { then: 'hang-up', errors: { QueueAtCapacity: 'hang-up', NoMatchingError: 'hang-up' } }),
    hangUp,
  ]);
  world.centre.associateNumberFlow(world.centre.store.numberByAddress(SUPPORT_NUMBER)!.id, inbound);
  world.user('ada');
  const ada = world.centre.console.agent('ada');
  ada.setStatus('Available');
  const call = world.centre.console.phone(CUSTOMER).call(SUPPORT_NUMBER);
  await world.pass(2);
  const guides = () => [...world.centre.contacts()].filter(({ channel }) => channel === 'CHAT');
  const seen = () => world.centre.describeContact(call).attributes.seen;
  return { world, ada, call, guides, seen };
}

describe('a guide that a contact has as its default flow for agent UI', () => {
  it('is on the screen when the contact rings, with the attributes of the call', async () => {
    const { ada } = await ringing();
    expect(ada.view().contact).toMatchObject({ ringing: true, screen: { viewId: DETAIL, data: { Sections: [{ Items: [{ Label: 'Order', Value: '4711' }] }] } } });
  });

  it('is a chat contact of its own, related to the call', async () => {
    const { guides, call } = await ringing();
    expect(guides()).toMatchObject([{ relatedContactId: call, segmentAttributes: { 'connect:Subtype': 'connect:Guide' }, attributes: { order: '4711' } }]);
  });

  it.each([
    ['Back', 'back'],
    ['ActionSelected', 'other'],
  ])('goes on when the agent chooses %s, and leaves the call alone', async (action, noted) => {
    const { world, ada, guides, seen } = await ringing();
    ada.accept();
    ada.choose(action);
    await world.pass(1);
    expect([seen(), guides()[0]!.state]).toEqual([noted, 'COMPLETED']);
    expect(ada.view().contact).toMatchObject({ state: 'CONNECTED' });
    expect(ada.view().contact!.screen).toBeUndefined();
  });

  it('goes on when nothing is chosen in its time', async () => {
    const { world, ada, seen } = await ringing();
    ada.accept();
    await world.pass(97);
    expect(seen()).toBeUndefined();
    await world.pass(3);
    expect(seen()).toBe('late');
  });

  it('takes its error branch for a view that the instance does not have', async () => {
    const { world, seen } = await ringing('arn:aws:connect:eu-central-1:aws:view/poem:1');
    await world.pass(1);
    expect(seen()).toBe('failed');
  });

  it('ends when the desk is cleared, and another begins with the next offer', async () => {
    const { world, ada, guides } = await ringing();
    ada.reject();
    expect(ada.view().contact!.screen).toBeDefined();
    ada.setStatus('Available');
    await world.pass(2);
    expect(guides().map(({ state }) => state)).toEqual(['COMPLETED', 'INITIATED']);
    expect(ada.view().contact!.screen).toBeDefined();
  });

  it('says that there is nothing to choose where there is no view', async () => {
    const { world, ada } = await ringing();
    ada.choose('Back');
    await world.pass(1);
    expect(() => ada.choose('Back')).toThrow('ada cannot choose Back, with no view on the screen');
  });
});

import type { RoutingCriteriaInput } from '@aws-sdk/client-connect';
import { block, hangUp } from './flows';
import { createWorld, SUPPORT_NUMBER, type World } from './world';

const CALLER = '+4915155500100';
const named = (...AgentIds: string[]) => ({ AttributeCondition: { MatchCriteria: { AgentsCriteria: { AgentIds } } } });
const skill = (Value: string, ProficiencyLevel: number) => ({ AttributeCondition: { Name: 'Language', Value, ProficiencyLevel, ComparisonOperator: 'NumberGreaterOrEqualTo' } });

/** Ada speaks German at 4, Ben English at 2; both are free. */
function open(): World {
  const world = createWorld();
  for (const name of ['ada', 'ben']) {
    world.user(name);
    world.centre.console.agent(name).setStatus('Available');
  }
  world.centre.associateProficiencies(idOf(world, 'ada'), [{ name: 'Language', value: 'German', level: 4 }]);
  world.centre.associateProficiencies(idOf(world, 'ben'), [{ name: 'Language', value: 'English', level: 2 }]);
  return world;
}

const idOf = (world: World, name: string) => world.centre.console.agent(name).view().userId;
const offeredTo = (world: World) => world.centre.console.agents().find((agent) => agent.view().contact)?.view().username;

/** The support line asks for these criteria before it queues the caller. */
function call(world: World, RoutingCriteria: unknown): string {
  const flow = world.publishFlow('criteria', 'CONTACT_FLOW', [
    block('queue', 'UpdateContactTargetQueue', { with: { QueueId: world.queue.id }, then: 'criteria', errors: { NoMatchingError: 'hang-up' } }),
    block('criteria', 'UpdateContactRoutingCriteria', { with: { RoutingCriteria }, then: 'transfer', errors: { NoMatchingError: 'hang-up' } }),
    block('transfer', 'TransferContactToQueue', { then: 'hang-up', errors: { QueueAtCapacity: 'hang-up', NoMatchingError: 'hang-up' } }),
    hangUp,
  ]);
  world.centre.associateNumberFlow(world.centre.listNumbers().find(({ number }) => number === SUPPORT_NUMBER)!.id, flow);
  return world.centre.console.phone(CALLER).call(SUPPORT_NUMBER);
}

describe('routing criteria', () => {
  it('offer the contact to the agents of the present step only, though others have been free longer', async () => {
    const world = open();
    call(world, { Steps: [{ Expression: named(idOf(world, 'ben')) }] });
    await world.pass(1);
    expect(offeredTo(world)).toBe('ben');
  });

  it('are not heeded without a step: the control for the promise above', async () => {
    const world = open();
    call(world, { Steps: [] });
    await world.pass(1);
    expect(offeredTo(world)).toBe('ada');
  });

  it('go on to the next step when one has passed, and in the end to anybody', async () => {
    const world = open();
    world.centre.console.agent('ada').setStatus('Offline');
    const steps = [
      { Expression: skill('German', 5), Expiry: { DurationInSeconds: '10' } },
      { Expression: skill('German', 4), Expiry: { DurationInSeconds: '20' } },
    ];
    call(world, { Steps: steps });
    await world.pass(29);
    expect(offeredTo(world)).toBeUndefined();
    await world.pass(2);
    expect(offeredTo(world)).toBe('ben');
  });

  it.each([
    ['a level that is enough', skill('German', 4), 'ada'],
    ['a level that is not', skill('English', 3), undefined],
    ['both of two', { AndExpression: [skill('German', 1), skill('English', 1)] }, undefined],
    ['one of two', { OrExpression: [skill('French', 1), skill('English', 1)] }, 'ben'],
    ['whoever has it not', { NotAttributeCondition: skill('German', 1).AttributeCondition }, 'ben'],
    ['a range', { AttributeCondition: { Name: 'Language', Value: 'German', Range: { MinProficiencyLevel: 2, MaxProficiencyLevel: 3 } } }, undefined],
  ])('ask for proficiencies: %s', async (_, Expression, expected) => {
    const world = open();
    call(world, { Steps: [{ Expression }] });
    await world.pass(5);
    expect(offeredTo(world)).toBe(expected);
  });

  it('that cannot be read take the error branch', async () => {
    const world = open();
    const id = call(world, { Steps: [{ Expression: {} }] });
    await world.pass(5);
    expect(world.centre.describeContact(id).state).toBe('COMPLETED');
  });

  it("are never active in an agent's own queue [D]", async () => {
    const world = open();
    world.clickToDial({ agent: idOf(world, 'ada') });
    await world.pass(3);
    const callback = world.callbacks()[0]!;
    world.centre.console.agent('ada').reject();
    world.centre.updateContactRoutingData(callback, { routingCriteria: { Steps: [{ Expression: named(idOf(world, 'ben')) }] } });
    world.centre.console.agent('ada').setStatus('Available');
    await world.pass(1);
    expect(offeredTo(world)).toBe('ada');
  });

  it('may be set anew while the contact waits, and hold from then on', async () => {
    const world = open();
    const id = call(world, { Steps: [{ Expression: skill('French', 1) }] });
    await world.pass(30);
    const criteria: RoutingCriteriaInput = { Steps: [{ Expression: named('ben'), Expiry: { DurationInSeconds: 60 } }] };
    world.centre.updateContactRoutingData(id, { routingCriteria: criteria });
    await world.pass(1);
    expect(offeredTo(world)).toBe('ben');
    expect(world.centre.describeContact(id).routingCriteria).toMatchObject({ activatedAt: '2026-11-23T09:00:30.000Z' });
  });

  it('say RoutingCriteria.Step.Status on the bus as a step begins and passes', async () => {
    const world = open();
    const id = call(world, { Steps: [{ Expression: skill('French', 1), Expiry: { DurationInSeconds: '10' } }, { Expression: skill('French', 1) }] });
    await world.pass(30);
    const said = world.events.filter(({ detail }) => detail.contactId === id && detail.eventType === 'CONTACT_DATA_UPDATED');
    expect(said.map(({ time, detail }) => [time.slice(-3), detail.updatedProperties])).toEqual([
      ['00Z', ['RoutingCriteria.Step.Status']],
      ['10Z', ['RoutingCriteria.Step.Status']],
    ]);
  });
});

describe('AssociateContactWithUser', () => {
  /** Ada is at lunch; the support queue is open to her for manual assignment. */
  const waiting = async (world: World) => {
    world.centre.createAgentStatus({ name: 'Lunch', type: 'CUSTOM' });
    for (const name of ['ada', 'ben']) world.centre.console.agent(name).setStatus('Lunch');
    const byHand = world.centre.createRoutingProfile({ name: 'By hand', defaultOutboundQueueId: world.queue.id, manualAssignmentQueueIds: [world.queue.id] });
    world.centre.updateUserRoutingProfile(idOf(world, 'ada'), byHand.id);
    const id = world.centre.console.phone(CALLER).call(SUPPORT_NUMBER);
    await world.pass(1);
    return id;
  };

  it('offers a queued contact to an agent in any status [D]', async () => {
    const world = open();
    const id = await waiting(world);
    world.centre.associateContactWithUser(id, idOf(world, 'ada'));
    expect(world.centre.console.agent('ada').view().contact).toMatchObject({ contactId: id, state: 'CONNECTING' });
  });

  it('refuses an agent to whom the queue is not open, and a contact that does not wait', async () => {
    const world = open();
    const id = await waiting(world);
    expect(() => world.centre.associateContactWithUser(id, idOf(world, 'ben'))).toThrow('is not open to ben for manual assignment');
    world.centre.associateContactWithUser(id, idOf(world, 'ada'));
    expect(() => world.centre.associateContactWithUser(id, idOf(world, 'ada'))).toThrow('is OFFERED; only one that is queued');
  });

  it('leaves what was declined to DismissUserContact', async () => {
    const world = open();
    const id = await waiting(world);
    world.centre.associateContactWithUser(id, idOf(world, 'ada'));
    expect(() => world.centre.dismissUserContact(idOf(world, 'ada'), id)).toThrow('only one that is over can be dismissed');
    world.centre.console.agent('ada').reject();
    world.centre.dismissUserContact(idOf(world, 'ada'), id);
    expect(world.centre.console.agent('ada').view().contact).toBeUndefined();
    expect(world.centre.describeContact(id).state).toBe('QUEUED');
  });
});

import { block, hangUp } from './flows';
import { createWorld, CUSTOMER, SUPPORT_NUMBER, type World } from './world';

const otherwise = { NoMatchingError: 'sorry' };
const sorry = block('sorry', 'MessageParticipant', { with: { Text: 'Sorry.' }, then: 'hang-up', errors: { NoMatchingError: 'hang-up' } });

/** Returns everything that a caller hears of a flow, each with the second in which it begins. */
async function hear(world: World, ...actions: Parameters<World['publishFlow']>[2]): Promise<string[]> {
  const flow = world.publishFlow('spoken', 'CONTACT_FLOW', [...actions, sorry, hangUp]);
  world.centre.associateNumberFlow(world.centre.listNumbers().find(({ number }) => number === SUPPORT_NUMBER)!.id, flow);
  world.centre.console.phone(CUSTOMER).call(SUPPORT_NUMBER);
  await world.pass(120);
  return world.journal.entries.filter(({ what }) => what === 'HEARD').map(({ at, detail }) => `${at.slice(14, 19)} ${String(detail.text)}`);
}

const play = (PromptId: string, then: string) => block(`play-${PromptId}`, 'MessageParticipant', { with: { PromptId }, then, errors: otherwise });
const menu = (rest: Record<string, string>) =>
  block('menu', 'GetParticipantInput', {
    with: { StoreInput: 'False', InputTimeLimitSeconds: '5', ...rest },
    then: 'hang-up',
    errors: { InputTimeLimitExceeded: 'hang-up', NoMatchingCondition: 'hang-up', NoMatchingError: 'sorry' },
  });

describe('a recorded prompt', () => {
  it('of the instance plays for its length', async () => {
    const world = createWorld();
    world.centre.createPrompt({ name: 'Long', id: 'long', seconds: 12 });
    expect(await hear(world, play('long', 'sorry'))).toEqual(['00:00 [prompt long]', '00:12 Sorry.']);
  });

  it('that the instance does not have takes the error branch, in a menu too', async () => {
    expect(await hear(createWorld(), play('gone', 'hang-up'))).toEqual(['00:00 Sorry.']);
    expect(await hear(createWorld(), menu({ PromptId: 'gone' }))).toEqual(['00:00 Sorry.']);
  });

  it('that is missing among looped prompts takes the error branch', async () => {
    const world = createWorld();
    const music = world.publishFlow('music', 'CUSTOMER_QUEUE', [
      block('music', 'MessageParticipantIteratively', { with: { Messages: [{ PromptId: 'gone' }] }, then: 'hang-up', errors: otherwise }),
      sorry,
      hangUp,
    ]);
    const heard = await hear(
      world,
      block('music', 'UpdateContactEventHooks', { with: { EventHooks: { CustomerQueue: music } }, then: 'queue', errors: otherwise }),
      block('queue', 'UpdateContactTargetQueue', { with: { QueueId: world.queue.id }, then: 'transfer', errors: otherwise }),
      block('transfer', 'TransferContactToQueue', { then: 'hang-up', errors: { QueueAtCapacity: 'hang-up', NoMatchingError: 'hang-up' } }),
    );
    expect(heard).toEqual(['00:00 Sorry.']);
  });
});

it('GetMetricData has nothing to say of a channel that is not there', async () => {
  const world = createWorld();
  world.user('ada');
  world.centre.console.agent('ada').setStatus('Available');
  const ask = (QueueChannel: string, then: string) => block(`ask-${QueueChannel}`, 'GetMetricData', { with: { QueueId: world.queue.id, QueueChannel }, then, errors: otherwise });
  const good = block('good', 'MessageParticipant', { with: { Text: '$.Metrics.Agents.Online.Count online.' }, then: 'ask-Chat', errors: otherwise });
  expect(await hear(world, ask('Voice', 'good'), good, ask('Chat', 'hang-up'))).toEqual(['00:00 1 online.', '00:01 Sorry.']);
});

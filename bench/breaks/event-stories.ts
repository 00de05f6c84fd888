import { CallbackStory } from '../../local/scenarios/story/callback-story';
import { demand } from '../../local/scenarios/story/demands';
import { listenToEvents } from '../../local/scenarios/story/listen-to-events';
import type { Stage } from '../../local/stage';

/** Another system hears that a callback was promised and cancelled; what cannot be read is kept for the operator. */
export async function tellOfEvents(stage: Stage): Promise<void> {
  const { emulator } = stage;
  const story = new CallbackStory(stage);
  const heard = listenToEvents(stage);
  await story.signIn();
  const { id } = await story.promise({ minutes: 30 });
  await story.cancel(id);
  const ofAnotherVersion = { subject: { S: 'f'.repeat(16) }, slot: { S: 'current' }, format: { N: '99' }, callback: { M: { requestedAt: { S: story.now } } } };
  await emulator.call('dynamodb', 'PutItem', { TableName: stage.stack.outputs.CallbacksTableName, Item: ofAnotherVersion });
  await story.pass(60);
  const told = heard().filter(({ detail }) => detail.id.startsWith(`${id}/`)).map((event) => event['detail-type']);
  demand(told.join() === ['asked', 'changed', 'ended'].map((what) => `dialback.callback.${what}`).join(), `Another system was to hear of ${id}, and heard ${told.join(', ')}.`);
  const kept = emulator.sqs.queues().filter(({ name }) => name.includes('Unpublished')).flatMap((queue) => queue.peek());
  demand(kept.some(({ body }) => body.includes('format 99')), 'The operator was to find the record that this version cannot read.');
}

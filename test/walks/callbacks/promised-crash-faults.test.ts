import { listBreaks } from '../../../bench/breaks/list-breaks';
import type { Template } from '../../../local/cloudformation/template';
import { crashes } from '../../scenario/product/mishaps';
import { PromisedLives } from '../../scenario/product/promised-walk';
import { isDispatchQueue, ordinary, walkPromised } from '../../scenario/product/walk-promised';

walkPromised(crashes);

test('control: where a message is brought once only, and the sweep may send none, a callback whose function is killed is forgotten', async () => {
  const bare = new PromisedLives(withoutNets);
  const [first] = (await bare.cleanCalls(ordinary)).filter(({ function: role }) => role === 'queuedispatch');
  expect((await bare.walk(ordinary, [first!], crashes[0]!)).join()).toMatch(/not dialled exactly once.*it is not handled/s);
  await bare.close();
});

function withoutNets(template: Template): void {
  // The first one is for its failure queue.
  listBreaks(template)
    .findLast(({ kind, what }) => kind === 'grant' && /^sqs:SendMessage of ticksweep/.test(what))!
    .take(template);
  const [, queue] = Object.entries(template.Resources).find(([id, { Type }]) => Type === 'AWS::SQS::Queue' && isDispatchQueue(id))!;
  (queue.Properties!.RedrivePolicy as { maxReceiveCount: number }).maxReceiveCount = 1;
}

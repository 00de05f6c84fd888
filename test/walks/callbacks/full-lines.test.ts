import { CustomerApp } from '../../../local/scenarios/apps/customer-app';
import { callsTo } from '../../../local/scenarios/story/demands';
import { settingsOf } from '../../../local/settings';
import type { Stage } from '../../../local/stage';
import { onStage } from '../../scenario/callbacks/on-stage';
import { work } from '../../scenario/callbacks/work';

const settings = (instance: Stage['instance']) => ({ queues: settingsOf(instance).queues!.map(({ slots: _none, ...queue }) => ({ ...queue, queuedAtMost: 1 })) });
const numbers = ['+4915123456781', '+4915123456782', '+4915123456783', '+4915123456784'];

test('customers of apps who find the line full are called one after the other, in the order in which they asked, and nothing comes back in vain meanwhile', async () => {
  await onStage(
    async (story) => {
      const { journal } = story.stage.emulator;
      for (const number of numbers) {
        const app = new CustomerApp(story, number);
        await app.proveNumber();
        await app.request({});
        await story.pass(3);
      }
      await story.pass(60);
      // Nobody is signed in. One stands in the line, and three wait for a seat.
      const before = journal.entries.length;
      await story.pass(240);
      const calls = journal.entries.slice(before).filter(({ kind, what }) => kind === 'call' && what === 'DescribeContact');
      expect(calls.length).toBeLessThanOrEqual(4);
      await story.signIn();
      await work(story, 420);
      const called = numbers.map((number) => callsTo(story.stage, number).map(({ at }) => at));
      expect(called.map((times) => times.length)).toEqual([1, 1, 1, 1]);
      expect(called.flat()).toEqual([...called.flat()].sort());
    },
    { settings },
  );
});

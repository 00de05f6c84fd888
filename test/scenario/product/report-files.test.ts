import { CallbackStory } from '../../../local/scenarios/story/callback-story';
import { startStage } from '../../../local/stage';
import { withoutTicks } from '../without-ticks';

test('each night writes what was counted of the day before into the operator’s bucket, without a customer’s number', async () => {
  const stage = await startStage({ virtual: true, startAt: '2026-11-23T22:30:00.000Z', alterTemplate: withoutTicks, settings: () => ({ reports: { export: { bucket: 'centre-reports', prefix: 'dialback/' } } }) });
  try {
    stage.emulator.s3.create('centre-reports');
    const story = new CallbackStory(stage);
    await story.signIn();
    await story.cancel((await story.promise({ minutes: 60 })).id);
    await story.passUntil('2026-11-24T02:20:00.000Z');
    const text = stage.emulator.s3.get('centre-reports', 'dialback/day=2026-11-23/ended.csv').body.toString();
    const [head, line, ...others] = text.trim().split('\n').map((row) => row.split(','));
    expect(others).toEqual([]);
    expect(Object.fromEntries(head!.map((name, n) => [name, line![n]]))).toMatchObject({ origin: 'agent', hour: '22', ended: '1', withdrawn: '1', reached: '0' });
    expect(text).not.toContain('+44');
  } finally {
    await stage.stop();
  }
});

import { supportNumber } from '../../../local/instance/local-instance';
import { customers } from '../../../local/scenarios/story/callback-story';
import { callsTo } from '../../../local/scenarios/story/demands';
import { onStage } from '../../scenario/callbacks/on-stage';

describe.each(['nothing', 'anonymous'] as const)('a caller who withholds their number, of whom Connect shows %s', (shown) => {
  test('is offered a callback, asked for a number, and called back there', async () => {
    await onStage(async (story) => {
      story.stage.emulator.connect.centre.switches.withheldNumberShows = shown;
      await story.signIn();
      story.callIn(customers.third);
      await story.answer();
      const phone = story.phone(customers.first);
      const hears = (words: string) => story.until(`the caller hears “${words}”`, () => phone.view().heard.some((sentence) => sentence.includes(words)));
      phone.call(supportNumber, 'withheld');
      await hears('Would you rather be called back?');
      await story.pass(1);
      phone.press('1');
      await hears('Please type the number');
      phone.press(`0${customers.second.slice(3)}#`);
      await hears('If this is right');
      await story.pass(1);
      phone.press('1');
      await hears('Thank you');
      await story.until('the caller is released', () => phone.view().state === 'idle');
      await story.finish();
      await story.handle(30);
      expect(callsTo(story.stage, customers.second)).toMatchObject([{ by: 'ada' }]);
    });
  });
});
